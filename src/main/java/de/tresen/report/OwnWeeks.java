package de.tresen.report;

import de.tresen.interaction.Scope;
import de.tresen.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own week. Everything is asked for by the reader's own name; nobody can ask about somebody else. */
@Service
@Transactional(readOnly = true)
public class OwnWeeks {

    private final OwnWeekMapper mapper;
    private final Clock clock;

    OwnWeeks(OwnWeekMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** This week of the reader, in their zone. */
    public OwnWeek current(Person reader) {
        return of(LocalDate.ofInstant(clock.instant(), reader.timeZone()), reader);
    }

    /** The week of a day, Monday to Monday in the reader's zone. */
    public OwnWeek of(LocalDate day, Person reader) {
        var week = Week.of(day, reader.timeZone());
        var period = week.period().stored();
        var done = mapper.done(reader.username(), period);
        return new OwnWeek(
                week,
                done.answers(),
                done.likes(),
                done.claims(),
                done.questions(),
                mapper.promises(reader.username(), period, Scope.of(reader)));
    }
}
