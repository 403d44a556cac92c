package de.tresen.coverage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift that repeats, in the zone of its team.
 *
 * @param to at or before {@code from} = on the next day
 * @param first from this day on; its week is the first one
 * @param last none = without end
 * @param everyWeeks 1 = each week, 2 = every second
 * @param people usernames who take turns, one for each week in which it occurs
 * @param channel key of the only channel that its shifts count for; none = all
 * @param language the only one that its shifts count for; none = all
 */
public record ShiftPattern(
        UUID id,
        String team,
        Duty duty,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime to,
        LocalDate first,
        @Nullable LocalDate last,
        int everyWeeks,
        List<String> people,
        @Nullable String channel,
        @Nullable String language) {

    public ShiftPattern {
        days = Set.copyOf(days);
        people = List.copyOf(people);
    }
}
