package de.tresen.servicelevel;

import de.tresen.servicelevel.Foreseen.Example;
import de.tresen.servicelevel.Foreseen.Late;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans clocks anew in memory and counts what becomes of them. */
final class Tally {

    private final Instant at;
    private final List<Late> late = new ArrayList<>();
    private int looked;
    private int earlier;
    private int later;
    private int added;
    private int dropped;
    private int relieved;
    private int lateInAll;

    /** How a clock would count after a change. */
    interface Planned {
        @Nullable
        Plan plan(ClockHistory clock);
    }

    /** @param at when the change takes effect */
    Tally(Instant at) {
        this.at = at;
    }

    /** @param planned how a clock would count from then on; null = nothing is promised any more */
    void add(InteractionClocks clocks, Planned planned) {
        for (var clock : clocks.open()) {
            var due = clock.dueIfRunning(at, clock.plan());
            var wasLate = isLate(clock);
            var wasPromised = clock.plan() != null;
            Replanning.apply(clocks, clock, at, planned.plan(clock), "foreseen");
            if (wasPromised || clock.plan() != null) {
                looked++;
                compare(wasPromised, clock, due);
                compareLateness(clock, wasLate);
            }
        }
    }

    private void compare(boolean wasPromised, ClockHistory clock, @Nullable Instant before) {
        var after = clock.dueIfRunning(at, clock.plan());
        if (!wasPromised) {
            added++;
        } else if (clock.plan() == null) {
            dropped++;
        } else if (!Objects.equals(before, after)) {
            if (before == null || after != null && after.isBefore(before)) {
                earlier++;
            } else {
                later++;
            }
        }
    }

    private void compareLateness(ClockHistory clock, boolean wasLate) {
        var isLate = isLate(clock);
        if (wasLate && !isLate) {
            relieved++;
        } else if (isLate && !wasLate) {
            lateInAll++;
            var due = clock.dueAt();
            if (late.size() < Foresight.MOST_NAMED && due != null) {
                late.add(new Late(clock.started().interaction(), clock.target(), due));
            }
        }
    }

    private boolean isLate(ClockHistory clock) {
        return clock.state() == ClockState.BREACHED || clock.mustBreach(at);
    }

    Foreseen done(boolean capped, @Nullable Example example) {
        return new Foreseen(
                looked, earlier, later, added, dropped, relieved, List.copyOf(late), lateInAll, capped, example);
    }
}
