package de.tresen.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.DeskTest;
import de.tresen.SettableClock;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Visibility;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
@Tag("both-databases")
class OutboxTests {

    @Autowired
    OutboxMapper mapper;

    @Autowired
    Channels allChannels;

    @Autowired
    ChannelTypes types;

    @Autowired
    ChannelMapper channels;

    @Autowired
    FakeChannel platform;

    @Autowired
    Heard heard;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Conversations conversations;

    private Outbox outbox;
    private OutboundCall call;
    private Settlement settlement;
    private OutboxRelay relay;
    private final String channel = "out-" + UUID.randomUUID();
    private final UUID interaction = Ids.next();

    /** An outbox whose outcomes are heard here only, because there are no interactions behind its messages. */
    @BeforeEach
    void channelExists() {
        outbox = new Outbox(mapper, heard::publish, clock);
        settlement = new Settlement(mapper, heard::publish, transactions, clock);
        call = new OutboundCall(mapper, allChannels, types, conversations, settlement);
        relay = new OutboxRelay(mapper, call, settlement, clock);
        open(channel, true);
    }

    @Test
    void deliversOnceAndTellsIt() {
        platform.answers.put(channel, m -> new SendResult.Delivered("p-1"));
        var id = enqueue("hello");
        assertThat(state(id)).isEqualTo(DeliveryState.READY);
        relay.drain();
        relay.drain();
        var delivery = outbox.find(id).orElseThrow();
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.externalId()).isEqualTo("p-1");
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(platform.sentTo(channel)).containsExactly("hello");
        assertThat(heard.settledOf(interaction)).containsExactly(DeliveryState.DELIVERED);
    }

    @Test
    void sendsExactlyWhatWasPutIn() {
        var message = message("t-1", "text – grüße 😀");
        outbox.enqueue(message);
        relay.drain();
        assertThat(platform.sent).contains(message);
    }

    @Test
    void sendsNothingOfATransactionThatWasRolledBack() {
        transactions.executeWithoutResult(status -> {
            enqueue("never");
            status.setRollbackOnly();
        });
        relay.drain();
        assertThat(platform.sentTo(channel)).isEmpty();
    }

    @Test
    void aRefusalIsFinal() {
        platform.answers.put(channel, m -> new SendResult.Refused("too long"));
        var id = enqueue("hello");
        relay.drain();
        clock.tick(Duration.ofHours(1));
        relay.drain();
        assertThat(outbox.find(id).orElseThrow().reason()).isEqualTo("too long");
        assertThat(heard.settledOf(interaction)).containsExactly(DeliveryState.REFUSED);
        assertThat(platform.sentTo(channel)).hasSize(1);
    }

    @Test
    void triesAgainAfterPausesThatGrow() {
        platform.answers.put(channel, m -> new SendResult.TryAgain("busy", null));
        var id = enqueue("hello");
        var last = Duration.ZERO;
        for (var attempt = 1; attempt <= 8; attempt++) {
            relay.drain();
            var delivery = outbox.find(id).orElseThrow();
            assertThat(delivery.state()).isEqualTo(DeliveryState.READY);
            assertThat(delivery.attempts()).isEqualTo(attempt);
            assertThat(delivery.reason()).isEqualTo("busy");
            var pause = Duration.between(clock.instant(), delivery.nextAttemptAt());
            assertThat(pause).isLessThanOrEqualTo(attempt == 1 ? Duration.ofSeconds(5) : last.multipliedBy(4));
            assertThat(pause).isBetween(last, Duration.ofMinutes(10));
            clock.tick(pause.minusMillis(1));
            assertThat(relay.drain()).isZero();
            clock.tick(Duration.ofMillis(1));
            last = pause;
        }
        assertThat(last).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void retryAfterIsAMinimum() {
        platform.answers.put(channel, m -> new SendResult.TryAgain("busy", Duration.ofHours(1)));
        var id = enqueue("hello");
        relay.drain();
        assertThat(outbox.find(id).orElseThrow().nextAttemptAt())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        platform.answers.put(channel, m -> new SendResult.TryAgain("busy", Duration.ZERO));
        clock.tick(Duration.ofHours(1));
        relay.drain();
        assertThat(outbox.find(id).orElseThrow().nextAttemptAt()).isAfter(clock.instant());
    }

    @Test
    void isRefusedAfterThreeDaysOfTrying() {
        platform.answers.put(channel, m -> new SendResult.TryAgain("busy", Duration.ofHours(20)));
        var id = enqueue("hello");
        for (var i = 0; i < 4; i++) {
            relay.drain();
            clock.tick(Duration.ofHours(20));
        }
        assertThat(state(id)).isEqualTo(DeliveryState.REFUSED);
        assertThat(outbox.find(id).orElseThrow().reason()).contains("72 hours").contains("busy");
    }

    @Test
    void whatMayHaveArrivedIsInDoubtAfterThreeDaysOfTrying() {
        var calls = new AtomicInteger();
        platform.answers.put(
                channel,
                m -> calls.getAndIncrement() == 0
                        ? new SendResult.Unknown("timeout")
                        : new SendResult.TryAgain("busy", Duration.ofHours(80)));
        var id = enqueue("hello");
        relay.drain();
        clock.tick(Duration.ofMinutes(1));
        relay.drain();
        assertThat(state(id)).isEqualTo(DeliveryState.IN_DOUBT);
    }

    @Test
    void withoutAnAnswerAnIdempotentChannelIsAskedAgainWithTheSameKey() {
        var calls = new AtomicInteger();
        platform.answers.put(
                channel,
                m -> calls.getAndIncrement() == 0
                        ? new SendResult.Unknown("timeout")
                        : new SendResult.Delivered("p-1"));
        var id = enqueue("hello");
        relay.drain();
        assertThat(state(id)).isEqualTo(DeliveryState.READY);
        clock.tick(Duration.ofSeconds(5));
        relay.drain();
        assertThat(state(id)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(platform.sent.stream().filter(m -> m.id().equals(id))).hasSize(2);
    }

    @Test
    void withoutAnAnswerAnotherChannelIsParkedForAPerson() {
        open(channel, false);
        platform.answers.put(channel, m -> new SendResult.Unknown("timeout"));
        var id = enqueue("hello");
        relay.drain();
        clock.tick(Duration.ofDays(1));
        relay.drain();
        assertThat(state(id)).isEqualTo(DeliveryState.IN_DOUBT);
        assertThat(platform.sentTo(channel)).hasSize(1);
        assertThat(heard.settledOf(interaction)).containsExactly(DeliveryState.IN_DOUBT);
    }

    @Test
    void aPersonDecidesWhatIsInDoubt() {
        open(channel, false);
        platform.answers.put(channel, m -> new SendResult.Unknown("timeout"));
        var arrived = enqueue("arrived");
        relay.drain();
        var lost = enqueue("lost");
        relay.drain();
        platform.answers.put(channel, m -> new SendResult.Delivered("p-2"));
        outbox.settle(arrived, Outbox.Decision.DELIVERED);
        outbox.settle(lost, Outbox.Decision.SEND_AGAIN);
        relay.drain();
        assertThat(state(arrived)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(state(lost)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(platform.sentTo(channel)).containsExactly("arrived", "lost", "lost");
        assertThatThrownBy(() -> outbox.settle(lost, Outbox.Decision.SEND_AGAIN))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> outbox.settle(Ids.next(), Outbox.Decision.DELIVERED))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void messagesOfAThreadLeaveInOrder() {
        var calls = new AtomicInteger();
        platform.answers.put(
                channel,
                m -> m.text().equals("first") && calls.getAndIncrement() == 0
                        ? new SendResult.TryAgain("busy", null)
                        : new SendResult.Delivered("p"));
        outbox.enqueue(message("t-1", "first"));
        outbox.enqueue(message("t-1", "second"));
        outbox.enqueue(message("t-2", "other thread"));
        relay.drain();
        assertThat(platform.sentTo(channel)).containsExactlyInAnyOrder("first", "other thread");
        clock.tick(Duration.ofSeconds(5));
        relay.drain();
        assertThat(platform.sentTo(channel)).hasSize(4).endsWith("first", "second");
    }

    @Test
    void aChannelThatIsSwitchedOffRefuses() {
        channels.update(channel(channel, true, false), clock.instant());
        var id = enqueue("hello");
        relay.drain();
        assertThat(state(id)).isEqualTo(DeliveryState.REFUSED);
        assertThat(platform.sentTo(channel)).isEmpty();
    }

    @Test
    void aSlowPlatformHoldsUpNobodyElse() throws Exception {
        var slow = "slow-" + UUID.randomUUID();
        open(slow, true);
        var answer = new CountDownLatch(1);
        platform.answers.put(slow, m -> await(answer));
        for (var i = 0; i < 10; i++) {
            outbox.enqueue(message(slow, "t-" + i, "slow"));
        }
        var sending = new Thread(relay::drain);
        sending.start();
        awaitSent(slow, 4);
        var id = enqueue("quick");
        var other = new OutboxRelay(mapper, call, settlement, clock);
        relay.dispatch(() -> {});
        awaitSent(channel, 1);
        other.destroy();
        assertThat(platform.sentTo(slow)).hasSize(4);
        answer.countDown();
        sending.join(20_000);
        relay.drain();
        assertThat(platform.sentTo(slow)).hasSize(10);
        assertThat(state(id)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void twoRelaysSendEverythingOnce() throws Exception {
        for (var i = 0; i < 60; i++) {
            outbox.enqueue(message("t-" + i % 20, "m-" + i));
        }
        var other = new OutboxRelay(mapper, call, settlement, clock);
        var second = new Thread(other::drain);
        second.start();
        relay.drain();
        second.join(30_000);
        relay.drain();
        other.destroy();
        assertThat(platform.sentTo(channel)).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aResultThatComesAfterTheLeaseDoesNotCount() throws Exception {
        open(channel, false);
        var answer = new CountDownLatch(1);
        platform.answers.put(channel, m -> await(answer));
        var id = enqueue("hello");
        var gone = new OutboxRelay(mapper, call, settlement, clock);
        var sending = new Thread(gone::drain);
        sending.start();
        awaitSent(channel, 1);
        assertThat(state(id)).isEqualTo(DeliveryState.IN_FLIGHT);
        clock.tick(Duration.ofMinutes(2));
        relay.drain();
        assertThat(state(id)).isEqualTo(DeliveryState.IN_DOUBT);
        answer.countDown();
        sending.join(20_000);
        gone.destroy();
        assertThat(state(id)).isEqualTo(DeliveryState.IN_DOUBT);
        assertThat(heard.settledOf(interaction)).containsExactly(DeliveryState.IN_DOUBT);
    }

    @Test
    void afterACrashAnIdempotentChannelIsAskedAgainWithinTwoMinutes() {
        var id = enqueue("hello");
        claimedByANodeThatDied(id);
        relay.drain();
        assertThat(state(id)).isEqualTo(DeliveryState.IN_FLIGHT);
        clock.tick(Duration.ofSeconds(100));
        relay.drain();
        clock.tick(Duration.ofSeconds(10));
        relay.drain();
        assertThat(state(id)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(outbox.find(id).orElseThrow().attempts()).isEqualTo(2);
    }

    @Test
    void afterACrashAnotherChannelIsParkedWithinTwoMinutes() {
        open(channel, false);
        var id = enqueue("hello");
        claimedByANodeThatDied(id);
        clock.tick(Duration.ofSeconds(100));
        relay.drain();
        assertThat(state(id)).isEqualTo(DeliveryState.IN_DOUBT);
        assertThat(platform.sentTo(channel)).isEmpty();
    }

    @Test
    void aLongCallKeepsItsLease() throws Exception {
        var answer = new CountDownLatch(1);
        platform.answers.put(channel, m -> await(answer));
        var id = enqueue("hello");
        var sending = new Thread(relay::drain);
        sending.start();
        awaitSent(channel, 1);
        for (var i = 0; i < 4; i++) {
            clock.tick(Duration.ofSeconds(50));
            relay.dispatch(() -> {});
        }
        answer.countDown();
        sending.join(20_000);
        assertThat(state(id)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(platform.sentTo(channel)).hasSize(1);
    }

    @Test
    void anOutcomeIsKeptWhenAListenerFailsAndToldLater() {
        heard.deafOnceTo.add(interaction);
        var id = enqueue("hello");
        relay.drain();
        assertThat(state(id)).isEqualTo(DeliveryState.DELIVERED);
        relay.drain();
        relay.drain();
        assertThat(heard.settledOf(interaction)).containsExactly(DeliveryState.DELIVERED);
        assertThat(platform.sentTo(channel)).hasSize(1);
    }

    @Test
    void anAccidentWhileSendingIsDoubtfulNotLost() {
        open(channel, false);
        platform.answers.put(channel, m -> {
            throw new IllegalStateException("bug");
        });
        var id = enqueue("hello");
        relay.drain();
        assertThat(state(id)).isEqualTo(DeliveryState.IN_DOUBT);
    }

    @AfterEach
    void stop() throws Exception {
        relay.destroy();
    }

    private void claimedByANodeThatDied(UUID id) {
        Instant until = clock.instant().plus(Duration.ofSeconds(90));
        assertThat(mapper.claim(id, 0, "gone", until)).isEqualTo(1);
    }

    private static SendResult await(CountDownLatch answer) {
        try {
            assertThat(answer.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new SendResult.Delivered("late");
    }

    private void awaitSent(String key, int count) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> platform.sentTo(key).size() >= count);
    }

    private DeliveryState state(UUID id) {
        return outbox.find(id).orElseThrow().state();
    }

    private UUID enqueue(String text) {
        var message = message("t-" + Ids.next(), text);
        outbox.enqueue(message);
        return message.id();
    }

    private OutboundMessage message(String thread, String text) {
        return message(channel, thread, text);
    }

    private OutboundMessage message(String key, String thread, String text) {
        return new OutboundMessage(
                Ids.next(),
                Capability.REPLY,
                interaction,
                key,
                thread,
                "m-1",
                "u-1",
                "Subject",
                Visibility.PRIVATE,
                text,
                "Mia",
                false);
    }

    private void open(String key, boolean idempotent) {
        var channel = channel(key, idempotent, true);
        if (channels.update(channel, clock.instant()) == 0) {
            channels.insert(channel, clock.instant());
        }
    }

    private static Channel channel(String key, boolean idempotent, boolean active) {
        var settings = new JsonMapper().createObjectNode().put("idempotent", idempotent);
        return new Channel(
                key,
                "fake",
                "Fake",
                "care",
                "standard",
                Visibility.PUBLIC,
                null,
                null,
                LengthUnit.CODE_POINTS,
                null,
                active,
                null,
                settings.toString());
    }
}
