package de.tresen.servicelevel;

import java.util.List;
import java.util.UUID;

/** State, risk or due time of clocks of these interactions changed; published in the transaction of the change. */
public record ClocksChanged(List<UUID> interactions) {}
