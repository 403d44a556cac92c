package de.tresen.classification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sureFrom confidence from which nobody needs to look at a classification before work goes on, 0 to 1
 * @param language assumed when neither the text nor its channel tells, ISO 639-1
 */
@ConfigurationProperties("tresen.classification")
record ClassificationProperties(
        @DefaultValue("0.6") double sureFrom,
        @DefaultValue("de") String language) {}
