package de.tresen.servicelevel;

import de.tresen.servicelevel.LevelChange.AppliesTo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wording of a service level and how it came about.
 *
 * @param before the wording that holds until this one takes effect; null = none, it is the first
 * @param appliedAt when it took effect; null while it is still to come
 * @param withdrawnAt when it was taken back before it took effect; null = it was not
 * @param withdrawnBy username of who took it back
 * @param differences what it says otherwise than the wording before it
 */
public record LevelVersion(
        UUID version,
        @Nullable UUID before,
        String changedBy,
        Instant changedAt,
        Instant effectiveFrom,
        AppliesTo appliesTo,
        @Nullable Instant appliedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String note,
        List<Difference> differences,
        ServiceLevelDefinition definition) {

    /** Whether it is still to take effect. */
    public boolean planned() {
        return appliedAt == null && withdrawnAt == null;
    }

    /** What it promises, as the level of this key. */
    public ServiceLevel level(String key) {
        return ServiceLevelReader.read(key, definition);
    }

    /**
     * One thing that changed.
     *
     * @param field as a path in the definition, such as {@code targets.NORMAL.firstResponse}
     * @param before null = was not there
     * @param after null = is gone
     */
    public record Difference(
            String field, @Nullable String before, @Nullable String after) {}
}
