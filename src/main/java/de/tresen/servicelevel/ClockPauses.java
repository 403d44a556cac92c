package de.tresen.servicelevel;

import de.tresen.servicelevel.ClockEvent.Kind;
import java.time.Instant;
import java.util.UUID;

/** When a resolution stands still, as the level says. */
final class ClockPauses {

    private final ClockChanges changes;

    ClockPauses(ClockChanges changes) {
        this.changes = changes;
    }

    /** From one reason to another it goes on standing still. */
    void pause(UUID interaction, Pause pause, Instant at) {
        changes.make(interaction, (clocks, promised) -> {
            if (changes.promises(promised).level().pauses().contains(pause)) {
                clocks.open(Target.RESOLUTION)
                        .filter(open -> !open.pausedBy(pause))
                        .ifPresent(open -> clocks.pause(open, pause, at));
            } else {
                resumeOther(clocks, at);
            }
        });
    }

    /** What it waited for is over, and what it waits for now does not stop it. */
    private static void resumeOther(InteractionClocks clocks, Instant at) {
        clocks.open(Target.RESOLUTION)
                .filter(ClockHistory::isPaused)
                .ifPresent(open -> clocks.tell(open, Kind.RESUMED, at));
    }

    void resume(UUID interaction, Instant at) {
        changes.make(interaction, clocks -> resumeOther(clocks, at));
    }

    void resumeFrom(UUID interaction, Pause pause, Instant at) {
        changes.make(
                interaction,
                clocks -> clocks.open(Target.RESOLUTION)
                        .filter(open -> open.pausedBy(pause))
                        .ifPresent(open -> clocks.tell(open, Kind.RESUMED, at)));
    }
}
