package de.tresen.routing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of work as the process opens it; see {@link WorkItem} for the fields. */
public record NewWork(
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
        Instant createdAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable String actingFor) {}
