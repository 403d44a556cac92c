package de.tresen.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many interactions came in, and how many people were or are planned to be there for them, by hour of the day and
 * weekday in the reader's zone.
 *
 * @param hours 24 lines, each with a slot for Monday to Sunday
 */
public record Volume(Period period, List<List<Slot>> hours) {

    private static final int DAYS = 7;
    private static final int HOURS = 24;

    /** No zone is nearer to another. */
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** Four weeks long once a week. */
    private static final long MUCH = 4;

    private static final int MOST = 5;

    /**
     * @param count how many came in, in all weeks together
     * @param people how many are there on average, in all teams together
     */
    public record Slot(long count, double people) {

        /** What rounds to nobody is nobody. */
        boolean deserted() {
            return count >= MUCH && people < 0.05;
        }
    }

    /** Hours of a weekday, one after the other, in which much came in and nobody was there. */
    public record Deserted(DayOfWeek day, int from, int to, long count) {}

    /** @param arrived how many came in, by quarters of an hour */
    static Volume of(Period period, ZoneId zone, Map<Instant, Long> arrived, List<Cover> cover) {
        var counts = new long[HOURS][DAYS];
        var people = new double[HOURS][DAYS];
        var times = new int[HOURS][DAYS];
        var first = quarterOf(period.from());
        var there = together(cover, first.getEpochSecond(), period.to().getEpochSecond());
        for (var quarter = first; quarter.isBefore(period.to()); quarter = quarter.plus(QUARTER)) {
            var at = quarter.atZone(zone);
            var day = at.getDayOfWeek().getValue() - 1;
            counts[at.getHour()][day] += arrived.getOrDefault(quarter, 0L);
            people[at.getHour()][day] += there[quarterOf(first.getEpochSecond(), quarter.getEpochSecond())];
            times[at.getHour()][day]++;
        }
        var hours = new ArrayList<List<Slot>>();
        for (int hour = 0; hour < HOURS; hour++) {
            var days = new ArrayList<Slot>();
            for (int day = 0; day < DAYS; day++) {
                days.add(new Slot(counts[hour][day], people[hour][day] / Math.max(1, times[hour][day])));
            }
            hours.add(days);
        }
        return new Volume(period, hours);
    }

    /** The people of each quarter from the first one on: two for half of it are one. In seconds since 1970. */
    private static double[] together(List<Cover> cover, long from, long to) {
        var people = new double[quarterOf(from, to) + 1];
        for (var stretch : cover) {
            var begin = Math.max(from, stretch.from().getEpochSecond());
            var end = Math.min(to, stretch.to().getEpochSecond());
            while (begin < end) {
                var quarter = quarterOf(from, begin);
                var next = Math.min(end, from + (quarter + 1) * QUARTER.toSeconds());
                people[quarter] += (double) (next - begin) / QUARTER.toSeconds() * stretch.people();
                begin = next;
            }
        }
        return people;
    }

    private static int quarterOf(long first, long second) {
        return (int) ((second - first) / QUARTER.toSeconds());
    }

    private static Instant quarterOf(Instant at) {
        return at.minusSeconds(Math.floorMod(at.getEpochSecond(), QUARTER.toSeconds()))
                .truncatedTo(ChronoUnit.SECONDS);
    }

    public long most() {
        return hours.stream().flatMap(List::stream).mapToLong(Slot::count).max().orElse(0);
    }

    /** Where help is missing, the most arrivals first. */
    public List<Deserted> deserted() {
        var found = new ArrayList<Deserted>();
        for (var day : DayOfWeek.values()) {
            for (int hour = 0; hour < HOURS; hour++) {
                var slot = hours.get(hour).get(day.getValue() - 1);
                if (slot.deserted()) {
                    join(found, new Deserted(day, hour, hour + 1, slot.count()));
                }
            }
        }
        found.sort(Comparator.comparingLong(Deserted::count).reversed());
        return found.stream().limit(MOST).toList();
    }

    private static void join(List<Deserted> found, Deserted next) {
        var last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last != null && last.day == next.day && last.to == next.from) {
            found.set(found.size() - 1, new Deserted(next.day, last.from, next.to, last.count + next.count));
        } else {
            found.add(next);
        }
    }
}
