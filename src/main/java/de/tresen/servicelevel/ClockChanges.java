package de.tresen.servicelevel;

import de.tresen.servicelevel.ClockMapper.Promised;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One change of the clocks of an interaction: locked, read, changed, written. Nothing happens where nothing is promised. */
@Component
class ClockChanges {

    private final ClockLedger ledger;
    private final ClockMapper mapper;
    private final Plans plans;

    ClockChanges(ClockLedger ledger, ClockMapper mapper, Plans plans) {
        this.ledger = ledger;
        this.mapper = mapper;
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

    /** Both are locked in the same order by everybody. */
    void merge(UUID source, UUID target, Instant at) {
        Stream.of(source, target).sorted().forEach(ledger::lock);
        var promised = ledger.lock(source);
        if (promised == null) {
            return;
        }
        if (ledger.lock(target) == null) {
            mapper.insertPromise(promised.of(target));
        }
        var merged = ledger.read(source);
        var kept = ledger.read(target);
        Merging.merge(merged, kept, at);
        ledger.save(kept);
        ledger.save(merged);
    }

    /** The wording of a level that what was received then keeps; null = as it is worded now. */
    @Nullable
    UUID keptWording(String level, Instant receivedAt) {
        return plans.keptWording(level, receivedAt);
    }

    Plans.Promises promises(Promised promised) {
        return plans.promises(promised);
    }
}
