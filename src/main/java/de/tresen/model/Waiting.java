package de.tresen.model;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the times of timers and of attempts to do something again: ISO 8601, nothing computed. */
final class Waiting {

    static final long MINUTE = 60;

    private static final Pattern DURATION =
            Pattern.compile("P(?=[0-9T])(?:([0-9]{1,2})Y)?(?:([0-9]{1,3})M)?(?:([0-9]{1,5})D)?"
                    + "(?:T(?=[0-9])(?:([0-9]{1,5})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,7})(?:\\.[0-9]{1,3})?S)?)?");
    private static final Pattern WEEKS = Pattern.compile("P([0-9]{1,3})W");
    private static final Pattern CYCLE = Pattern.compile("R([1-9][0-9]{0,2})?/(P[0-9A-Z.]+)");
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final long[] SECONDS = {365L * 86_400, 30L * 86_400, 86_400, 3600, 60, 1};

    private Waiting() {}

    /** How many seconds; empty = it is no duration. */
    static Optional<Long> duration(String text) {
        var weeks = WEEKS.matcher(text);
        if (weeks.matches()) {
            return Optional.of(7L * 86_400 * Long.parseLong(weeks.group(1)));
        }
        var parts = DURATION.matcher(text);
        return parts.matches() ? Optional.of(seconds(parts)) : Optional.empty();
    }

    private static long seconds(Matcher parts) {
        long all = 0;
        for (int i = 0; i < SECONDS.length; i++) {
            var part = parts.group(i + 1);
            all += part == null ? 0 : SECONDS[i] * Long.parseLong(part);
        }
        return all;
    }

    /** How many seconds between two times of a cycle; empty = it is no cycle. */
    static Optional<Long> cycle(String text) {
        var cycle = CYCLE.matcher(text);
        return cycle.matches() ? duration(cycle.group(2)) : Optional.empty();
    }

    static boolean isDate(String text) {
        var date = DATE.matcher(text);
        if (!date.matches()) {
            return false;
        }
        @Nullable String zone = date.group(1);
        try {
            if (zone == null) {
                LocalDateTime.parse(text);
            } else {
                OffsetDateTime.parse(text);
            }
            return true;
        } catch (DateTimeException never) {
            return false;
        }
    }

    /** As the engine reads when to try again: a list of durations, or one cycle. */
    static boolean isRetry(String text) {
        return cycle(text).filter(seconds -> seconds > 0).isPresent() || isList(text);
    }

    private static boolean isList(String text) {
        var parts = List.of(text.split(",", -1));
        return parts.size() <= 20
                && Stream.of(text.split(",", -1))
                        .allMatch(part -> duration(part.strip())
                                .filter(seconds -> seconds > 0)
                                .isPresent());
    }
}
