package de.tresen.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.platform.Broadcast.Heard;
import de.tresen.platform.Broadcast.Missed;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveStreamsTests {

    private final LiveStreams streams = new LiveStreams(Runnable::run, Page::new);

    @Test
    void endWithTheDesk() {
        var before = opened("anna", null);
        assertThat(before.over).isFalse();
        streams.on(new ContextClosedEvent(new StaticApplicationContext()));
        assertThat(before.over).isTrue();
        assertThat(opened("anna", null).over).isTrue();
    }

    @Test
    void whoIsSignedOutHearsNothingMore() {
        var anna = opened("anna", null);
        var ben = opened("ben", null);
        streams.on(new Heard("signed-out", "anna"));
        assertThat(anna.over).isTrue();
        assertThat(ben.over).isFalse();
    }

    @Test
    void aBrowserThatIsGoneIsGivenUp() {
        var anna = opened("anna", null);
        anna.gone = true;
        streams.on(new Heard("changed", "1"));
        assertThat(anna.over).isTrue();
    }

    @Test
    void tellsEverybodyOfChangesAndNobodyElseOfOnesOwnWord() {
        var anna = opened("anna", null);
        var ben = opened("ben", null);
        streams.on(new Heard("changed", "1"));
        streams.on(new Heard("notified", "ben"));
        streams.on(new Heard("something of another room", "x"));
        assertThat(anna.heard).containsExactly("hello:", "changed:1");
        assertThat(ben.heard).containsExactly("hello:", "changed:1", "notified:");
    }

    @Test
    void aPageThatWasBeingDrawnMissesNothing() {
        var mark = streams.mark();
        streams.on(new Heard("changed", "1"));
        streams.on(new Heard("notified", "ben"));
        assertThat(opened("anna", mark).heard).containsExactly("hello:", "changed:1");
        assertThat(opened("anna", streams.mark()).heard).containsExactly("hello:");
    }

    @Test
    void aPageThatComesFromAnotherNodeAsksAnew() {
        assertThat(opened("anna", "another-node.7").heard).containsExactly("hello:", "changed:");
        assertThat(opened("anna", "nonsense").heard).containsExactly("hello:", "changed:");
    }

    @Test
    void afterAGapEveryPageAsksAnew() {
        var mark = streams.mark();
        var anna = opened("anna", null);
        streams.on(new Missed());
        assertThat(anna.heard).containsExactly("hello:", "changed:");
        assertThat(opened("ben", mark).heard).containsExactly("hello:", "changed:");
    }

    @Test
    void aStuckBrowserHoldsUpNobodyAndIsToldOnceToAskAnew() {
        var later = new ArrayDeque<Runnable>();
        var stuck = new LiveStreams(later::add, Page::new);
        var page = (Page) stuck.open("anna", null);
        for (int i = 0; i < 5 * LiveStream.MOST_WAITING + 10; i++) {
            stuck.on(new Heard("changed", Integer.toString(i)));
        }
        assertThat(later).as("one thread at a time for one browser").hasSize(1);
        run(later);
        assertThat(page.heard).hasSizeLessThanOrEqualTo(LiveStream.MOST_WAITING);
        assertThat(page.heard.get(0)).isEqualTo("changed:");
        assertThat(page.heard).endsWith("changed:509");
    }

    private Page opened(String username, String since) {
        return (Page) streams.open(username, since);
    }

    private static void run(Deque<Runnable> work) {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    /** What a browser would be sent. */
    private static final class Page extends SseEmitter {

        private final List<String> heard = new ArrayList<>();
        private boolean gone;
        private boolean over;

        @Override
        public void complete() {
            over = true;
        }

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (gone) {
                throw new IOException("no such browser any more");
            }
            var text = event.build().stream()
                    .map(part -> part.getData().toString())
                    .collect(Collectors.joining());
            heard.add(line(text, "event:") + ":" + line(text, "data:"));
        }

        private static String line(String text, String field) {
            return text.lines()
                    .filter(line -> line.startsWith(field))
                    .map(line -> line.substring(field.length()))
                    .findFirst()
                    .orElse("");
        }
    }
}
