package de.tresen.channel;

import de.tresen.channel.OutboxMapper.Due;
import de.tresen.channel.Settlement.Attempt;
import de.tresen.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends what the {@link Outbox} holds, on as many nodes as there are. A message is claimed for a while before it is
 * sent, and its result counts only while the claim holds. Messages of a thread leave in order; each channel has a few
 * places of its own, so that a slow platform holds up nobody else.
 */
@Component
public class OutboxRelay implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final int PLACES_OF_A_CHANNEL = 4;

    private final OutboxMapper mapper;
    private final OutboundCall call;
    private final Settlement settlement;
    private final Clock clock;
    private final String node = Ids.next().toString();
    private final Map<UUID, Flight> flying = new ConcurrentHashMap<>();
    private final Phaser landings = new Phaser(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(OutboxRelay::thread);

    OutboxRelay(OutboxMapper mapper, OutboundCall call, Settlement settlement, Clock clock) {
        this.mapper = mapper;
        this.call = call;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** Sends everything that is due and waits for it. Answers how many attempts were made. */
    public synchronized int drain() {
        var total = 0;
        for (var begun = dispatch(() -> {}); begun > 0; begun = dispatch(() -> {})) {
            landings.arriveAndAwaitAdvance();
            total += begun;
        }
        return total;
    }

    /**
     * Begins what is due as far as there are places, and does not wait.
     *
     * @param landed called after each attempt, because then there is a place again
     * @return how many attempts were begun
     */
    int dispatch(Runnable landed) {
        renewLeases();
        mapper.abandoned(clock.instant()).forEach(this::takeOver);
        settlement.announceLeftovers();
        var now = clock.instant();
        return mapper.channelsWithWork(now).stream()
                .mapToInt(channel -> dispatch(channel, landed))
                .sum();
    }

    private int dispatch(String channel, Runnable landed) {
        var places = PLACES_OF_A_CHANNEL
                - (int) flying.values().stream()
                        .filter(flight -> flight.due().channel().equals(channel))
                        .count();
        if (places <= 0) {
            return 0;
        }
        var begun = 0;
        for (var due : mapper.due(channel, clock.instant(), places)) {
            begun += claim(due, landed) ? 1 : 0;
        }
        return begun;
    }

    private boolean claim(Due due, Runnable landed) {
        var until = clock.instant().plus(LEASE);
        if (mapper.claim(due.id(), due.fence(), node, until) == 0) {
            return false;
        }
        var claimed = new Due(due.id(), due.channel(), due.fence() + 1);
        flying.put(due.id(), new Flight(claimed, until));
        landings.register();
        threads.execute(() -> fly(claimed, landed));
        return true;
    }

    private void fly(Due claimed, Runnable landed) {
        try {
            call.make(claimed);
        } catch (RuntimeException | Error e) {
            LOG.error("The attempt to send {} broke; its lease will end", claimed.id(), e);
        } finally {
            flying.remove(claimed.id());
            landings.arriveAndDeregister();
            landed.run();
        }
    }

    /** Whoever began this is gone, or so slow that its result will not count. */
    private void takeOver(Due abandoned) {
        try {
            var attempt = Attempt.of(mapper.message(abandoned.id()), abandoned.fence());
            settlement.unknown(attempt, "The node that sent it stopped before the answer", call.idempotent(abandoned));
        } catch (RuntimeException e) {
            LOG.error("Outbound message {} cannot be taken over", abandoned.id(), e);
        }
    }

    private void renewLeases() {
        var now = clock.instant();
        flying.replaceAll((id, flight) -> flight.leaseUntil().isAfter(now.plus(ENOUGH)) ? flight : renewed(flight));
    }

    private Flight renewed(Flight flight) {
        var until = clock.instant().plus(LEASE);
        mapper.renew(flight.due().id(), flight.due().fence(), until);
        return new Flight(flight.due(), until);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "outbox");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
            LOG.warn("Messages were still being sent; the next node decides about them");
        }
    }

    private record Flight(Due due, Instant leaseUntil) {}
}
