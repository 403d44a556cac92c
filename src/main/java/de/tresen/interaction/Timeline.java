package de.tresen.interaction;

import de.tresen.platform.Beginning;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to an interaction, oldest first, append only. */
@Component
public class Timeline {

    /** The actor of what nobody in person did. */
    public static final String DESK = "desk";

    private static final int LONGEST_DETAIL = 2000;

    private final TimelineMapper mapper;
    private final Clock clock;

    Timeline(TimelineMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<Entry> of(UUID interaction) {
        return mapper.of(interaction);
    }

    /** Appends what the desk itself did. */
    public void record(UUID interaction, Event event, @Nullable String detail) {
        record(interaction, DESK, null, event, detail);
    }

    /**
     * Appends what somebody did.
     *
     * @param actor username, or {@link #DESK}
     * @param actingFor username of who is covered for
     */
    public void record(
            UUID interaction, String actor, @Nullable String actingFor, Event event, @Nullable String detail) {
        mapper.insert(interaction, clock.instant(), actor, actingFor, event, Beginning.ofAny(detail, LONGEST_DETAIL));
    }

    /** The kinds of entries; names are part of the REST contract. */
    public enum Event {
        MESSAGE_RECEIVED,
        MESSAGE_EDITED,
        MESSAGE_DELETED,
        CLASSIFIED,
        ROUTED,
        TASK_CLAIMED,
        TASK_RELEASED,
        TASK_SET_ASIDE,
        TASK_BROUGHT_BACK,
        TASK_RETURNED,
        NOBODY_ON_DUTY,
        RECEIPT_ACKNOWLEDGED,
        ACKNOWLEDGEMENT_REFUSED,
        REPLY_WRITTEN,
        REPLY_PLANNED,
        REPLY_PLAN_CANCELLED,
        REPLY_APPROVED,
        REPLY_RETURNED,
        REPLY_DELIVERED,
        REPLY_REFUSED,
        REPLY_IN_DOUBT,
        MESSAGE_LIKED,
        LIKE_TAKEN_BACK,
        LIKE_DELIVERED,
        LIKE_REFUSED,
        LIKE_IN_DOUBT,
        NOTE_ADDED,
        QUESTION_ASKED,
        QUESTION_GIVEN,
        QUESTION_REMINDED,
        QUESTION_ANSWERED,
        ANSWERED_BY_LINK,
        QUESTION_WITHDRAWN,
        TARGET_AT_RISK,
        TARGET_BREACHED,
        ESCALATED,
        SERVICE_LEVEL_CHOSEN,
        STEP_SKIPPED,
        STATUS_CHANGED,
        CLOSED,
        REOPENED,
        MERGED,
        PERSON_LINKED,
        PERSON_UNLINKED,
        WITHDRAWN
    }

    /** One line of the timeline. */
    public record Entry(
            java.time.Instant at,
            String actor,
            @Nullable String actingFor,
            Event event,
            @Nullable String detail) {}
}
