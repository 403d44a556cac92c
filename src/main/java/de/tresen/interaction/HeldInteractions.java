package de.tresen.interaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rows of interactions, of which each transaction locks and reads one once, however many modules ask for it: who
 * holds the lock knows what stands there until they write it themselves.
 */
@Component
class HeldInteractions {

    private final InteractionMapper mapper;

    HeldInteractions(InteractionMapper mapper) {
        this.mapper = mapper;
    }

    Optional<Interaction> lock(UUID id) {
        return known(id).or(() -> kept(mapper.lock(id)));
    }

    void lock(Collection<UUID> ids) {
        var open = ids.stream().filter(id -> known(id).isEmpty()).toList();
        if (open.size() == 1) {
            lock(open.get(0));
        } else if (!open.isEmpty()) {
            mapper.lockAll(open).forEach(row -> held().put(row.id(), row));
        }
    }

    Optional<Interaction> lockNewestOfThread(String channel, String thread) {
        return kept(mapper.lockNewestOfThread(channel, thread));
    }

    Optional<Interaction> find(UUID id) {
        return known(id).or(() -> mapper.find(id));
    }

    /** It is read anew afterwards, as the database has it. */
    void update(Interaction interaction) {
        mapper.update(interaction);
        held().remove(interaction.id());
    }

    private Optional<Interaction> known(UUID id) {
        return Optional.ofNullable(held().get(id));
    }

    private static Optional<Interaction> kept(Optional<Interaction> locked) {
        locked.ifPresent(row -> held().put(row.id(), row));
        return locked;
    }

    /** What this transaction holds; outside of transactions nobody holds anything. */
    private static Map<UUID, Interaction> held() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return new HashMap<>();
        }
        if (TransactionSynchronizationManager.getResource(Held.class) instanceof Held held) {
            return held.rows;
        }
        var held = new Held();
        TransactionSynchronizationManager.bindResource(Held.class, held);
        TransactionSynchronizationManager.registerSynchronization(
                new ResourceHolderSynchronization<>(held, Held.class) {});
        return held.rows;
    }

    /** Leaves with its transaction, and steps aside for one inside it. */
    private static final class Held extends ResourceHolderSupport {
        private final Map<UUID, Interaction> rows = new HashMap<>();
    }
}
