package de.tresen.coverage;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was read of a team to say who is on duty in a time. */
record TeamPlan(Crew crew, ZoneId zone, List<Shift> shifts, List<Absence> absences) {

    Roster roster(Capacity as, Scope asked) {
        return new Roster(crew, as, zone, shifts, absences, asked);
    }

    /** One for each capacity that somebody has, looking at every shift. */
    List<Roster> rosters() {
        return Stream.of(Capacity.values())
                .filter(as -> !crew.who(as).isEmpty())
                .map(as -> roster(as, Scope.ANY))
                .toList();
    }

    /** Channels that shifts are limited to, by key. */
    List<String> channels() {
        return named(shifts.stream().map(Shift::channel));
    }

    /** Languages that shifts are limited to, by tag. */
    List<String> languages() {
        return named(shifts.stream().map(Shift::language));
    }

    private static List<String> named(Stream<@Nullable String> names) {
        return names.filter(Objects::nonNull).distinct().sorted().toList();
    }
}
