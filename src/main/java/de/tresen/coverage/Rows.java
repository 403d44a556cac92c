package de.tresen.coverage;

import de.tresen.people.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a roster is made of: a few queries, however many people there are. */
@Component
class Rows {

    /** A day by the clock, which somewhere goes back by two hours. */
    static final Duration LONGEST_SHIFT = Duration.ofHours(26);

    private static final Duration LONGEST_CALL = Duration.ofDays(31).plusHours(2);

    /** Among so many shifts there is likely one of somebody who does the work that is asked about. */
    private static final int A_FEW = 20;

    private final CrewMapper crews;
    private final ShiftMapper shifts;
    private final AbsenceMapper absences;
    private final Clock clock;

    Rows(CrewMapper crews, ShiftMapper shifts, AbsenceMapper absences, Clock clock) {
        this.crews = crews;
        this.shifts = shifts;
        this.absences = absences;
        this.clock = clock;
    }

    /** For one instant: without all the shifts around it, and where shifts are planned, without those who have none. */
    Roster at(Team team, Instant at, Capacity as, Scope asked) {
        var soon = soonAfter(at);
        var current = shifts(Set.of(team.key()), at, soon);
        var away = absences(at, soon);
        var known = new ArrayList<>(current);
        var isWhole = false;
        if (current.stream().noneMatch(shift -> isAtWork(shift, asked))) {
            var planned = anyShifts(team, at, null, asked, A_FEW);
            known.addAll(planned);
            isWhole = planned.size() < A_FEW;
        }
        if (!known.isEmpty()) {
            var named = Away.at(at, away).named();
            known.forEach(shift -> named.add(shift.person()));
            var few = few(team, named, current, at);
            if (isAnybody(known, few, as, asked)) {
                return new Roster(few, as, team.timeZone(), known, away, asked);
            }
        }
        return isWhole
                ? new Roster(crew(team), as, team.timeZone(), known, away, asked)
                : at(team, at, crew(team), as, asked, current, away);
    }

    /** Of a time that is over also who had a shift then and has left since: who was on duty is not rewritten. */
    private Crew few(Team team, Set<String> named, List<Shift> current, Instant at) {
        var members = new ArrayList<>(crews.members(team.key(), named).stream()
                .map(CrewMapper.TeamMember::member)
                .toList());
        var left = current.stream().map(Shift::person).collect(Collectors.toSet());
        members.stream().filter(Crew.Member::belongs).map(Crew.Member::username).forEach(left::remove);
        if (!left.isEmpty() && at.isBefore(clock.instant())) {
            members.addAll(crews.former(left));
        }
        return new Crew(team.department(), members);
    }

    /** In every capacity that somebody has. */
    Map<Capacity, Roster> at(Team team, Instant at) {
        var crew = crew(team);
        var rosters = new EnumMap<Capacity, Roster>(Capacity.class);
        var soon = soonAfter(at);
        var current = shifts(Set.of(team.key()), at, soon);
        var away = absences(at, soon);
        for (var as : Capacity.values()) {
            if (!crew.who(as).isEmpty()) {
                rosters.put(as, at(team, at, crew, as, Scope.ANY, current, away));
            }
        }
        return rosters;
    }

    private Roster at(
            Team team, Instant at, Crew crew, Capacity as, Scope asked, List<Shift> current, List<Absence> away) {
        var all = new ArrayList<>(current);
        if (!isAnybody(current, crew, as, asked)) {
            all.addAll(anyShifts(team, at, crew.who(as), asked, 1));
        }
        return new Roster(crew, as, team.timeZone(), all, away, asked);
    }

    private static boolean isAnybody(List<Shift> shifts, Crew crew, Capacity as, Scope asked) {
        return shifts.stream().anyMatch(shift -> isAtWork(shift, asked) && crew.does(shift.person(), as));
    }

    private static boolean isAtWork(Shift shift, Scope asked) {
        return shift.duty() != Duty.ON_CALL && shift.scope().countsFor(asked);
    }

    private static Instant soonAfter(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    /** For a whole time, half-open, with what came before as far as it matters. */
    TeamPlan between(Team team, Instant from, Instant to) {
        return Objects.requireNonNull(between(List.of(team), from, to).get(team.key()));
    }

    /** The same of several teams, by key, in as many queries as for one. */
    Map<String, TeamPlan> between(Collection<Team> teams, Instant from, Instant to) {
        if (teams.isEmpty()) {
            return Map.of();
        }
        var keys = teams.stream().map(Team::key).collect(Collectors.toSet());
        var members = crews.members(keys, null).stream().collect(Collectors.groupingBy(CrewMapper.TeamMember::team));
        var begin = from.minus(PlannedTimes.AFTERWARDS);
        var end = teams.stream()
                .map(team -> PlannedTimes.endOfWeek(to, team.timeZone()))
                .max(Comparator.naturalOrder())
                .orElse(to);
        var all = shifts(keys, begin, end).stream().collect(Collectors.groupingBy(Shift::team));
        var away = absences(from, to);
        return teams.stream()
                .collect(Collectors.toMap(
                        Team::key, team -> plan(team, members, all.getOrDefault(team.key(), List.of()), to, away)));
    }

    private static TeamPlan plan(
            Team team,
            Map<String, List<CrewMapper.TeamMember>> members,
            List<Shift> shifts,
            Instant to,
            List<Absence> away) {
        var end = PlannedTimes.endOfWeek(to, team.timeZone());
        return new TeamPlan(
                Crew.of(team, members.getOrDefault(team.key(), List.of())),
                team.timeZone(),
                shifts.stream().filter(shift -> shift.from().isBefore(end)).toList(),
                away);
    }

    /** Without shifts and absences whoever is active is there, and one query says so. */
    boolean isAnythingPlanned(Team team, Instant at) {
        return shifts.anything(
                        team.key(), at, at.minus(PlannedTimes.AFTERWARDS), PlannedTimes.endOfWeek(at, team.timeZone()))
                > 0;
    }

    /** Who has had shifts here in the last weeks, or has in this one; who is only on call works in none. */
    Set<String> workInShifts(Team team, Set<String> usernames, Instant at) {
        return shifts.whoHas(
                team.key(),
                usernames.toArray(String[]::new),
                at.minus(PlannedTimes.AFTERWARDS),
                PlannedTimes.endOfWeek(at, team.timeZone()));
    }

    private Crew crew(Team team) {
        return Crew.of(team, crews.members(Set.of(team.key()), null));
    }

    private List<Shift> shifts(Set<String> teams, Instant from, Instant to) {
        return shifts.within(teams, from, to, from.minus(LONGEST_SHIFT), from.minus(LONGEST_CALL));
    }

    /** Some of those which make this a time for which shifts are planned; of whomever without {@code people}. */
    private List<Shift> anyShifts(Team team, Instant at, @Nullable Collection<String> people, Scope asked, int most) {
        return shifts.anyOf(
                team.key(),
                people == null ? null : people.toArray(String[]::new),
                asked,
                at.minus(PlannedTimes.AFTERWARDS),
                PlannedTimes.endOfWeek(at, team.timeZone()),
                most);
    }

    private List<Absence> absences(Instant from, Instant to) {
        return AbsenceRow.whole(absences.within(from, to));
    }
}
