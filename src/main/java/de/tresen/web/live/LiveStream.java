package de.tresen.web.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page and what it is still to be told. Telling never waits for the browser; when a browser does not keep up,
 * all that it has not been told yet becomes one event: ask anew.
 */
final class LiveStream {

    static final int MOST_WAITING = 100;
    private static final long RETRY_MILLIS = 1500;

    private final SseEmitter emitter;
    private final String username;
    private final Executor threads;
    private final Deque<LiveEvent> waiting = new ArrayDeque<>();
    private boolean sending;

    LiveStream(SseEmitter emitter, String username, Executor threads) {
        this.emitter = emitter;
        this.username = username;
        this.threads = threads;
    }

    String username() {
        return username;
    }

    SseEmitter emitter() {
        return emitter;
    }

    synchronized void tell(LiveEvent event) {
        var overflows = waiting.size() >= MOST_WAITING;
        if (overflows) {
            waiting.clear();
        }
        waiting.addLast(overflows ? event.everything() : event);
        if (!sending) {
            sending = true;
            threads.execute(this::drain);
        }
    }

    /** A browser that is stuck may make even this wait. */
    void end() {
        threads.execute(emitter::complete);
    }

    private void drain() {
        for (var event = next(); event != null; event = next()) {
            send(event);
        }
    }

    private synchronized @Nullable LiveEvent next() {
        var event = waiting.pollFirst();
        sending = event != null;
        return event;
    }

    private void send(LiveEvent event) {
        try {
            emitter.send(SseEmitter.event()
                    .id(event.id())
                    .name(event.name())
                    .reconnectTime(RETRY_MILLIS)
                    .data(event.data()));
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }
}
