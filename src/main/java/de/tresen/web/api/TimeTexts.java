package de.tresen.web.api;

import de.tresen.businesstime.CountedTime;
import de.tresen.businesstime.InvalidInput;
import de.tresen.platform.InstantText;
import de.tresen.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants and durations as the API writes them, exact to the nanosecond. */
final class TimeTexts {

    private TimeTexts() {}

    static Instant instant(String field, @Nullable String text) {
        return InstantText.parse(text)
                .orElseThrow(() -> Refusal.Invalid.field(
                        field,
                        (text == null ? "missing" : "\"" + text + "\" is not an instant")
                                + "; write one like 2026-11-18T09:00:00Z"));
    }

    static Duration duration(String field, @Nullable String text) {
        try {
            return CountedTime.parse(field, text);
        } catch (InvalidInput refused) {
            throw Refusal.Invalid.field(field, String.valueOf(refused.getMessage()));
        }
    }
}
