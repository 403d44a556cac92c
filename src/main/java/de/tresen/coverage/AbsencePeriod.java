package de.tresen.coverage;

import de.tresen.platform.InstantText;
import de.tresen.platform.WrongFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when to when somebody is away, as they write it: whole days of their own zone, the last one included, or
 * instants.
 *
 * @param to none = no end is known
 */
record AbsencePeriod(Instant from, @Nullable Instant to, boolean wholeDays) {

    private static final Pattern DAY = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String HOW = "must be a day such as 2026-11-18 or an instant such as 2026-11-18T09:00:00Z";

    /** @param from null = now */
    static AbsencePeriod read(@Nullable String from, @Nullable String to, ZoneId zone, Instant now, WrongFields wrong) {
        var begins = from == null ? Optional.of(now) : instant(from, zone, 0);
        var ends = to == null ? Optional.<Instant>empty() : instant(to, zone, 1);
        wrong.unless(begins.isPresent(), "from", HOW).unless(to == null || ends.isPresent(), "to", HOW);
        var start = begins.orElse(now);
        wrong.unless(ends.map(start::isBefore).orElse(true), "to", "must not lie before from");
        return new AbsencePeriod(start, ends.orElse(null), isDay(from) && (to == null || isDay(to)));
    }

    /** Another end for an absence, as they write it. */
    static Optional<Instant> end(@Nullable String to, ZoneId zone, WrongFields wrong) {
        wrong.required(to, "to");
        var end = to == null ? Optional.<Instant>empty() : instant(to, zone, 1);
        wrong.unless(to == null || end.isPresent(), "to", HOW);
        return end;
    }

    /** @param days how many days after a day it is meant to be: the end of a day is the beginning of the next */
    private static Optional<Instant> instant(String text, ZoneId zone, int days) {
        return (isDay(text)
                        ? day(text)
                                .map(day ->
                                        day.plusDays(days).atStartOfDay(zone).toInstant())
                        : InstantText.parse(text))
                .map(at -> at.truncatedTo(ChronoUnit.MICROS))
                .filter(AbsenceRow.NO_END::isAfter);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static boolean isDay(@Nullable String text) {
        return text != null && DAY.matcher(text).matches();
    }
}
