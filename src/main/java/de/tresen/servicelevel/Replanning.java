package de.tresen.servicelevel;

import de.tresen.interaction.Priority;
import de.tresen.servicelevel.ClockMapper.Promised;
import de.tresen.servicelevel.Replanned.Cause;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans open clocks anew when the hours or the level behind them change, in the same transaction. */
@Component
class Replanning {

    private static final int AT_ONCE = 200;

    private final ClockLedger ledger;
    private final ClockMapper mapper;
    private final Plans plans;
    private final Clock clock;

    Replanning(ClockLedger ledger, ClockMapper mapper, Plans plans, Clock clock) {
        this.ledger = ledger;
        this.mapper = mapper;
        this.plans = plans;
        this.clock = clock;
    }

    /** Each clock keeps how much it was promised, that of another interaction too whose promise it took over. */
    @EventListener
    void on(ServiceHoursChanged changed) {
        var because = Cause.HOURS.about(changed.key());
        replan(
                mapper.openOnHours(changed.key()),
                (clocks, promises) -> clocks.open()
                        .forEach(open -> apply(clocks, open, clock.instant(), promises.today(open.plan()), because)));
    }

    @EventListener
    void on(ServiceLevelChanged changed) {
        var because = Cause.LEVEL.about(changed.key());
        replan(
                mapper.openOnLevel(changed.key(), changed.receivedFrom()),
                (clocks, promises) -> all(clocks, promises, clock.instant(), because));
    }

    private void replan(List<UUID> interactions, BiConsumer<InteractionClocks, Plans.Promises> change) {
        var worded = new HashMap<Wording, Plans.Promises>();
        for (int from = 0; from < interactions.size(); from += AT_ONCE) {
            var some = interactions.subList(from, Math.min(interactions.size(), from + AT_ONCE));
            var promised = ledger.lock(some);
            var clocks = ledger.read(some);
            for (var one : promised) {
                var promises = worded.computeIfAbsent(Wording.of(one), wording -> plans.promises(one));
                change.accept(Objects.requireNonNull(clocks.get(one.interaction())), promises);
            }
            ledger.save(clocks.values());
        }
    }

    /** Of the same wording and priority the same is promised. */
    private record Wording(String level, @Nullable UUID version, Priority priority) {

        static Wording of(Promised promised) {
            return new Wording(promised.serviceLevel(), promised.levelVersion(), promised.priority());
        }
    }

    static void all(InteractionClocks clocks, Plans.Promises promises, Instant at, String because) {
        clocks.open().forEach(open -> apply(clocks, open, at, promises.plan(open.target()), because));
    }

    static void apply(InteractionClocks clocks, ClockHistory clock, Instant at, @Nullable Plan plan, String because) {
        if (!Objects.equals(plan, clock.plan())) {
            clocks.replan(clock, at, plan, because);
        }
    }
}
