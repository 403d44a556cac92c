package de.tresen.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an interaction needs attention next, as far as nobody was told yet; what has passed already is in the past.
 *
 * @param riskAt null when no running clock can become at risk any more
 * @param breachAt null when no running clock can become late any more
 */
public record Alarms(@Nullable Instant riskAt, @Nullable Instant breachAt) {}
