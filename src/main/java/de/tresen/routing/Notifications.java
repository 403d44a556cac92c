package de.tresen.routing;

import de.tresen.people.Person;
import de.tresen.platform.Beginning;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
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
        HANDED_OVER,
        NOBODY_ON_DUTY,
        ABSENCE_ASKED,
        ABSENCE_DECIDED,
        SWAP_ASKED,
        SWAP_ANSWERED,
        HANDOVER_SHEET,
        RETURN_SHEET,
        CLOSED_DAYS_PROPOSED,
        MODEL_SUBMITTED,
        MODEL_DECLINED;

        /** Who is there and who is not. */
        public boolean isAboutCover() {
            return compareTo(ABSENCE_ASKED) >= 0 && compareTo(RETURN_SHEET) <= 0;
        }

        /** Not about who is there, nor about how the desk works. */
        public boolean isAboutInteraction() {
            return compareTo(ABSENCE_ASKED) < 0;
        }

        /** Where at the desk it is shown; of closed days the detail begins with the key of their service hours. */
        public String path(@Nullable UUID interaction, @Nullable UUID about, @Nullable String detail) {
            return switch (this) {
                case ABSENCE_ASKED, ABSENCE_DECIDED -> "/cover/absences/" + about;
                case SWAP_ASKED, SWAP_ANSWERED -> "/cover";
                case HANDOVER_SHEET, RETURN_SHEET -> "/cover/handovers/" + about;
                case CLOSED_DAYS_PROPOSED ->
                    "/service-levels/hours/" + String.valueOf(detail).split(" ", 2)[0] + "/calendar";
                case MODEL_SUBMITTED, MODEL_DECLINED -> "/processes/drafts/" + about;
                default -> "/interactions/" + interaction;
            };
        }
    }

    /**
     * What it is about when that is no interaction.
     *
     * @param about the absence, swap, hand-over sheet, company calendar or draft of a model
     * @param team whose duty says when somebody may be disturbed
     */
    public record Matter(UUID about, @Nullable String team) {}

    /**
     * One of them, as its reader sees it.
     *
     * @param interaction with {@code number} and {@code subject}; none of them where it is about something else
     * @param about the absence, swap, hand-over sheet, company calendar or draft of a model; null = it is about an interaction
     */
    public record Notification(
            long id,
            @Nullable UUID interaction,
            @Nullable Long number,
            @Nullable String subject,
            @Nullable UUID about,
            Reason reason,
            @Nullable String detail,
            Instant at,
            @Nullable Instant readAt) {}

    /** Somebody was told something; for live pages. */
    public record Notified(String username, Reason reason) {}

    /** Somebody has read what they were told; for their other live pages. */
    public record Read(String username) {}

    /**
     * Some people were told the same thing; for what tells them outside the desk too.
     *
     * @param interaction null = it is about the matter
     * @param at as it stands in the bell
     */
    public record Told(
            List<String> usernames,
            @Nullable UUID interaction,
            @Nullable Matter matter,
            Reason reason,
            @Nullable String detail,
            Instant at) {}

    public void tell(String username, UUID interaction, Reason reason, @Nullable String detail) {
        tell(List.of(username), interaction, reason, detail);
    }

    public void tell(Collection<String> usernames, UUID interaction, Reason reason, @Nullable String detail) {
        tell(usernames, interaction, null, reason, detail);
    }

    public void tell(Collection<String> usernames, Matter matter, Reason reason, @Nullable String detail) {
        tell(usernames, null, matter, reason, detail);
    }

    private void tell(
            Collection<String> usernames,
            @Nullable UUID interaction,
            @Nullable Matter matter,
            Reason reason,
            @Nullable String detail) {
        if (usernames.isEmpty()) {
            return;
        }
        var subject = matter == null ? null : matter.about();
        var about = Beginning.ofAny(detail, LONGEST_DETAIL);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var username : usernames) {
            mapper.insert(username, interaction, subject, reason, about, now);
            events.publishEvent(new Notified(username, reason));
        }
        events.publishEvent(new Told(List.copyOf(usernames), interaction, matter, reason, about, now));
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

    /** Whoever looks at the interaction, or at another thing that it is about, need not be told of it any more. */
    public void seen(Person reader, UUID subject) {
        tellIfAny(reader, mapper.seen(reader.username(), subject, clock.instant()));
    }

    private void tellIfAny(Person reader, int read) {
        if (read > 0) {
            events.publishEvent(new Read(reader.username()));
        }
    }
}
