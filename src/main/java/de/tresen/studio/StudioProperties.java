package de.tresen.studio;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param fourEyes somebody else than its author publishes a model */
@ConfigurationProperties("tresen.studio")
public record StudioProperties(@DefaultValue("true") boolean fourEyes) {}
