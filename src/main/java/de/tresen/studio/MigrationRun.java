package de.tresen.studio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Running interactions that somebody moves to another version.
 *
 * @param total how many followed the old version when it was asked for
 * @param moved how many go on in the other one by now
 * @param endedAt null = still at work
 */
public record MigrationRun(
        UUID id,
        String key,
        int fromVersion,
        int toVersion,
        String askedBy,
        Instant askedAt,
        int total,
        int moved,
        @Nullable Instant endedAt) {

    public boolean isEnded() {
        return endedAt != null;
    }
}
