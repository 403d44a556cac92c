package de.tresen.channel;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers what was published; may be deaf to an interaction once. */
@Component
class Heard {

    final List<DeliverySettled> settled = new CopyOnWriteArrayList<>();
    final List<DeliveryReported> reported = new CopyOnWriteArrayList<>();
    final Set<UUID> deafOnceTo = ConcurrentHashMap.newKeySet();

    /** As a publisher whose listeners are only this one. */
    void publish(Object event) {
        if (event instanceof DeliverySettled outcome) {
            on(outcome);
        }
    }

    private void on(DeliverySettled event) {
        if (deafOnceTo.remove(event.interaction())) {
            throw new IllegalStateException("deaf");
        }
        settled.add(event);
    }

    @EventListener
    void on(DeliveryReported event) {
        reported.add(event);
    }

    List<DeliveryState> settledOf(UUID interaction) {
        return settled.stream()
                .filter(event -> event.interaction().equals(interaction))
                .map(DeliverySettled::state)
                .toList();
    }
}
