package de.tresen.web.live;

import de.tresen.channel.DeliverySettled;
import de.tresen.interaction.InteractionEvents.InteractionChanged;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages of this node and what they are told: which interaction changed. Nothing else is in the
 * stream; each page asks anew for what it may see. Told after the commit, so that the answer is the new state.
 */
@Component
class LiveStreams {

    /** Streams end by themselves and are opened again by the page, so that a signed-out page does not listen on. */
    private static final long OPEN_FOR_MILLIS = 15 * 60 * 1000L;

    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    SseEmitter open() {
        var stream = new SseEmitter(OPEN_FOR_MILLIS);
        stream.onCompletion(() -> open.remove(stream));
        stream.onTimeout(stream::complete);
        stream.onError(failure -> open.remove(stream));
        open.add(stream);
        send(stream, "hello", "");
        if (closing) {
            stream.complete();
        }
        return stream;
    }

    /** An open stream is a request under way: the desk would wait half a minute for it before it stops. */
    @EventListener
    void on(ContextClosedEvent end) {
        closing = true;
        open.forEach(SseEmitter::complete);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(InteractionChanged event) {
        tell(event.interaction());
    }

    /** Also when the status stays as it is: refused, or in doubt. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(DeliverySettled event) {
        tell(event.interaction());
    }

    private void tell(UUID interaction) {
        for (var stream : open) {
            send(stream, "changed", interaction.toString());
        }
    }

    private void send(SseEmitter stream, String name, String data) {
        try {
            stream.send(SseEmitter.event().name(name).data(data));
        } catch (IOException | IllegalStateException gone) {
            open.remove(stream);
        }
    }
}
