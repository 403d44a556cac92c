package de.tresen.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a clock stands on the escalation ladder, as its events tell it. */
final class LadderPosition {

    private final Set<Rung> ever = EnumSet.noneOf(Rung.class);
    private @Nullable Rung reached;
    private @Nullable Instant reachedAt;
    private @Nullable Duration nextAfter;

    /** A rung that is ahead, or due. */
    record Ahead(Rung rung, Instant at) {}

    /** When so much time has been counted from an instant on; null = never, or not while the clock stands still. */
    interface Counting {
        @Nullable
        Instant since(Instant from, Duration counted);
    }

    void climb(ClockEvent event) {
        var climbed = Climbed.of(event);
        ever.add(climbed.rung());
        reached = climbed.rung();
        reachedAt = event.at();
        nextAfter = climbed.nextAfter();
    }

    /** Another plan gave time: what is not true any more is climbed anew when it becomes true again. */
    void fallBack(boolean warned, boolean breached) {
        if (reached != null && !breached && reached.isLate()) {
            reached = Rung.AT_RISK;
        }
        if (!warned && !breached) {
            reached = null;
        }
    }

    boolean knows(Rung rung) {
        return ever.contains(rung);
    }

    /** @param warnedAt null while the clock is not at risk, or stands still */
    @Nullable
    Ahead ahead(@Nullable Instant warnedAt, @Nullable Instant breachedAt, Counting counting) {
        if (breachedAt == null) {
            return reached == null && warnedAt != null ? new Ahead(Rung.AT_RISK, warnedAt) : null;
        }
        return reached == null || !reached.isLate() ? new Ahead(Rung.BREACHED, breachedAt) : later(counting);
    }

    private @Nullable Ahead later(Counting counting) {
        if (reached == null || reachedAt == null || nextAfter == null) {
            return null;
        }
        var at = counting.since(reachedAt, nextAfter);
        return at == null
                ? null
                : reached.next().map(rung -> new Ahead(rung, at)).orElse(null);
    }
}
