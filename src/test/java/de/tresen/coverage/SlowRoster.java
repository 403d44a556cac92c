package de.tresen.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who has the work at one instant, found by asking everybody in turn: the rules of docs/cover.md word by word. */
final class SlowRoster {

    private final Set<String> team;
    private final List<Shift> shifts;
    private final List<Absence> absences;

    SlowRoster(Set<String> team, List<Shift> shifts, List<Absence> absences) {
        this.team = team;
        this.shifts = shifts;
        this.absences = absences;
    }

    /** Names of those who have work; empty = a gap. */
    Set<String> at(Instant at) {
        var has = new TreeSet<String>();
        for (var person : meant(at)) {
            if (!isAway(person, at)) {
                has.add(person);
            } else {
                standIn(person, at).ifPresent(has::add);
            }
        }
        return has;
    }

    private Set<String> meant(Instant at) {
        var meant = new HashSet<String>();
        var planned = false;
        for (var shift : shifts) {
            if (!team.contains(shift.person())) {
                continue;
            }
            if (!at.isBefore(shift.from()) && at.isBefore(shift.to())) {
                meant.add(shift.person());
            }
            if (shift.duty() != Duty.ON_CALL) {
                var week = shift.from().atZone(CoverWorld.BERLIN);
                var monday = week.toLocalDate()
                        .minusDays(week.getDayOfWeek().getValue() - 1L)
                        .atStartOfDay(CoverWorld.BERLIN)
                        .toInstant();
                planned |= !at.isBefore(monday) && at.isBefore(shift.to().plusSeconds(56 * 86_400L));
            }
        }
        if (meant.isEmpty() && !planned) {
            meant.addAll(team);
        }
        return meant;
    }

    private java.util.Optional<String> standIn(String person, Instant at) {
        var asked = new HashSet<>(Set.of(person));
        List<String> circle = List.of(person);
        while (!circle.isEmpty()) {
            var next = new ArrayList<String>();
            for (var one : circle) {
                var named = new ArrayList<String>();
                for (var absence : absences) {
                    if (absence.person().equals(one) && holds(absence, at)) {
                        named.addAll(absence.substitutes());
                    }
                }
                named.removeIf(name -> !asked.add(name));
                for (var name : named) {
                    if (team.contains(name) && !isAway(name, at)) {
                        return java.util.Optional.of(name);
                    }
                }
                next.addAll(named);
            }
            circle = next;
        }
        return java.util.Optional.empty();
    }

    private boolean isAway(String person, Instant at) {
        return absences.stream().anyMatch(absence -> absence.person().equals(person) && holds(absence, at));
    }

    private static boolean holds(Absence absence, Instant at) {
        return !at.isBefore(absence.from()) && (absence.to() == null || at.isBefore(absence.to()));
    }
}
