package de.tresen.routing;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Substitutes;
import de.tresen.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changes hands when somebody's absence begins, and to whom. Nothing is moved for it; this only looks ahead. */
@Service
@Transactional(readOnly = true)
public class Moving {

    private final MovingMapper mapper;
    private final Substitutes substitutes;
    private final Clock clock;

    Moving(MovingMapper mapper, Substitutes substitutes, Clock clock) {
        this.mapper = mapper;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /** How somebody has a piece of work. */
    public enum Kind {
        HELD,
        /** Held and set aside until later. */
        ASIDE,
        /** They look after it, and the person or a department has to move first. */
        WAITING,
        /** Their reply leaves at its time. */
        PLANNED,
        /** What they wrote waits for approval. */
        IN_APPROVAL,
        /** It is theirs to approve. */
        TO_APPROVE
    }

    /**
     * A piece of work that changes hands.
     *
     * @param dueAt when it is due, when we promised to write again, or when it leaves
     * @param to username of who has it then; null = the team may take it
     */
    public record Moved(
            UUID interaction,
            long number,
            String subject,
            String contactName,
            Kind kind,
            @Nullable Instant dueAt,
            @Nullable String to) {}

    /**
     * What is open now, as far as the reader may see it; what is due first comes first.
     *
     * @param absence saved or not
     */
    public List<Moved> at(Absence absence, Person reader, int limit) {
        var now = clock.instant();
        var standIns = substitutes.standIns(absence, now);
        return mapper.of(absence.person(), Claimant.of(reader), now, limit).stream()
                .map(row -> new Moved(
                        row.interaction(),
                        row.number(),
                        row.subject(),
                        row.contactName(),
                        row.kind(),
                        row.dueAt(),
                        standIns.of(row.team(), row.needs().as(), row.author()).orElse(null)))
                .toList();
    }
}
