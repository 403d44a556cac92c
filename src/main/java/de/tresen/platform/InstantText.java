package de.tresen.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Instants as programs and forms write them: ISO 8601 with {@code Z}, years 0001 to 9999, exact to the nanosecond.
 * Numbers are none, because nobody can tell seconds from milliseconds.
 */
public final class InstantText {

    private static final Pattern INSTANT =
            Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z");

    private InstantText() {}

    /** The instant, or nothing when the text is not one. */
    public static Optional<Instant> parse(@Nullable String text) {
        if (text == null || !INSTANT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
