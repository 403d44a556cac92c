package de.tresen.channel;

import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could not be understood, for an operator to see, to try again or to put away. */
@Service
public class Quarantine {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final InboundMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Quarantine(InboundMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** The next ones, oldest first. */
    public List<Quarantined> list(@Nullable UUID after, int limit) {
        return mapper.quarantined(after == null ? BEFORE_ALL : after, limit);
    }

    /**
     * Lets the message be understood anew, before its successors that still wait.
     *
     * @throws Refusal.NotFound when it is not in quarantine
     */
    @Transactional
    public void retry(UUID id) {
        found(mapper.retry(id, clock.instant()));
        events.publishEvent(new InboundQueue.Accepted());
    }

    /**
     * Puts the message away; it stays known, so that it does not come in again.
     *
     * @throws Refusal.NotFound when it is not in quarantine
     */
    @Transactional
    public void dismiss(UUID id) {
        found(mapper.dismiss(id, clock.instant()));
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new Refusal.NotFound("quarantine.unknown", "No such message is in quarantine; list it anew.");
        }
    }
}
