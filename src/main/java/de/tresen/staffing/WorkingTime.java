package de.tresen.staffing;

import de.tresen.staffing.Violation.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds the duties of one person against the rules of working time. Pure; days are those of one zone.
 *
 * <p>A day off for a Sunday or holiday is a working day (Monday to Saturday, no public holiday) without any duty. Each
 * counts once. What lies before the first known day is not counted as off; what lies after the last duty is.
 */
final class WorkingTime {

    private final NavigableMap<LocalDate, WorkingTimeRules> rules = new TreeMap<>();
    private final ZoneId zone;
    private final Predicate<LocalDate> holiday;
    private final LocalDate knownFrom;

    /**
     * @param rules each from its day on; before the first of them nothing is asked
     * @param knownFrom duties before this day are not known
     */
    WorkingTime(Collection<WorkingTimeRules> rules, ZoneId zone, Predicate<LocalDate> holiday, LocalDate knownFrom) {
        rules.forEach(set -> this.rules.put(set.from(), set));
        this.zone = zone;
        this.holiday = holiday;
        this.knownFrom = knownFrom;
    }

    ZoneId zone() {
        return zone;
    }

    /** On a Saturday, Sunday or public holiday, in part at least. */
    boolean isAtWeekend(Work work) {
        return work.days().anyMatch(day -> day.getDayOfWeek().getValue() > 5 || holiday.test(day));
    }

    List<Violation> violations(Collection<Work> duties) {
        var inOrder = duties.stream()
                .sorted(Comparator.comparing(Work::from).thenComparing(Work::to))
                .toList();
        var found = new ArrayList<Violation>();
        overlaps(inOrder, found);
        var atWork = joined(inOrder.stream().filter(work -> !work.onCall()).toList());
        rests(atWork, found);
        sums(atWork, found);
        daysOff(atWork, found);
        freeSundays(atWork, found);
        return found;
    }

    private void overlaps(List<Work> duties, List<Violation> found) {
        for (int i = 1; i < duties.size(); i++) {
            if (duties.get(i).from().isBefore(duties.get(i - 1).to())) {
                found.add(new Violation(Rule.OVERLAP, duties.get(i).begins()));
            }
        }
    }

    /** What follows at once, or overlaps, is one duty: its length and the rest after it count as one. */
    private static List<Work> joined(List<Work> duties) {
        var joined = new ArrayList<Work>();
        for (var duty : duties) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && !duty.from().isAfter(last.to())) {
                joined.set(joined.size() - 1, last.and(duty));
            } else {
                joined.add(duty);
            }
        }
        return joined;
    }

    private void rests(List<Work> duties, List<Violation> found) {
        for (int i = 1; i < duties.size(); i++) {
            var begins = duties.get(i).begins();
            var between = Duration.between(duties.get(i - 1).to(), duties.get(i).from());
            var least = asked(begins, WorkingTimeRules::rest);
            // two parts of one day are one day's work with a long break
            var anotherDay = !begins.equals(duties.get(i - 1).begins());
            if (least != null && anotherDay && between.compareTo(least) < 0) {
                found.add(new Violation(Rule.REST, begins));
            }
        }
    }

    private void sums(List<Work> duties, List<Violation> found) {
        tooMuch(duties, day -> day, WorkingTimeRules::mostPerDay, Rule.DAY, found);
        tooMuch(
                duties,
                day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                WorkingTimeRules::mostPerWeek,
                Rule.WEEK,
                found);
    }

    private void tooMuch(
            List<Work> duties,
            Function<LocalDate, LocalDate> unit,
            Function<WorkingTimeRules, @Nullable Duration> most,
            Rule rule,
            List<Violation> found) {
        var sums = new TreeMap<LocalDate, Duration>();
        duties.forEach(work -> sums.merge(unit.apply(work.begins()), work.length(), Duration::plus));
        sums.forEach((begins, sum) -> {
            var limit = asked(begins, most);
            if (limit != null && sum.compareTo(limit) > 0) {
                found.add(new Violation(rule, begins));
            }
        });
    }

    /** A day that must be made up for by a day off between two others. */
    private record Owed(LocalDate day, Rule rule, LocalDate first, LocalDate last) {}

    private void daysOff(List<Work> duties, List<Violation> found) {
        var worked = worked(duties);
        var owed = owed(worked);
        if (owed.isEmpty()) {
            return;
        }
        // each day off goes to what has to be made up for soonest: no other choice makes up for more
        var open = new PriorityQueue<Owed>(Comparator.comparing(Owed::last).thenComparing(Owed::day));
        int next = 0;
        var end = owed.stream().map(Owed::last).max(Comparator.naturalOrder()).orElseThrow();
        for (var day = owed.get(0).first(); !day.isAfter(end); day = day.plusDays(1)) {
            while (next < owed.size() && !owed.get(next).first().isAfter(day)) {
                open.add(owed.get(next++));
            }
            while (!open.isEmpty() && open.peek().last().isBefore(day)) {
                found.add(violation(open.remove()));
            }
            if (!open.isEmpty() && isOff(day, worked)) {
                open.remove();
            }
        }
        open.forEach(left -> found.add(violation(left)));
    }

    private static Violation violation(Owed owed) {
        return new Violation(owed.rule(), owed.day());
    }

    private boolean isOff(LocalDate day, Set<LocalDate> worked) {
        return !day.isBefore(knownFrom)
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holiday.test(day)
                && !worked.contains(day);
    }

    private List<Owed> owed(Set<LocalDate> worked) {
        var owed = new ArrayList<Owed>();
        for (var day : worked) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                owe(day, Rule.SUNDAY, asked(day, WorkingTimeRules::sundayWithinDays), owed);
            } else if (holiday.test(day)) {
                owe(day, Rule.HOLIDAY, asked(day, WorkingTimeRules::holidayWithinDays), owed);
            }
        }
        owed.sort(Comparator.comparing(Owed::first).thenComparing(Owed::day));
        return owed;
    }

    private static void owe(LocalDate day, Rule rule, @Nullable Integer within, List<Owed> owed) {
        if (within != null) {
            owed.add(new Owed(day, rule, day.minusDays(within - 1L), day.plusDays(within - 1L)));
        }
    }

    private Set<LocalDate> worked(List<Work> duties) {
        var days = new HashSet<LocalDate>();
        duties.forEach(work -> work.days().forEach(days::add));
        return days;
    }

    private void freeSundays(List<Work> duties, List<Violation> found) {
        Map<Integer, Integer> worked = new HashMap<>();
        worked(duties).stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .forEach(sunday -> worked.merge(sunday.getYear(), 1, Integer::sum));
        worked.forEach((year, count) -> {
            var last = LocalDate.of(year, 12, 31);
            var least = asked(last, WorkingTimeRules::freeSundays);
            if (least != null && sundaysIn(year) - count < least) {
                found.add(new Violation(Rule.FREE_SUNDAYS, last));
            }
        });
    }

    private static int sundaysIn(int year) {
        var first = LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return (LocalDate.of(year, 12, 31).getDayOfYear() - first.getDayOfYear()) / 7 + 1;
    }

    private <T> @Nullable T asked(LocalDate day, Function<WorkingTimeRules, @Nullable T> what) {
        var entry = rules.floorEntry(day);
        return entry == null ? null : what.apply(entry.getValue());
    }
}
