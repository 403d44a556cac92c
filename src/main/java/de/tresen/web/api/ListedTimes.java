package de.tresen.web.api;

import de.tresen.coverage.Listed;
import org.jspecify.annotations.Nullable;

/** Filters of the lists of shifts and absences: those of a team or person, between two instants. */
record ListedTimes(
        @Nullable String team,
        @Nullable String username,
        @Nullable String from,
        @Nullable String to) {

    Listed listed() {
        return new Listed(
                team,
                username,
                from == null ? null : TimeTexts.instant("from", from),
                to == null ? null : TimeTexts.instant("to", to));
    }
}
