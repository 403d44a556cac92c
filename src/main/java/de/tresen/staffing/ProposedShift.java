package de.tresen.staffing;

import de.tresen.coverage.Duty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift of a proposal, half-open in time.
 *
 * @param person who would have it now; null = nobody
 * @param proposed who the desk would give it to; null = nobody
 * @param changedBy who gave it to somebody else
 * @param choices everybody, the best first, as it was when it was proposed
 * @param against what speaks against it as things stand now
 * @param shift what it became; null = not adopted
 */
public record ProposedShift(
        UUID id,
        Instant from,
        Instant to,
        Duty duty,
        @Nullable String person,
        @Nullable String proposed,
        @Nullable String changedBy,
        List<Choice> choices,
        List<Against> against,
        @Nullable UUID shift) {}
