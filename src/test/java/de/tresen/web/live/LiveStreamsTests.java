package de.tresen.web.live;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;

class LiveStreamsTests {

    private final LiveStreams streams = new LiveStreams();

    @Test
    void endWithTheDesk() {
        var before = streams.open();
        assertThatNoException().isThrownBy(() -> before.send("still there"));
        streams.on(new ContextClosedEvent(new StaticApplicationContext()));
        assertThatIllegalStateException().isThrownBy(() -> before.send("gone"));
        var after = streams.open();
        assertThatIllegalStateException().isThrownBy(() -> after.send("gone"));
    }
}
