package de.tresen.servicelevel;

import de.tresen.servicelevel.LevelChange.AppliesTo;
import de.tresen.servicelevel.ServiceLevelMapper.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which wording of a service level follows which. */
final class Succession {

    private Succession() {}

    /** What held before each took effect, or will hold; what was withdrawn is no wording to differ from. */
    static Map<UUID, Version> before(List<Version> newestFirst) {
        var inOrder = new ArrayList<>(newestFirst);
        Collections.reverse(inOrder);
        inOrder.sort(Comparator.comparing(Succession::takesEffect).thenComparing(Version::effectiveFrom));
        var before = new HashMap<UUID, Version>();
        @Nullable Version held = null;
        for (var row : inOrder) {
            if (held != null) {
                before.put(row.id(), held);
            }
            held = row.withdrawnAt() == null ? row : held;
        }
        return before;
    }

    private static Instant takesEffect(Version row) {
        return row.appliedAt() == null ? row.effectiveFrom() : row.appliedAt();
    }

    /** What was planned holds for whatever came in from then on, also when it is applied a little later. */
    static Instant newFrom(Version version, Instant now) {
        return wasPlanned(version)
                ? version.effectiveFrom()
                : now.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    private static boolean wasPlanned(Version version) {
        return version.effectiveFrom().isAfter(version.changedAt());
    }

    /** What was received then was promised by the wording before. */
    static boolean isTooNewFor(Version version, Instant receivedAt) {
        var appliedAt = version.appliedAt();
        return version.appliesTo() == AppliesTo.NEW
                && appliedAt != null
                && receivedAt.isBefore(wasPlanned(version) ? version.effectiveFrom() : appliedAt);
    }
}
