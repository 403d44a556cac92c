package de.tresen.web.live;

import de.tresen.platform.Broadcast.Heard;
import de.tresen.platform.Broadcast.Missed;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.thread.Threading;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages of this node and what they are told: which interaction changed, that there is word for somebody, who
 * looks at what. Nothing else is in the stream; each page asks anew for what it may see.
 */
@Component
class LiveStreams {

    /** Streams end by themselves and are opened again by the page, so that a signed-out page does not listen on. */
    private static final long OPEN_FOR_MILLIS = 15 * 60 * 1000L;

    private static final int REMEMBERED = 1000;

    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final RecentEvents recent = new RecentEvents(REMEMBERED);
    private final Executor threads;
    private final Supplier<SseEmitter> emitters;
    private boolean closing;

    @Autowired
    LiveStreams(Environment environment) {
        this(threads(environment), () -> new SseEmitter(OPEN_FOR_MILLIS));
    }

    LiveStreams(Executor threads, Supplier<SseEmitter> emitters) {
        this.threads = threads;
        this.emitters = emitters;
    }

    private static Executor threads(Environment environment) {
        var threads = new SimpleAsyncTaskExecutor("live-");
        threads.setVirtualThreads(Threading.VIRTUAL.isActive(environment));
        threads.setDaemon(true);
        return threads;
    }

    /** Where a page that is drawn from now on stands; it opens its stream with it. */
    synchronized String mark() {
        return recent.mark();
    }

    /** @param since the mark, or the last event, that the page knows; null: it knows nothing and wants nothing old */
    synchronized SseEmitter open(String username, @Nullable String since) {
        var stream = new LiveStream(emitters.get(), username, threads);
        stream.emitter().onCompletion(() -> open.remove(stream));
        stream.emitter().onTimeout(stream.emitter()::complete);
        stream.emitter().onError(failure -> open.remove(stream));
        open.add(stream);
        stream.tell(new LiveEvent(recent.mark(), "hello", "", null));
        if (since != null) {
            catchUp(stream, since);
        }
        if (closing) {
            stream.end();
        }
        return stream.emitter();
    }

    private void catchUp(LiveStream stream, String since) {
        var missed = recent.since(since);
        if (missed.isPresent() && missed.get().size() < LiveStream.MOST_WAITING) {
            missed.get().stream()
                    .filter(event -> event.isFor(stream.username()))
                    .forEach(stream::tell);
        } else {
            stream.tell(new LiveEvent(recent.mark(), LiveEvent.CHANGED, "", null));
        }
    }

    /** An open stream is a request under way: the desk would wait half a minute for it before it stops. */
    @EventListener
    synchronized void on(ContextClosedEvent end) {
        closing = true;
        open.forEach(LiveStream::end);
    }

    @EventListener
    synchronized void on(Heard said) {
        switch (said.topic()) {
            case LiveTopics.CHANGED, LiveTopics.PRESENCE -> tell(recent.add(said.topic(), said.payload(), null));
            case LiveTopics.NOTIFIED -> tell(recent.add(said.topic(), "", said.payload()));
            case LiveTopics.SIGNED_OUT -> end(said.payload());
            default -> {}
        }
    }

    @EventListener
    synchronized void on(Missed gap) {
        tell(recent.add(LiveEvent.CHANGED, "", null));
    }

    /** Keeps proxies from taking a quiet stream for a dead one, and finds out which browsers are gone. */
    synchronized void ping() {
        tell(new LiveEvent(recent.mark(), "ping", "", null));
    }

    private void tell(LiveEvent event) {
        open.stream().filter(stream -> event.isFor(stream.username())).forEach(stream -> stream.tell(event));
    }

    /** Whoever is still signed in elsewhere opens another one. */
    private void end(String username) {
        open.stream().filter(stream -> stream.username().equals(username)).forEach(LiveStream::end);
    }
}
