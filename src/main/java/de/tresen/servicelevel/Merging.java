package de.tresen.servicelevel;

import de.tresen.servicelevel.ClockEvent.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Two interactions become one: whatever was promised first in either is kept. */
final class Merging {

    private Merging() {}

    static void merge(InteractionClocks source, InteractionClocks target, Instant at) {
        if (isOpen(target)) {
            mergeResponse(source, target, at);
            mergeResolution(source, target, at);
        }
        source.open().forEach(open -> leave(source, open, at));
    }

    /** What was asked of somebody in the house goes on nowhere; late it stays broken. */
    private static void leave(InteractionClocks source, ClockHistory open, Instant at) {
        if (open.started().subject() == null) {
            source.tell(open, Kind.MERGED, at);
        } else {
            source.stop(open, Kind.CANCELLED, at);
        }
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
                var pause = ours.get().pausedBy();
                target.tell(ours.get(), Kind.MERGED, at);
                pauseLike(pause, target, target.adopt(theirs), at);
            }
        });
    }

    private static void pauseLike(@Nullable Pause pause, InteractionClocks target, ClockHistory adopted, Instant at) {
        if (pause == null && adopted.isPaused()) {
            target.tell(adopted, Kind.RESUMED, at);
        } else if (pause != null && !adopted.pausedBy(pause)) {
            target.pause(adopted, pause, at);
        }
    }

    private static boolean isDueBefore(ClockHistory one, ClockHistory other, Instant at) {
        var due = one.dueIfRunning(at, one.plan());
        var otherDue = other.dueIfRunning(at, other.plan());
        return due != null && (otherDue == null || due.isBefore(otherDue));
    }
}
