package de.tresen.coverage;

import de.tresen.coverage.Absence.Kind;
import de.tresen.coverage.Absence.State;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Absences that somebody's calendar tells of: entered as they themselves would, and changed as it changes. */
@Service
@Transactional
public class ToldAbsences {

    private final Absences absences;
    private final AbsenceMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ToldAbsences(Absences absences, AbsenceMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.absences = absences;
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** When somebody is away; whole days are those of their own zone, and {@code to} is where the next one begins. */
    public record Period(Instant from, Instant to, boolean wholeDays) {}

    /** @throws Refusal if they may not enter it */
    public UUID enter(Person person, Kind kind, Period period) {
        return absences.enter(person, content(person, kind, period)).id();
    }

    private static Absences.Content content(Person person, Kind kind, Period period) {
        var whole = period.wholeDays();
        var from = whole ? day(period.from(), person) : period.from().toString();
        var to = whole ? day(period.to().minusSeconds(1), person) : period.to().toString();
        return new Absences.Content(person.username(), kind, from, to, List.of(), null, null);
    }

    private static String day(Instant at, Person person) {
        return LocalDate.ofInstant(at, person.timeZone()).toString();
    }

    /**
     * What has not begun is entered anew, and so has to be approved anew. Of what runs the end changes at once: who is
     * away is away. What is gone or declined here stays so.
     */
    public UUID change(Person person, UUID id, Kind kind, Period period) {
        var known = find(id, person);
        if (known.isEmpty() || known.get().state() == State.DECLINED) {
            return id;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (known.get().counts() && known.get().from().isBefore(now)) {
            mapper.endOn(id, period.to().isBefore(now) ? now : period.to().truncatedTo(ChronoUnit.MICROS), now);
            events.publishEvent(new AbsenceChanged(id, person.username()));
            return id;
        }
        absences.end(id, person);
        return enter(person, kind, period);
    }

    /** What has not begun is gone, what runs ends now. */
    public void remove(Person person, UUID id) {
        find(id, person).ifPresent(known -> absences.end(id, person));
    }

    private Optional<Absence> find(UUID id, Person person) {
        return AbsenceRow.whole(mapper.find(id, Sight.of(person))).stream().findFirst();
    }
}
