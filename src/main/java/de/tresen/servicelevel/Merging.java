package de.tresen.servicelevel;

import de.tresen.servicelevel.ClockEvent.Kind;
import java.time.Instant;

/** Two interactions become one: whatever was promised first in either is kept. */
final class Merging {

    private Merging() {}

    static void merge(InteractionClocks source, InteractionClocks target, Instant at) {
        if (isOpen(target)) {
            mergeResponse(source, target, at);
            mergeResolution(source, target, at);
        }
        source.open().forEach(open -> source.tell(open, Kind.MERGED, at));
    }

    /** An interaction without any clocks was not promised anything of its own yet. */
    private static boolean isOpen(InteractionClocks target) {
        var resolution = target.last(Target.RESOLUTION);
        return resolution.isEmpty() || resolution.get().isOpen();
    }

    private static void mergeResponse(InteractionClocks source, InteractionClocks target, Instant at) {
        source.openResponse().ifPresent(theirs -> {
            var ours = target.openResponse();
            if (ours.isEmpty() || isDueBefore(theirs, ours.get(), at)) {
                ours.ifPresent(late -> target.tell(late, Kind.MERGED, at));
                target.adopt(theirs);
            }
        });
    }

    private static void mergeResolution(InteractionClocks source, InteractionClocks target, Instant at) {
        source.open(Target.RESOLUTION).ifPresent(theirs -> {
            var ours = target.open(Target.RESOLUTION);
            if (ours.isEmpty()) {
                target.adopt(theirs);
            } else if (isDueBefore(theirs, ours.get(), at)) {
                boolean paused = ours.get().isPaused();
                target.tell(ours.get(), Kind.MERGED, at);
                pauseLike(paused, target, target.adopt(theirs), at);
            }
        });
    }

    private static void pauseLike(boolean paused, InteractionClocks target, ClockHistory adopted, Instant at) {
        if (paused && !adopted.isPaused()) {
            target.stop(adopted, Kind.PAUSED, at);
        } else if (!paused && adopted.isPaused()) {
            target.tell(adopted, Kind.RESUMED, at);
        }
    }

    private static boolean isDueBefore(ClockHistory one, ClockHistory other, Instant at) {
        var due = one.dueIfRunning(at, one.plan());
        var otherDue = other.dueIfRunning(at, other.plan());
        return due != null && (otherDue == null || due.isBefore(otherDue));
    }
}
