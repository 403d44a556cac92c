package de.tresen.servicelevel;

import java.time.Instant;

/**
 * A service level promises something else now; published in the transaction that stores it.
 *
 * @param receivedFrom to whom: those whose interaction was received from then on
 */
public record ServiceLevelChanged(String key, Instant receivedFrom) {}
