package de.tresen.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Background work: a thread of its own that does a round whenever it is woken, and at least every so often. A round
 * that fails is logged, and the next one comes all the same.
 */
public final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Duration atLeastEvery;
    private final Runnable round;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    public Rounds(String name, Duration atLeastEvery, Runnable round) {
        this.name = name;
        this.atLeastEvery = atLeastEvery;
        this.round = round;
    }

    /** There is something to do now. */
    public void wake() {
        wakes.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets the round that is under way come to its end. */
    @Override
    public synchronized void stop() {
        running = false;
        wake();
        if (thread == null) {
            return;
        }
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                round.run();
            } catch (RuntimeException | Error e) {
                LOG.error("{}: a round failed, the next one follows", name, e);
            }
            if (!pause()) {
                return;
            }
        }
    }

    private boolean pause() {
        try {
            if (wakes.tryAcquire(atLeastEvery.toMillis(), TimeUnit.MILLISECONDS)) {
                wakes.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
