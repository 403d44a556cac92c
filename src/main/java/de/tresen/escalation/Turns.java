package de.tresen.escalation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked a question, one after the other. */
@Component
@Transactional
public class Turns {

    private final TurnMapper mapper;
    private final ApplicationEventPublisher events;

    Turns(TurnMapper mapper, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.events = events;
    }

    /** It is somebody's turn now, and nobody's before any more. */
    public record TurnBegan(Turn turn) {}

    public void begin(Turn turn) {
        mapper.insert(turn);
        events.publishEvent(new TurnBegan(turn));
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Turn> of(UUID question) {
        return mapper.of(question);
    }

    /** Whose turn it is; none where everybody in the department was asked at once. */
    @Transactional(readOnly = true)
    public Optional<Turn> now(UUID question) {
        return mapper.of(question).stream().reduce((earlier, later) -> later);
    }
}
