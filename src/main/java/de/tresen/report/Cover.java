package de.tresen.report;

import java.time.Duration;
import java.time.Instant;

/** So many people of a team are there, half-open in time. */
public record Cover(Instant from, Instant to, int people) {

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
