package de.tresen.report;

import de.tresen.people.Person;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How promises went in a period, always counted from the clocks themselves. A promise belongs to the period in which it
 * was decided; what was cancelled before it was late counts nowhere.
 */
@Service
@Transactional(readOnly = true)
public class ServiceLevelReport {

    private final PromiseMapper mapper;
    private final Clock clock;

    ServiceLevelReport(PromiseMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A line for each group that has any promises, in the order of their keys, within what the reader may count. */
    public List<Tally> by(Grouping grouping, Period period, Person reader) {
        var stored = period.stored();
        return mapper.tallies(stored, stored.until(clock.instant()), grouping, Reach.of(reader)).stream()
                .map(row -> new Tally(row.groupKey(), row.met(), row.breached(), row.running()))
                .toList();
    }
}
