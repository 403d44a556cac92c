package de.tresen.report;

import de.tresen.businesstime.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** So many people of a team are there, half-open in time. */
public record Cover(Instant from, Instant to, int people) {

    /** What of it lies in counted time; both in order and without overlaps, and so is the answer. */
    static List<Cover> within(List<Cover> cover, List<Stretch> hours) {
        var open = new ArrayList<Cover>();
        var next = 0;
        for (var stretch : hours) {
            while (next < cover.size() && !cover.get(next).to.isAfter(stretch.from())) {
                next++;
            }
            for (int i = next; stretch.counted() && i < cover.size(); i++) {
                if (!cover.get(i).from.isBefore(stretch.to())) {
                    break;
                }
                open.add(cover.get(i).cut(stretch.from(), stretch.to()));
            }
        }
        return open;
    }

    Cover cut(Instant earliest, Instant latest) {
        return new Cover(from.isBefore(earliest) ? earliest : from, to.isAfter(latest) ? latest : to, people);
    }

    Cover with(int more) {
        return new Cover(from, to, people + more);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** The time of all people together. */
    Duration together() {
        return Duration.between(from, to).multipliedBy(people);
    }
}
