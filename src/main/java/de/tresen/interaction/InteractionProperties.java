package de.tresen.interaction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things stay open.
 *
 * @param reopenWithin a message that comes this long after closing reopens the interaction; later it begins a new one
 * @param followUpAfterSilence when the person has not written for this long after our answer, we look after them
 */
@ConfigurationProperties("tresen.interactions")
public record InteractionProperties(
        @DefaultValue("PT336H") Duration reopenWithin,
        @DefaultValue("PT168H") Duration followUpAfterSilence) {}
