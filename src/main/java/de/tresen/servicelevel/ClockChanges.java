package de.tresen.servicelevel;

import de.tresen.servicelevel.ClockMapper.Promised;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** One change of the clocks of an interaction: locked, read, changed, written. Nothing happens where nothing is promised. */
@Component
class ClockChanges {

    private final ClockLedger ledger;
    private final Plans plans;

    ClockChanges(ClockLedger ledger, Plans plans) {
        this.ledger = ledger;
        this.plans = plans;
    }

    /** What happens to the clocks, knowing what is promised. */
    interface Change {
        void apply(InteractionClocks clocks, Promised promised);
    }

    void make(UUID interaction, Consumer<InteractionClocks> change) {
        make(interaction, (clocks, promised) -> change.accept(clocks));
    }

    void make(UUID interaction, Change change) {
        var promised = ledger.lock(interaction);
        if (promised != null) {
            var clocks = ledger.read(interaction);
            change.apply(clocks, promised);
            ledger.save(clocks);
        }
    }

    Plans.Promises promises(Promised promised) {
        return plans.promises(promised.serviceLevel(), promised.priority());
    }
}
