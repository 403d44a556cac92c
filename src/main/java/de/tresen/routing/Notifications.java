package de.tresen.routing;

import de.tresen.people.Person;
import de.tresen.platform.Beginning;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told about without having asked: at risk, broken, a newer message, a reminder. */
@Service
@Transactional
public class Notifications {

    /** The bell counts no further. */
    public static final int MOST_COUNTED = 100;

    private static final int SHOWN = 50;
    private static final int LONGEST_DETAIL = 500;

    private final NotificationMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(NotificationMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** Why somebody is told. */
    public enum Reason {
        TARGET_AT_RISK,
        TARGET_BREACHED,
        STILL_LATE,
        NEW_MESSAGE,
        APPROVAL_WANTED,
        REPLY_RETURNED,
        PLAN_CANCELLED,
        QUESTION_ASKED,
        QUESTION_REMINDER,
        QUESTION_ANSWERED,
        MENTIONED,
        BACK_AGAIN,
        HANDED_OVER
    }

    /** One of them, as its reader sees it. */
    public record Notification(
            long id,
            UUID interaction,
            long number,
            String subject,
            Reason reason,
            @Nullable String detail,
            Instant at,
            @Nullable Instant readAt) {}

    /** Somebody was told something; for live pages. */
    public record Notified(String username, UUID interaction, Reason reason) {}

    /** Somebody has read what they were told; for their other live pages. */
    public record Read(String username) {}

    public void tell(String username, UUID interaction, Reason reason, @Nullable String detail) {
        mapper.insert(username, interaction, reason, Beginning.ofAny(detail, LONGEST_DETAIL), clock.instant());
        events.publishEvent(new Notified(username, interaction, reason));
    }

    /** The newest ones. */
    @Transactional(readOnly = true)
    public List<Notification> of(Person reader) {
        return mapper.of(reader.username(), SHOWN);
    }

    /** How many are unread, at most {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int unread(Person reader) {
        return mapper.unread(reader.username(), MOST_COUNTED);
    }

    public void read(Person reader, long upTo) {
        tellIfAny(reader, mapper.read(reader.username(), upTo, clock.instant()));
    }

    /** Whoever looks at the interaction need not be told of it any more. */
    public void seen(Person reader, UUID interaction) {
        tellIfAny(reader, mapper.seen(reader.username(), interaction, clock.instant()));
    }

    private void tellIfAny(Person reader, int read) {
        if (read > 0) {
            events.publishEvent(new Read(reader.username()));
        }
    }
}
