package de.tresen.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.DeskTest;
import de.tresen.SettableClock;
import de.tresen.interaction.Visibility;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
@Tag("both-databases")
class InboundWorkerTests {

    @Autowired
    InboundQueue queue;

    @Autowired
    InboundWorker worker;

    @Autowired
    InboundMapper mapper;

    @Autowired
    InboundStep step;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Quarantine quarantine;

    @Autowired
    RawSweep sweep;

    @Autowired
    ChannelMapper channels;

    @Autowired
    FakeChannel platform;

    @Autowired
    Heard heard;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcTemplate sql;

    private final String channel = "in-" + UUID.randomUUID();

    @BeforeEach
    void channelExists() {
        channels.insert(
                new Channel(
                        channel,
                        "fake",
                        "Fake",
                        "care",
                        "standard",
                        Visibility.PUBLIC,
                        null,
                        null,
                        LengthUnit.CODE_POINTS,
                        null,
                        true,
                        null,
                        "{}"),
                clock.instant());
    }

    @Test
    void bringsAMessageToTheDesk() {
        accept("t", "hello");
        worker.drain();
        assertThat(states()).containsExactly("PROCESSED");
        assertThat(sql.queryForList("select text from message where channel = ?", String.class, channel))
                .containsExactly("hello");
    }

    @Test
    void keepsTheOrderOfAKeyAcrossTwoWorkers() throws Exception {
        IntStream.range(0, 120).forEach(i -> accept("t-" + i % 3, "m" + i));
        var other = new InboundWorker(mapper, step, transactions, clock);
        var second = new Thread(other::drain);
        second.start();
        worker.drain();
        second.join(60_000);
        worker.drain();
        other.destroy();
        assertThat(states()).hasSize(120).containsOnly("PROCESSED");
        for (var key = 0; key < 3; key++) {
            var k = key;
            var expected = IntStream.range(0, 120)
                    .filter(i -> i % 3 == k)
                    .mapToObj(i -> "m" + i)
                    .toList();
            assertThat(read().stream().distinct().filter(expected::contains)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void putsTheUnreadableIntoQuarantineAndGoesOn() {
        accept("t", "unreadable \u0007 stuff");
        accept("t", "after it");
        worker.drain();
        assertThat(states()).containsExactly("QUARANTINED", "PROCESSED");
        var item = quarantined();
        assertThat(item.reason()).isEqualTo("This is nothing");
        assertThat(item.beginning()).isEqualTo("unreadable \ufffd stuff");
        assertThat(item.size()).isEqualTo(18);
    }

    @Test
    void showsTheBeginningOfAnything() {
        var raw = new byte[100_000];
        raw[0] = (byte) 0xff;
        assertThat(Excerpt.of(raw)).hasSize(2000).containsOnlyOnce("\ufffd\ufffd".repeat(1000));
        assertThat(Excerpt.of("a\u202eb\u0000\r\n\tc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\ufffdb\ufffd\r\n\tc");
    }

    @Test
    void triesAgainWithGrowingPausesAndHoldsTheSuccessorsBack() {
        platform.troubles.put(channel, new IllegalStateException("broken"));
        accept("t", "first");
        accept("t", "second");
        worker.drain();
        worker.drain();
        assertThat(read()).containsExactly("first");
        platform.troubles.remove(channel);
        clock.tick(Duration.ofSeconds(4));
        assertThat(worker.drain()).isZero();
        clock.tick(Duration.ofSeconds(1));
        worker.drain();
        assertThat(read()).containsExactly("first", "first", "second");
        assertThat(states()).containsExactly("PROCESSED", "PROCESSED");
    }

    @Test
    void givesUpAfterFiveAttemptsAndLetsTheSuccessorsPass() {
        platform.troubles.put(channel, new IllegalStateException("broken"));
        accept("t", "first");
        for (var i = 0; i < 5; i++) {
            worker.drain();
            clock.tick(Duration.ofMinutes(10));
        }
        assertThat(states()).containsExactly("QUARANTINED");
        assertThat(quarantined().attempts()).isEqualTo(5);
        assertThat(quarantined().reason()).contains("broken");
        platform.troubles.remove(channel);
        accept("t", "second");
        worker.drain();
        assertThat(states()).containsExactly("QUARANTINED", "PROCESSED");
    }

    @Test
    void anOperatorTriesAgainOrDismisses() {
        platform.troubles.put(channel, new Trouble());
        accept("t", "once more");
        for (var i = 0; i < 5; i++) {
            worker.drain();
            clock.tick(Duration.ofMinutes(10));
        }
        platform.troubles.remove(channel);
        quarantine.retry(quarantined().id());
        worker.drain();
        assertThat(states()).containsExactly("PROCESSED");

        accept("t", "unreadable");
        worker.drain();
        var id = quarantined().id();
        quarantine.dismiss(id);
        assertThat(states()).containsExactly("PROCESSED", "DISMISSED");
        assertThatThrownBy(() -> quarantine.retry(id)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> quarantine.dismiss(Ids.next())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whatNoChannelKnowsIsQuarantined() {
        var nowhere = "nowhere-" + UUID.randomUUID();
        queue.accept(nowhere, "a", "t", new byte[] {1}, clock.instant());
        worker.drain();
        assertThat(sql.queryForList("select state from inbound_message where channel = ?", String.class, nowhere))
                .containsExactly("QUARANTINED");
    }

    @Test
    void passesReportsOnDeliveriesOn() {
        accept("t", "report");
        worker.drain();
        assertThat(heard.reported).contains(new DeliveryReported(channel, "our-id", true, "no such mailbox"));
    }

    @Test
    void forgetsRawBytesAfterThirtyDaysAndKeepsTheKey() {
        accept("t", "old");
        accept("t2", "unreadable");
        worker.drain();
        clock.tick(Duration.ofDays(29));
        sweep.runOnce();
        assertThat(rawOnes()).isEqualTo(2);
        clock.tick(Duration.ofDays(2));
        sweep.runOnce();
        assertThat(rawOnes()).isEqualTo(1);
        assertThat(accept("t", "old")).isFalse();
    }

    private static final class Trouble extends RuntimeException {}

    private boolean accept(String key, String text) {
        return queue.accept(channel, text, key, text.getBytes(StandardCharsets.UTF_8), clock.instant());
    }

    private List<String> states() {
        return sql.queryForList(
                "select state from inbound_message where channel = ? order by arrival", String.class, channel);
    }

    private Integer rawOnes() {
        return sql.queryForObject(
                "select count(*) from inbound_message where channel = ? and raw is not null", Integer.class, channel);
    }

    private List<String> read() {
        var prefix = channel + " ";
        return platform.reads.stream()
                .filter(read -> read.startsWith(prefix))
                .map(read -> read.substring(prefix.length()))
                .toList();
    }

    private Quarantined quarantined() {
        return quarantine.list(null, 1000).stream()
                .filter(item -> item.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }
}
