package de.tresen.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A copy of an interaction with some of it changed. */
final class Change {

    private final Interaction before;
    private String subject;
    private Status status;
    private @Nullable Category category;
    private @Nullable Priority priority;
    private @Nullable String language;
    private @Nullable Sentiment sentiment;
    private @Nullable Double confidence;
    private @Nullable String team;
    private @Nullable String assignee;
    private @Nullable Resolution resolution;
    private @Nullable String resolutionReason;
    private @Nullable Instant followUpAt;
    private Instant lastActivityAt;
    private @Nullable Instant closedAt;
    private @Nullable UUID mergedInto;

    Change(Interaction before) {
        this.before = before;
        subject = before.subject();
        status = before.status();
        category = before.category();
        priority = before.priority();
        language = before.language();
        sentiment = before.sentiment();
        confidence = before.confidence();
        team = before.team();
        assignee = before.assignee();
        resolution = before.resolution();
        resolutionReason = before.resolutionReason();
        followUpAt = before.followUpAt();
        lastActivityAt = before.lastActivityAt();
        closedAt = before.closedAt();
        mergedInto = before.mergedInto();
    }

    Change subject(String subject) {
        this.subject = subject;
        return this;
    }

    Change status(Status status) {
        this.status = status;
        return this;
    }

    Change classified(
            Category category, Priority priority, @Nullable String language, Sentiment sentiment, double confidence) {
        this.category = category;
        this.priority = priority;
        this.language = language;
        this.sentiment = sentiment;
        this.confidence = confidence;
        return this;
    }

    Change team(String team) {
        this.team = team;
        return this;
    }

    Change assignee(@Nullable String assignee) {
        this.assignee = assignee;
        return this;
    }

    Change followUpAt(@Nullable Instant at) {
        followUpAt = at;
        return this;
    }

    Change ending(@Nullable Resolution resolution, @Nullable String reason, @Nullable Instant at) {
        this.resolution = resolution;
        resolutionReason = reason;
        closedAt = at;
        return this;
    }

    Change mergedInto(@Nullable UUID into) {
        mergedInto = into;
        return this;
    }

    Change activity(Instant at) {
        lastActivityAt = at;
        return this;
    }

    Interaction done() {
        return new Interaction(
                before.id(),
                before.number(),
                before.channel(),
                before.thread(),
                subject,
                status,
                before.visibility(),
                category,
                priority,
                language,
                sentiment,
                confidence,
                team,
                assignee,
                before.contact(),
                resolution,
                resolutionReason,
                followUpAt,
                before.receivedAt(),
                lastActivityAt,
                closedAt,
                before.previous(),
                mergedInto);
    }
}
