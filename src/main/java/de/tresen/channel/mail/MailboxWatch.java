package de.tresen.channel.mail;

import de.tresen.channel.Channel;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Watches one mailbox in a thread of its own: reads, waits for news, reads again, until it is stopped. */
final class MailboxWatch implements Runnable {

    private static final long WAKE_MILLIS = 200;

    private final Channel channel;
    private final MailboxPoller poller;
    private final Duration interval;
    private final ScheduledExecutorService alarms;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable MailboxConnection open;
    private volatile boolean over;

    MailboxWatch(Channel channel, MailboxPoller poller, Duration interval, ScheduledExecutorService alarms) {
        this.channel = channel;
        this.poller = poller;
        this.interval = interval;
        this.alarms = alarms;
    }

    /** Whether it watches the channel as it is now. */
    boolean isFor(Channel other) {
        return channel.equals(other);
    }

    void stop() {
        stopped.countDown();
        alarms.execute(this::wakeUntilOver);
    }

    /** Again and again: a wake just before IDLE begins is lost. */
    private void wakeUntilOver() {
        if (over) {
            return;
        }
        var connection = open;
        if (connection != null) {
            connection.wake();
        }
        alarms.schedule(this::wakeUntilOver, WAKE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        try {
            while (!isStopped()) {
                round();
                pause();
            }
        } finally {
            poller.release(channel.key());
            over = true;
        }
    }

    private void round() {
        try {
            if (poller.isDue(channel.key())) {
                watch();
            }
        } catch (MessagingException | RuntimeException e) {
            failed(e);
        }
    }

    private void watch() throws MessagingException {
        try (var connection = poller.open(channel.key())) {
            open = connection;
            while (!isStopped()) {
                poller.read(channel, connection);
                if (connection.canIdle()) {
                    connection.idle(interval, alarms);
                } else {
                    pause();
                }
            }
        } finally {
            open = null;
        }
    }

    private void failed(Exception failure) {
        if (!isStopped()) {
            poller.failed(channel.key(), failure);
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
