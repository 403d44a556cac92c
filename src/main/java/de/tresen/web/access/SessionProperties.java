package de.tresen.web.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sessions of people with a browser; how long they may be idle is {@code spring.session.timeout}.
 *
 * @param longest after which everybody signs in anew, however busy they were
 */
@ConfigurationProperties("tresen.sessions")
record SessionProperties(@DefaultValue("PT12H") Duration longest) {}
