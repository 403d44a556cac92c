package de.tresen.coverage;

import de.tresen.coverage.Absence.Kind;
import de.tresen.coverage.Absence.Moves;
import de.tresen.coverage.Absence.State;
import de.tresen.coverage.Crew.Member;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** A team without a database: agents, and what was planned for them. */
final class CoverWorld {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final List<Member> members = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();

    CoverWorld agents(String... names) {
        for (var name : names) {
            members.add(new Member(name, true, true, false, false, false, false));
        }
        return this;
    }

    CoverWorld lead(String name) {
        members.add(new Member(name, true, false, false, true, false, false));
        return this;
    }

    CoverWorld shift(String person, Instant from, Instant to, Duty duty) {
        return shift(person, from, to, duty, null, null);
    }

    CoverWorld shift(String person, Instant from, Instant to, Duty duty, String channel, String language) {
        shifts.add(new Shift(new UUID(0, shifts.size()), "team", person, from, to, duty, channel, language));
        return this;
    }

    CoverWorld away(String person, Instant from, Instant to, String... substitutes) {
        absences.add(absence(absences.size(), person, from, to, substitutes));
        return this;
    }

    static Absence absence(int number, String person, Instant from, Instant to, String... substitutes) {
        return new Absence(
                new UUID(0, number),
                person,
                Kind.SICK,
                from,
                to,
                false,
                State.APPROVED,
                Moves.SHOW_TO_SUBSTITUTE,
                List.of(substitutes),
                EnumSet.allOf(Capacity.class),
                person,
                null);
    }

    List<Shift> shifts() {
        return shifts;
    }

    List<Absence> absences() {
        return absences;
    }

    Roster roster(Capacity as) {
        return plan().roster(as, Scope.ANY);
    }

    TeamPlan plan() {
        return new TeamPlan(new Crew(false, members), BERLIN, shifts, absences);
    }

    List<String> agentsAt(Instant at) {
        return names(roster(Capacity.AGENT).onDuty(at));
    }

    static List<String> names(List<OnDuty> people) {
        return people.stream()
                .map(person -> person.username() + (person.actingFor() == null ? "" : " for " + person.actingFor()))
                .toList();
    }
}
