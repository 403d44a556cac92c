package de.tresen.servicelevel;

import de.tresen.businesstime.ServiceHours;
import de.tresen.interaction.Priority;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the desk is there for somebody who waits for a response. */
@Component
public class ResponseHours {

    private final ClockLedger ledger;
    private final ClockMapper mapper;
    private final ServiceLevels levels;
    private final ServiceHoursBook book;

    ResponseHours(ClockLedger ledger, ClockMapper mapper, ServiceLevels levels, ServiceHoursBook book) {
        this.ledger = ledger;
        this.mapper = mapper;
        this.levels = levels;
        this.book = book;
    }

    /**
     * The hours of the response that is owed, seen from an instant.
     *
     * @param zone where they are
     * @param opensAt the first instant from then on that counts; the instant itself when they are open
     * @param dueAt when the response is promised; none = no time is
     */
    public record Seen(
            ZoneId zone, Instant opensAt, @Nullable Instant dueAt) {}

    /** Empty where no response is owed. */
    public Optional<Seen> of(UUID interaction, Instant at) {
        var promised = ledger.lock(interaction);
        if (promised == null) {
            return Optional.empty();
        }
        var level = levels.worded(promised.serviceLevel(), promised.levelVersion());
        return mapper.rows(interaction).stream()
                .filter(row -> row.target().isResponse() && row.endedAt() == null)
                .findFirst()
                .map(row -> seen(book.find(level.hours(row.target())), at, row.dueAt()));
    }

    /** When a department that is asked from an instant on has had its time; empty where it is promised none. */
    public Optional<Instant> questionDue(UUID interaction, Instant from) {
        return Optional.ofNullable(ledger.lock(interaction)).flatMap(promised -> {
            var level = levels.worded(promised.serviceLevel(), promised.levelVersion());
            return Optional.ofNullable(level.promised(Target.DEPARTMENT_RESPONSE, promised.priority()))
                    .map(time ->
                            book.find(level.hours(Target.DEPARTMENT_RESPONSE)).due(from, time));
        });
    }

    /** As if somebody had written at an instant, of normal priority, to whom a level promises a first response. */
    public Seen ofLevel(String key, Instant at) {
        var level = levels.find(key);
        var hours = book.find(level.hours(Target.FIRST_RESPONSE));
        var promised = level.promised(Target.FIRST_RESPONSE, Priority.NORMAL);
        return seen(hours, at, promised == null ? null : hours.due(at, promised));
    }

    private static Seen seen(ServiceHours hours, Instant at, @Nullable Instant dueAt) {
        return new Seen(hours.zone(), hours.opening(at), dueAt);
    }
}
