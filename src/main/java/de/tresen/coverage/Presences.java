package de.tresen.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is at work by their own shifts and absences, in all their teams at once. */
@Service
@Transactional(readOnly = true)
public class Presences {

    private static final Duration LOOKED_AHEAD = Duration.ofDays(14);

    private final ShiftMapper shifts;
    private final AbsenceMapper absences;

    Presences(ShiftMapper shifts, AbsenceMapper absences) {
        this.shifts = shifts;
        this.absences = absences;
    }

    public Presence of(String username, Instant at) {
        var away = AbsenceRow.whole(absences.ofPerson(username, at, at)).stream()
                .filter(absence -> absence.holds(at))
                .toList();
        if (!away.isEmpty()) {
            return new Presence(Presence.State.AWAY, last(away));
        }
        return planned(shifts.ofPeople(Set.of(username), at, at.plus(LOOKED_AHEAD)), at);
    }

    /** The end of what lasts longest; none as soon as one has no end. */
    private static @Nullable Instant last(List<Absence> absences) {
        return absences.stream().anyMatch(absence -> absence.to() == null)
                ? null
                : absences.stream()
                        .map(Absence::to)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static Presence planned(List<Shift> shifts, Instant at) {
        return shifts.stream()
                .filter(shift -> !shift.from().isAfter(at))
                .min(Comparator.comparing((Shift shift) -> shift.duty() == Duty.ON_CALL)
                        .thenComparing(Shift::to, Comparator.reverseOrder()))
                .map(shift -> new Presence(
                        shift.duty() == Duty.ON_CALL ? Presence.State.ON_CALL : Presence.State.ON_DUTY, shift.to()))
                .orElseGet(() -> shifts.stream()
                        .filter(shift -> shift.duty() != Duty.ON_CALL)
                        .findFirst()
                        .map(next -> new Presence(Presence.State.OFF_DUTY, next.from()))
                        .orElseGet(() -> new Presence(Presence.State.UNPLANNED, null)));
    }
}
