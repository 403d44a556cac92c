package de.tresen.report;

import de.tresen.report.TrendMapper.ArrivedFor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a team's average week brings, by quarters of an hour of its own clock. */
final class UsualWeek {

    private static final int SECONDS_OF_A_QUARTER = 900;
    private static final int QUARTERS_OF_A_DAY = 96;
    private static final int QUARTERS = 7 * QUARTERS_OF_A_DAY;
    private static final String OTHER = "other";

    private final ZoneId zone;
    private final int weeks;
    private final Map<Kind, double[]> averages = new HashMap<>();

    private record Kind(String channel, @Nullable String language) {}

    private UsualWeek(ZoneId zone, int weeks) {
        this.zone = zone;
        this.weeks = weeks;
    }

    /** @param to until when arrivals were counted; whole weeks before it count, from the first arrival on */
    static UsualWeek of(List<ArrivedFor> arrived, Instant to, ZoneId zone) {
        var first = arrived.stream().map(UsualWeek::at).min(Instant::compareTo).orElse(to);
        var usual = new UsualWeek(zone, (int) (Duration.between(first, to).toDays() / 7));
        var begin = to.minus(Duration.ofDays(7L * usual.weeks));
        arrived.stream().filter(one -> !at(one).isBefore(begin)).forEach(usual::add);
        return usual;
    }

    private static Instant at(ArrivedFor one) {
        return Instant.ofEpochSecond(one.epochQuarter() * SECONDS_OF_A_QUARTER);
    }

    private void add(ArrivedFor one) {
        var kind = new Kind(one.channel(), one.language());
        averages.computeIfAbsent(kind, key -> new double[QUARTERS])[quarter(at(one))] += (double) one.count() / weeks;
    }

    private int quarter(Instant at) {
        var local = at.atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * QUARTERS_OF_A_DAY
                + local.toLocalTime().toSecondOfDay() / SECONDS_OF_A_QUARTER;
    }

    /**
     * @param channels empty = all
     * @param languages empty = all
     * @return null where less than a week is known, or the languages are those that nobody named
     */
    @Nullable
    Double between(Instant from, Instant to, Collection<String> channels, Collection<String> languages) {
        if (weeks == 0 || languages.contains(OTHER)) {
            return null;
        }
        return averages.entrySet().stream()
                .filter(one ->
                        channels.isEmpty() || channels.contains(one.getKey().channel()))
                .filter(one ->
                        languages.isEmpty() || languages.contains(one.getKey().language()))
                .mapToDouble(one -> sum(one.getValue(), from, to))
                .sum();
    }

    private double sum(double[] week, Instant from, Instant to) {
        var sum = 0.0;
        for (var at = from; at.isBefore(to); ) {
            var next = at.plusSeconds(SECONDS_OF_A_QUARTER - at.getEpochSecond() % SECONDS_OF_A_QUARTER)
                    .minusNanos(at.getNano());
            var end = next.isBefore(to) ? next : to;
            sum += week[quarter(at)] * Duration.between(at, end).toMillis() / (1000.0 * SECONDS_OF_A_QUARTER);
            at = end;
        }
        return sum;
    }
}
