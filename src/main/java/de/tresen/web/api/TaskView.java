package de.tresen.web.api;

import de.tresen.interaction.Priority;
import de.tresen.routing.WorkItem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as the REST contract shows it.
 *
 * @param asideUntil its holder wants to see it again only then
 * @param subject the reply or question that it is about
 */
record TaskView(
        String id,
        String kind,
        String name,
        Matter interaction,
        String team,
        @Nullable String assignee,
        @Nullable String actingFor,
        Priority priority,
        Instant createdAt,
        @Nullable Instant dueAt,
        WorkItem.Urgency state,
        @Nullable Instant asideUntil,
        @Nullable UUID subject) {

    record Matter(UUID id, long number, String subject, String channel, String author) {}

    static TaskView of(WorkItem item, Instant now) {
        return new TaskView(
                item.task(),
                item.kind(),
                item.name(),
                new Matter(item.interaction(), item.number(), item.subject(), item.channel(), item.contactName()),
                item.team(),
                item.assignee(),
                item.actingFor(),
                item.priority(),
                item.createdAt(),
                item.dueAt(),
                item.urgencyAt(now),
                item.asideUntil(),
                item.subjectId());
    }
}
