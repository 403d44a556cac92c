package de.tresen.web.servicelevel;

import de.tresen.businesstime.CountedTime;
import de.tresen.businesstime.InvalidInput;
import de.tresen.businesstime.ServiceHours;
import de.tresen.web.frame.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counted time as people write it, in English or German: {@code 4 h}, {@code 1 h 30 min}, {@code 90 Min.}, or as
 * ISO 8601 does, {@code PT8H}. Days are refused: how much counted time a day is depends on the hours.
 */
final class Lengths {

    private static final Pattern PART = Pattern.compile("([0-9]{1,6}(?:[.,][0-9]{1,4})?)\\s*([a-zäöü]+)\\.?");
    private static final Pattern WHOLE = Pattern.compile("(?:" + PART.pattern() + "[\\s,]*(?:and |und )?)+");
    private static final Pattern CALENDAR = Pattern.compile("p[0-9.,]+[ymwd].*");
    private static final Set<String> HOURS = Set.of("h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden");
    private static final Set<String> MINUTES = Set.of("m", "min", "mins", "minute", "minutes", "minuten");
    private static final Set<String> DAYS = Set.of(
            "d",
            "day",
            "days",
            "t",
            "tag",
            "tage",
            "tagen",
            "werktag",
            "werktage",
            "w",
            "week",
            "weeks",
            "woche",
            "wochen");

    private Lengths() {}

    /** What was written cannot be taken; the code says why, {@code length.wrong.<code>} in the message bundle. */
    static final class Unreadable extends Exception {
        private final String code;

        Unreadable(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static Duration read(String text) throws Unreadable {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        var length = plain.startsWith("p") ? iso(plain) : words(plain);
        if (length.isZero()) {
            throw new Unreadable("zero");
        }
        if (length.compareTo(ServiceHours.HORIZON) > 0) {
            throw new Unreadable("long");
        }
        return length;
    }

    private static Duration iso(String text) throws Unreadable {
        if (CALENDAR.matcher(text).matches()) {
            throw new Unreadable("days");
        }
        try {
            return CountedTime.parse("length", text.toUpperCase(Locale.ROOT));
        } catch (InvalidInput refused) {
            throw new Unreadable("form");
        }
    }

    private static Duration words(String text) throws Unreadable {
        if (!WHOLE.matcher(text).matches()) {
            throw new Unreadable(text.matches("[0-9.,]+") ? "unit" : "form");
        }
        var sum = Duration.ZERO;
        for (var part : PART.matcher(text).results().toList()) {
            sum = sum.plus(part(part));
        }
        return sum;
    }

    private static Duration part(MatchResult part) throws Unreadable {
        var unit = part.group(2);
        if (DAYS.contains(unit)) {
            throw new Unreadable("days");
        }
        if (!HOURS.contains(unit) && !MINUTES.contains(unit)) {
            throw new Unreadable("form");
        }
        var seconds = new BigDecimal(part.group(1).replace(',', '.'))
                .multiply(BigDecimal.valueOf(HOURS.contains(unit) ? 3600 : 60));
        return Duration.ofSeconds(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }

    /**
     * As {@link #read} takes it: in the reader's words where it is whole minutes and fewer hours than are written with a
     * separator, which could be read as a decimal point.
     */
    static String write(Duration length, Times times) {
        var plain = length.getSeconds() % 60 == 0 && length.getNano() == 0 && length.toHours() < 1000;
        return plain ? times.exact(length) : length.toString();
    }
}
