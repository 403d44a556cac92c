package de.tresen.servicelevel;

import java.util.UUID;

/** State, risk or due time of a clock of an interaction changed; published in the transaction of the change. */
public record ClocksChanged(UUID interaction) {}
