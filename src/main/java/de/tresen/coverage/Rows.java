package de.tresen.coverage;

import de.tresen.people.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a roster is made of: a few queries, however many people there are. */
@Component
class Rows {

    static final Duration LONGEST_SHIFT = Duration.ofHours(24);
    static final Duration LONGEST_CALL = Duration.ofDays(31);

    private final CrewMapper crews;
    private final ShiftMapper shifts;
    private final AbsenceMapper absences;

    Rows(CrewMapper crews, ShiftMapper shifts, AbsenceMapper absences) {
        this.crews = crews;
        this.shifts = shifts;
        this.absences = absences;
    }

    /** For one instant: without all the shifts around it. */
    Roster at(Team team, Instant at, Capacity as, Scope asked) {
        return at(team, at, crew(team), as, asked);
    }

    /** In every capacity that somebody has. */
    Map<Capacity, Roster> at(Team team, Instant at) {
        var crew = crew(team);
        var rosters = new EnumMap<Capacity, Roster>(Capacity.class);
        for (var as : Capacity.values()) {
            if (!crew.who(as).isEmpty()) {
                rosters.put(as, at(team, at, crew, as, Scope.ANY));
            }
        }
        return rosters;
    }

    private Roster at(Team team, Instant at, Crew crew, Capacity as, Scope asked) {
        var soon = at.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        var current = new ArrayList<>(shifts(team, at, soon));
        var anybody = current.stream()
                .anyMatch(shift -> shift.duty() != Duty.ON_CALL
                        && crew.does(shift.person(), as)
                        && shift.scope().countsFor(asked));
        if (!anybody) {
            current.addAll(anyShift(team, at, crew.who(as), asked));
        }
        return new Roster(crew, as, team.timeZone(), current, absences(at, soon), asked);
    }

    /** For a whole time, half-open, with what came before as far as it matters. */
    TeamPlan between(Team team, Instant from, Instant to) {
        var all = shifts(team, from.minus(PlannedTimes.AFTERWARDS), PlannedTimes.endOfWeek(to, team.timeZone()));
        return new TeamPlan(crew(team), team.timeZone(), all, absences(from, to));
    }

    /** Without shifts and absences whoever is active is there, and one query says so. */
    boolean isAnythingPlanned(Team team, Instant at) {
        return shifts.anything(
                        team.key(), at, at.minus(PlannedTimes.AFTERWARDS), PlannedTimes.endOfWeek(at, team.timeZone()))
                > 0;
    }

    private Crew crew(Team team) {
        return new Crew(team.department(), crews.of(team.key()));
    }

    private List<Shift> shifts(Team team, Instant from, Instant to) {
        return shifts.within(team.key(), from, to, from.minus(LONGEST_SHIFT), from.minus(LONGEST_CALL));
    }

    private List<Shift> anyShift(Team team, Instant at, Collection<String> people, Scope asked) {
        return people.isEmpty()
                ? List.of()
                : shifts.anyOf(
                        team.key(),
                        new HashSet<>(people),
                        asked,
                        at.minus(PlannedTimes.AFTERWARDS),
                        PlannedTimes.endOfWeek(at, team.timeZone()));
    }

    private List<Absence> absences(Instant from, Instant to) {
        return AbsenceRow.whole(absences.within(from, to));
    }
}
