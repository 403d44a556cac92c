package de.tresen.coverage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who of a team is on duty in one capacity for what is asked about, over the time for which shifts and absences were read. Pure: the same
 * answers for the same rows. Rules: docs/cover.md.
 */
final class Roster {

    private final Crew crew;
    private final Capacity as;
    private final ShiftsInTime shifts;
    private final ShiftsInTime calls;
    private final PlannedTimes planned;
    private final List<Absence> absences;

    Roster(Crew crew, Capacity as, ZoneId zone, Collection<Shift> all, List<Absence> absences, Scope asked) {
        this.crew = crew;
        this.as = as;
        var theirs = all.stream()
                .filter(shift -> crew.does(shift.person(), as) && shift.scope().countsFor(asked))
                .toList();
        var atWork =
                theirs.stream().filter(shift -> shift.duty() != Duty.ON_CALL).toList();
        this.shifts = new ShiftsInTime(atWork);
        this.calls = new ShiftsInTime(
                theirs.stream().filter(shift -> shift.duty() == Duty.ON_CALL).toList());
        this.planned = PlannedTimes.of(atWork, zone);
        this.absences = absences.stream()
                .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::id))
                .toList();
    }

    /** Who would be there if nobody were away, and why; the best first. */
    private Map<String, Because> meant(Instant at) {
        var meant = new LinkedHashMap<String, Because>();
        shifts.at(at).stream()
                .sorted(Comparator.comparingInt((Shift shift) -> crew.rank(shift.person(), as))
                        .thenComparing(Shift::person))
                .forEach(shift -> meant.putIfAbsent(shift.person(), Because.of(shift.duty())));
        var called = calls.at(at);
        if (meant.isEmpty() && called.isEmpty() && !planned.contain(at)) {
            crew.who(as).forEach(name -> meant.put(name, Because.NO_SHIFTS_PLANNED));
        }
        called.stream()
                .sorted(Comparator.comparing(Shift::person))
                .forEach(shift -> meant.putIfAbsent(shift.person(), Because.ON_CALL));
        return meant;
    }

    /** Who can be given work now: those with only their own, those who act for others, at last who is on call. */
    List<OnDuty> onDuty(Instant at) {
        var meant = meant(at);
        var away = Away.at(at, absences);
        var acting = acting(meant, away);
        var there = meant.entrySet().stream()
                .filter(entry -> !away.is(entry.getKey()))
                .map(entry -> new OnDuty(entry.getKey(), entry.getValue(), acting.get(entry.getKey())));
        var instead = acting.entrySet().stream()
                .filter(entry -> !meant.containsKey(entry.getKey()))
                .map(entry -> new OnDuty(entry.getKey(), Because.SUBSTITUTE, entry.getValue()));
        return Stream.concat(there, instead)
                .sorted(Comparator.comparingInt(Roster::load))
                .toList();
    }

    boolean plansShifts(Instant at) {
        return planned.contain(at) || !calls.at(at).isEmpty();
    }

    /** Who would be there if nobody were away, by name. */
    List<String> meantAt(Instant at) {
        return meant(at).keySet().stream().sorted().toList();
    }

    boolean hasAnybody() {
        return !crew.who(as).isEmpty();
    }

    /** Every instant at which the answer may change. */
    Stream<Instant> edges() {
        var ofAbsences = absences.stream()
                .flatMap(absence ->
                        absence.to() == null ? Stream.of(absence.from()) : Stream.of(absence.from(), absence.to()));
        return Stream.of(shifts.edges(), calls.edges(), planned.edges(), ofAbsences)
                .flatMap(Function.identity());
    }

    private Map<String, String> acting(Map<String, Because> meant, Away away) {
        var acting = new LinkedHashMap<String, String>();
        for (var name : meant.keySet()) {
            if (away.is(name)) {
                away.standIn(name, as, other -> crew.mayStandIn(other, as))
                        .ifPresent(other -> acting.putIfAbsent(other, name));
            }
        }
        return acting;
    }

    private static int load(OnDuty person) {
        if (person.because() == Because.ON_CALL) {
            return 3;
        }
        return person.because() == Because.SUBSTITUTE ? 2 : person.actingFor() == null ? 0 : 1;
    }
}
