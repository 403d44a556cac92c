package de.tresen.platform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node something small after the commit. Every node hears it as the event {@link Heard}, this one too; what
 * is said twice in one transaction is heard once, and what is rolled back is not heard. On PostgreSQL it goes through
 * the database within the transaction; on H2 there is one node, and it stays in the house.
 */
@Component
public class Broadcast {

    private static final int LONGEST = 1000;
    private static final int AT_ONCE = 100;

    private final BroadcastVendor vendor;
    private final NotifyMapper notify;
    private final ApplicationEventPublisher events;

    Broadcast(BroadcastVendor vendor, NotifyMapper notify, ApplicationEventPublisher events) {
        this.vendor = vendor;
        this.notify = notify;
        this.events = events;
    }

    /** Something that was said on some node; on PostgreSQL raised in the thread that listens, so be quick. */
    public record Heard(String topic, String payload) {}

    /** For a while this node could not listen: whatever was said meanwhile is lost to it. */
    public record Missed() {}

    /**
     * Says it after the commit of the current transaction, or at once where there is none.
     *
     * @param topic without blanks
     * @param payload an id or a key; not the thing itself
     */
    public void publish(String topic, String payload) {
        var line = BroadcastLine.of(topic, payload);
        if (line.length() > LONGEST) {
            throw new IllegalArgumentException("say ids, not things: " + line.length() + " characters");
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            ofThisTransaction().say(line);
        } else {
            send(Set.of(line));
            hear(Set.of(line));
        }
    }

    private Saying ofThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Saying.class::isInstance)
                .map(Saying.class::cast)
                .filter(saying -> saying.owner() == this)
                .findFirst()
                .orElseGet(this::begun);
    }

    private Saying begun() {
        var saying = new Saying();
        TransactionSynchronizationManager.registerSynchronization(saying);
        return saying;
    }

    private void send(Set<String> lines) {
        if (vendor.postgresql()) {
            var all = List.copyOf(lines);
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                notify.send(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            }
        }
    }

    private void hear(Set<String> lines) {
        if (!vendor.postgresql()) {
            lines.forEach(line -> events.publishEvent(BroadcastLine.heard(line)));
        }
    }

    /** What is said in one transaction. */
    private final class Saying implements TransactionSynchronization {

        private final Set<String> lines = new LinkedHashSet<>();
        private boolean sent;

        Broadcast owner() {
            return Broadcast.this;
        }

        void say(String line) {
            if (lines.add(line) && sent) {
                send(Set.of(line));
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            sent = true;
            send(lines);
        }

        @Override
        public void afterCommit() {
            hear(lines);
        }
    }
}
