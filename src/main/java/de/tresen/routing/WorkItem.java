package de.tresen.routing;

import de.tresen.coverage.Scope;
import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One open piece of work, with all that a list shows.
 *
 * @param task id of the task in the process
 * @param kind id of the user task without its prefix: {@code reply}, {@code triage}, …
 * @param approver username of the mentor who may approve beside the leads
 * @param author username of who wrote what is to be approved, and therefore may not
 * @param subjectId the question or reply that it is about
 * @param warnAt from here on it is at risk
 * @param dueAt from here on the promise is broken
 * @param actingFor whose work it is, while somebody else has it because they are away
 * @param asideUntil set aside by its holder until then
 */
public record WorkItem(
        String task,
        UUID interaction,
        String kind,
        String name,
        String team,
        @Nullable String assignee,
        Needs needs,
        @Nullable String approver,
        @Nullable String author,
        @Nullable UUID subjectId,
        long number,
        String subject,
        String channel,
        String contactName,
        @Nullable Category category,
        Priority priority,
        @Nullable String language,
        Status status,
        Instant createdAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        Instant sortAt,
        @Nullable Instant asideUntil,
        @Nullable String actingFor) {

    /** What a shift has to count for. */
    public Scope about() {
        return new Scope(channel, language);
    }

    /** As who stands in for its holder sees it. */
    WorkItem actingFor(@Nullable String person) {
        return new WorkItem(
                task,
                interaction,
                kind,
                name,
                team,
                assignee,
                needs,
                approver,
                author,
                subjectId,
                number,
                subject,
                channel,
                contactName,
                category,
                priority,
                language,
                status,
                createdAt,
                warnAt,
                dueAt,
                sortAt,
                asideUntil,
                person);
    }

    /** How the promise behind it stands at an instant. */
    public Urgency urgencyAt(Instant now) {
        if (dueAt != null && !now.isBefore(dueAt)) {
            return Urgency.BREACHED;
        }
        return warnAt != null && !now.isBefore(warnAt) ? Urgency.AT_RISK : Urgency.ON_TIME;
    }

    /** Whether its holder wants to see it again only later; what is at risk is not hidden any more. */
    public boolean isAsideAt(Instant now) {
        return asideUntil != null && now.isBefore(asideUntil) && urgencyAt(now) == Urgency.ON_TIME;
    }

    /** In words of the REST contract. */
    public enum Urgency {
        ON_TIME,
        AT_RISK,
        BREACHED
    }
}
