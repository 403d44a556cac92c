package de.tresen.channel.mail;

import de.tresen.channel.Channel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One watch per active mail channel; channels come, change and go without a restart. */
final class MailboxWatches implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MailboxPoller poller;
    private final Duration interval;
    private final Map<String, MailboxWatch> watches = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(MailboxWatches::thread);
    private final ScheduledExecutorService alarms = Executors.newScheduledThreadPool(1, MailboxWatches::thread);

    MailboxWatches(MailboxPoller poller, MailProperties properties) {
        this.poller = poller;
        interval = properties.poll();
    }

    /** Starts and stops watches so that they are those of the active channels. */
    synchronized void update() {
        var active = poller.active().stream().collect(Collectors.toMap(Channel::key, Function.identity()));
        watches.entrySet().removeIf(watch -> {
            var current = active.get(watch.getKey());
            var isOver = current == null || !watch.getValue().isFor(current);
            if (isOver) {
                watch.getValue().stop();
            }
            return isOver;
        });
        active.values().forEach(channel -> watches.computeIfAbsent(channel.key(), key -> started(channel)));
    }

    private MailboxWatch started(Channel channel) {
        var watch = new MailboxWatch(channel, poller, interval, alarms);
        threads.execute(watch);
        return watch;
    }

    /** Lets the watches give their mailboxes back, so that the next start need not wait for the leases to end. */
    @Override
    public synchronized void close() {
        watches.values().forEach(MailboxWatch::stop);
        watches.clear();
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        alarms.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "mailbox");
        thread.setDaemon(true);
        return thread;
    }
}
