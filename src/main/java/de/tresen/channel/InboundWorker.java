package de.tresen.channel;

import de.tresen.channel.InboundMapper.Head;
import de.tresen.channel.InboundMapper.Raw;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Understands what the {@link InboundQueue} holds: in order within a key, several keys at a time, on as many nodes as
 * there are. Each message has its own transaction. What cannot be understood goes into quarantine and holds nothing up.
 */
@Component
public class InboundWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(InboundWorker.class);
    private static final int THREADS = 4;
    private static final int KEYS_AT_ONCE = 64;
    private static final int RACES = 3;
    private static final int MESSAGES_OF_A_KEY = 50;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10));

    private final InboundMapper mapper;
    private final InboundStep step;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, InboundWorker::thread);

    InboundWorker(InboundMapper mapper, InboundStep step, TransactionTemplate transactions, Clock clock) {
        this.mapper = mapper;
        this.step = step;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Works until nothing is left whose time has come. Answers how many messages were tried. */
    public int drain() {
        var total = 0;
        for (var tried = round(); tried > 0; tried = round()) {
            total += tried;
        }
        return total;
    }

    private int round() {
        var heads = mapper.heads(clock.instant(), KEYS_AT_ONCE);
        var keys =
                heads.stream().<Callable<Integer>>map(head -> () -> key(head)).toList();
        try {
            return threads.invokeAll(keys).stream()
                    .mapToInt(InboundWorker::count)
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The messages of one key, one after the other, until one is not ours or must wait. */
    private int key(Head first) {
        @Nullable Head head = first;
        var tried = 0;
        while (head != null && tried < MESSAGES_OF_A_KEY && tryOne(head)) {
            tried++;
            head = mapper.head(first.channel(), first.orderKey());
        }
        return tried;
    }

    private boolean tryOne(Head head) {
        try {
            return takeAgainAfterRaces(head);
        } catch (RuntimeException | Error e) {
            LOG.warn("Inbound message {} of channel {} failed", head.id(), head.channel(), e);
            transactions.executeWithoutResult(status -> failed(head, e));
            return true;
        }
    }

    /** Two keys may write the same row at once, for instance of a person who is new: the loser takes it again. */
    private boolean takeAgainAfterRaces(Head head) {
        for (var races = 0; races < RACES; races++) {
            try {
                return take(head);
            } catch (DuplicateKeyException | ConcurrencyFailureException lost) {
                LOG.debug("Inbound message {} lost a race", head.id(), lost);
            }
        }
        return take(head);
    }

    private boolean take(Head head) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var message = mapper.lock(head.id(), clock.instant());
            if (message != null) {
                step.take(message);
            }
            return message != null;
        }));
    }

    private void failed(Head head, Throwable cause) {
        var message = mapper.lock(head.id(), clock.instant());
        if (message == null) {
            return;
        }
        if (message.attempts() >= PAUSES.size()) {
            step.quarantine(message, reason(cause));
        } else {
            postpone(message, reason(cause));
        }
    }

    private void postpone(Raw message, String reason) {
        var next = clock.instant().plus(PAUSES.get(message.attempts()));
        mapper.postpone(message.id(), next, PlainText.line(reason, 2000));
    }

    private static String reason(Throwable cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static int count(Future<Integer> key) {
        try {
            return key.get();
        } catch (ExecutionException e) {
            LOG.error("A round of inbound messages failed", e.getCause());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "inbound");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
