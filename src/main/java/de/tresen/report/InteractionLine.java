package de.tresen.report;

import de.tresen.interaction.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interaction in a list behind a figure. */
public record InteractionLine(
        UUID id,
        long number,
        String subject,
        String channel,
        Status status,
        Instant receivedAt,
        @Nullable Instant closedAt,
        @Nullable String reason) {}
