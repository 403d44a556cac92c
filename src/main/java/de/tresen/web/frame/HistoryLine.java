package de.tresen.web.frame;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wording of something that is kept in all its wordings.
 *
 * @param version how the address of the form names it
 * @param by the name of who wrote it
 * @param note why
 * @param takesEffect when and for what, in words; null = at once and for all
 * @param state inForce, planned, withdrawn or past
 * @param changes what it says otherwise than the one before; empty for the first
 */
public record HistoryLine(
        String version,
        String by,
        Instant changedAt,
        @Nullable String note,
        @Nullable String takesEffect,
        String state,
        List<Change> changes) {}
