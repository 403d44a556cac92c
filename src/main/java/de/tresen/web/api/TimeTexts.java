package de.tresen.web.api;

import de.tresen.businesstime.CountedTime;
import de.tresen.businesstime.InvalidInput;
import de.tresen.platform.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Instants and durations as the API writes them, exact to the nanosecond. */
final class TimeTexts {

    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z");

    private TimeTexts() {}

    static Instant instant(String field, @Nullable String text) {
        try {
            if (text != null && INSTANT.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            // falls through to the refusal, which names the value
        }
        throw Refusal.Invalid.field(
                field,
                (text == null ? "missing" : "\"" + text + "\" is not an instant")
                        + "; write one like 2026-11-18T09:00:00Z");
    }

    static Duration duration(String field, @Nullable String text) {
        try {
            return CountedTime.parse(field, text);
        } catch (InvalidInput refused) {
            throw Refusal.Invalid.field(field, String.valueOf(refused.getMessage()));
        }
    }
}
