package de.tresen.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Shifts in the order of their beginnings, to find those of an instant without looking at all. */
final class ShiftsInTime {

    private final List<Shift> shifts;
    private final Duration longest;

    ShiftsInTime(Collection<Shift> shifts) {
        this.shifts = shifts.stream().sorted(Comparator.comparing(Shift::from)).toList();
        this.longest = shifts.stream()
                .map(shift -> Duration.between(shift.from(), shift.to()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    List<Shift> at(Instant at) {
        var first = firstFrom(at.minus(longest));
        var end = firstFrom(at.plusNanos(1));
        return shifts.subList(first, end).stream()
                .filter(shift -> shift.holds(at))
                .toList();
    }

    Stream<Instant> edges() {
        return shifts.stream().flatMap(shift -> Stream.of(shift.from(), shift.to()));
    }

    /** Index of the first shift that begins at or after an instant. */
    private int firstFrom(Instant from) {
        int low = 0;
        int high = shifts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shifts.get(middle).from().isBefore(from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
