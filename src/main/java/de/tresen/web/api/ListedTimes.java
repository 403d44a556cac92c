package de.tresen.web.api;

import de.tresen.coverage.Listed;
import de.tresen.coverage.Place;
import java.time.Instant;
import java.util.UUID;
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

    static String position(Instant from, UUID id) {
        return from + "|" + id;
    }

    static @Nullable Place place(Listing.Page page) {
        var after = page.after();
        if (after == null) {
            return null;
        }
        var bar = after.indexOf('|');
        try {
            return new Place(Instant.parse(after.substring(0, bar)), UUID.fromString(after.substring(bar + 1)));
        } catch (RuntimeException madeUp) {
            throw Listing.Page.wrongCursor();
        }
    }
}
