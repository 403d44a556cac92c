package de.tresen.notice;

import de.tresen.coverage.Coverage;
import de.tresen.people.Person;
import de.tresen.people.Role;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Until when somebody is left in peace: until a duty of theirs, in the team that it is about where they belong to it. Who
 * is on no roster, such as a manager, is reached from Monday to Friday between eight and six of their own clock.
 */
@Component
class Quiet {

    /** Where nobody knows when somebody is back, the desk looks again. */
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Coverage coverage;
    private final Clock clock;

    Quiet(Coverage coverage, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    /** Now where they may be disturbed. */
    Instant until(Person person, @Nullable String team) {
        var now = clock.instant();
        if (!person.active()) {
            return now.plus(LOOK_AGAIN);
        }
        return isOnRosters(person) ? duty(person, team, now) : officeHours(person, now);
    }

    private static boolean isOnRosters(Person person) {
        return !person.teams().isEmpty() && (person.answersPeople() || person.is(Role.EXPERT));
    }

    private Instant duty(Person person, @Nullable String team, Instant now) {
        var teams = team != null && person.belongsTo(team) ? Set.of(team) : person.teams();
        if (teams.stream().anyMatch(key -> coverage.mayDisturb(person.username(), key, now))) {
            return now;
        }
        return teams.stream()
                .map(key -> coverage.nextOnDuty(person.username(), key, now))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(now.plus(LOOK_AGAIN));
    }

    private static Instant officeHours(Person person, Instant now) {
        var local = now.atZone(person.timeZone());
        var day = local.toLocalTime().isBefore(EVENING)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        while (WEEKEND.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        var opens = day.atTime(MORNING).atZone(person.timeZone()).toInstant();
        return opens.isAfter(now) ? opens : now;
    }
}
