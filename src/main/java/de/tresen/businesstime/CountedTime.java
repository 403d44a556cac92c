package de.tresen.businesstime;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads durations of counted time: hours, minutes and seconds as ISO 8601 writes them, never days. */
public final class CountedTime {

    private static final Pattern FORM =
            Pattern.compile("PT(?=[0-9])(?:([0-9]{1,12})H)?(?:([0-9]{1,12})M)?(?:([0-9]{1,12}(?:\\.[0-9]{1,9})?)S)?");
    private static final Pattern CALENDAR = Pattern.compile("P[0-9.,]+[YMWD][0-9.,YMWDTHS]*");
    private static final Pattern DAYS =
            Pattern.compile("P(?=[0-9])(?:([0-9]{1,5})W)?(?:([0-9]{1,5})D)?(?:T(?:([0-9]{1,5})H)?[0-9.MS]*)?");

    private CountedTime() {}

    /**
     * @param field what the refusal calls the duration
     * @throws InvalidInput when it is missing, negative, malformed, or has days, weeks, months or years
     */
    public static Duration parse(String field, @Nullable String text) {
        if (text == null) {
            throw new InvalidInput(field, "missing; write a duration like PT8H or PT1H30M");
        }
        var match = FORM.matcher(text);
        if (match.matches()) {
            return duration(match);
        }
        throw new InvalidInput(field, "\"" + text + "\" " + whatIsWrong(text));
    }

    private static Duration duration(Matcher match) {
        var seconds = number(match.group(3));
        return Duration.ofHours(number(match.group(1)).longValue())
                .plusMinutes(number(match.group(2)).longValue())
                .plusSeconds(seconds.longValue())
                .plusNanos(seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }

    private static BigDecimal number(@Nullable String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    private static String whatIsWrong(String text) {
        if (CALENDAR.matcher(text).matches()) {
            return "has days, weeks, months or years, and how much counted time that is depends on the service hours;"
                    + " write it in hours, e.g. " + example(DAYS.matcher(text));
        }
        return (text.contains("-") ? "is negative" : "is not a duration")
                + "; write hours, minutes and seconds like PT8H, PT1H30M or PT0.5S";
    }

    private static String example(Matcher match) {
        if (!match.matches()) {
            return "PT160H for twenty working days of eight hours";
        }
        long weeks = number(match.group(1)).longValue();
        long days = number(match.group(2)).longValue();
        long hours = number(match.group(3)).longValue();
        return "PT" + (weeks * 168 + days * 24 + hours) + "H for round the clock, or PT"
                + (weeks * 40 + days * 8 + hours) + "H for working days of eight hours";
    }
}
