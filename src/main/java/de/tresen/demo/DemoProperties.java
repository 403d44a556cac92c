package de.tresen.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;

/**
 * {@code tresen.demo.*}, read with the profile demo only.
 *
 * @param trickle whether a new message comes in every minute or two
 */
@Profile("demo")
@ConfigurationProperties("tresen.demo")
record DemoProperties(@DefaultValue("true") boolean trickle) {}
