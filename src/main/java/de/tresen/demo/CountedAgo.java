package de.tresen.demo;

import de.tresen.businesstime.ServiceHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/** Finds the instant since which a duration has been counted, so that the tale fits to any weekday and hour. */
final class CountedAgo {

    private static final int FARTHEST_MINUTES = 60 * 24 * 60;

    private final ServiceHours hours;
    private final Instant now;
    private final Map<String, Instant> known = new HashMap<>();

    CountedAgo(ServiceHours hours, Instant now) {
        this.hours = hours;
        this.now = now;
    }

    /** @param text counted hours and minutes, {@code 26:30} */
    Instant of(String text) {
        return known.computeIfAbsent(text, t -> find(duration(t)));
    }

    /** The evening before the working day of an instant. */
    Instant eveningBefore(Instant instant) {
        var there = instant.atZone(DemoBrand.ZONE);
        var minutes = there.getMinute() * 3L;
        return there.toLocalDate()
                .minusDays(1)
                .atTime(LocalTime.of(19, 5))
                .plusMinutes(minutes)
                .atZone(DemoBrand.ZONE)
                .toInstant();
    }

    private static Duration duration(String text) {
        var parts = text.split(":");
        return Duration.ofHours(Long.parseLong(parts[0])).plusMinutes(Long.parseLong(parts[1]));
    }

    /** The latest full minute before now from which on at least the wanted time counts. */
    private Instant find(Duration wanted) {
        int nearest = 0;
        int farthest = FARTHEST_MINUTES;
        while (nearest < farthest) {
            int middle = (nearest + farthest) / 2;
            if (hours.counted(now.minus(Duration.ofMinutes(middle)), now).compareTo(wanted) >= 0) {
                farthest = middle;
            } else {
                nearest = middle + 1;
            }
        }
        return now.minus(Duration.ofMinutes(nearest));
    }
}
