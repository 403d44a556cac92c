package de.tresen.interaction;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Months of last activity as the index over words knows them, by UTC. */
final class Months {

    private Months() {}

    /** So many months up to that of an instant, and one more for clocks that go differently. */
    static String until(Instant newest, int months) {
        var latest = YearMonth.from(newest.atOffset(ZoneOffset.UTC)).plusMonths(1);
        return IntStream.rangeClosed(0, months)
                .mapToObj(latest::minusMonths)
                .map(month -> String.format(Locale.ROOT, "'~%04d%02d'", month.getYear(), month.getMonthValue()))
                .collect(Collectors.joining(" | "));
    }
}
