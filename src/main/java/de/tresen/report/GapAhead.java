package de.tresen.report;

import de.tresen.coverage.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Promised time with nobody there.
 *
 * @param team key
 * @param usual how many interactions come in then, as it was in the last weeks; null = not known
 */
public record GapAhead(String team, Gap gap, @Nullable Long usual) {}
