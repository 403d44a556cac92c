package de.tresen.report;

import de.tresen.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised and stands open now, and the promises behind every figure. */
@Service
@Transactional(readOnly = true)
public class OpenPromises {

    private static final Duration SOON = Duration.ofHours(1);

    private final DeskMapper mapper;
    private final Clock clock;

    OpenPromises(DeskMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The figures of the first line; today begins at midnight in the reader's zone. */
    public Glance glance(Person reader) {
        var today = today(reader).stored();
        var now = clock.instant();
        return mapper.glance(today, today.until(now), now.plus(SOON), Reach.of(reader));
    }

    /** From midnight to midnight in the reader's zone. */
    public Period today(Person reader) {
        var zone = reader.timeZone();
        var date = LocalDate.ofInstant(clock.instant(), zone);
        return new Period(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Everything open and late, the longest late first. */
    public List<PromiseLine> late(Person reader, int limit) {
        return list(PromiseFilter.of(PromiseFilter.Outcome.LATE), always(), reader, 0, limit);
    }

    /** What will be late next, if nothing happens. */
    public List<PromiseLine> atRisk(Person reader, int limit) {
        return list(PromiseFilter.of(PromiseFilter.Outcome.AT_RISK), always(), reader, 0, limit);
    }

    /** The promises behind a figure, the first due first. */
    public List<PromiseLine> list(PromiseFilter filter, Period period, Person reader, int skip, int limit) {
        var stored = period.stored();
        var now = clock.instant();
        return mapper.promises(filter, stored, stored.until(now), now.plus(SOON), Reach.of(reader), skip, limit);
    }

    /** As far back as anything was promised, and to now. */
    public Period always() {
        return new Period(Instant.EPOCH, clock.instant().plus(SOON));
    }
}
