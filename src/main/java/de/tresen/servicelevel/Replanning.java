package de.tresen.servicelevel;

import de.tresen.servicelevel.Replanned.Cause;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans open clocks anew when the hours or the level behind them change, in the same transaction. */
@Component
class Replanning {

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

    @EventListener
    void on(ServiceHoursChanged changed) {
        replan(mapper.openOnHours(changed.key()), Cause.HOURS.about(changed.key()));
    }

    @EventListener
    void on(ServiceLevelChanged changed) {
        replan(mapper.openOnLevel(changed.key()), Cause.LEVEL.about(changed.key()));
    }

    private void replan(List<UUID> interactions, String because) {
        for (var interaction : interactions) {
            var promised = ledger.lock(interaction);
            if (promised != null) {
                var clocks = ledger.read(interaction);
                all(clocks, plans.promises(promised), clock.instant(), because);
                ledger.save(clocks);
            }
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
