package de.tresen.servicelevel;

import de.tresen.servicelevel.ClockEvent.Kind;
import de.tresen.servicelevel.Replanned.Cause;
import java.time.Instant;

/** What was closed goes on with what was left of it; nobody is late by reopening. */
final class Reopening {

    private Reopening() {}

    /** The response that the closing made void goes on too, unless the person wrote: then a new one is promised. */
    static void reopen(InteractionClocks clocks, Plans.Promises promises, Instant at, boolean personWrote) {
        var resolution = clocks.last(Target.RESOLUTION).filter(last -> !last.isOpen());
        if (!personWrote) {
            resolution
                    .map(ClockHistory::endedAt)
                    .flatMap(closedAt -> clocks.lastResponse()
                            .filter(response -> response.isVoid() && closedAt.equals(response.endedAt())))
                    .ifPresent(response -> goOn(clocks, response, promises, at));
        }
        resolution.ifPresent(ended -> goOn(clocks, ended, promises, at));
    }

    private static void goOn(InteractionClocks clocks, ClockHistory ended, Plans.Promises promises, Instant at) {
        clocks.tell(ended, Kind.REOPENED, at);
        var plan = promises.plan(ended.target());
        var due = ended.dueIfRunning(at, plan);
        if (plan == null || due == null || due.isAfter(at)) {
            Replanning.apply(
                    clocks,
                    ended,
                    at,
                    plan,
                    Cause.REOPENING.about(promises.level().key()));
        }
    }
}
