package de.tresen.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers that ask for patience: when the same request comes again. */
@DeskTest
@Tag("both-databases")
class DeliveryRetriesContractTests {

    @Autowired
    Desk desk;

    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    /** Ticks second by second until there is one request more; answers how long it took. */
    private Duration untilNextRequest(Duration atMost) {
        var before = story.requests();
        var step = atMost.compareTo(Duration.ofMinutes(2)) > 0 ? Duration.ofSeconds(5) : Duration.ofSeconds(1);
        for (var waited = step; waited.compareTo(atMost.plus(step)) <= 0; waited = waited.plus(step)) {
            desk.after(step);
            if (story.requests() > before) {
                return waited;
            }
        }
        throw new AssertionError("no further request within " + atMost + ": " + story.delivery(id));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void laterIsTriedAgainWithTheSameKeyAndAttemptsCounted(int status) {
        story.brand.platform().answers(aResponse().withStatus(status));
        story.send(id);
        desk.settle();
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("READY");
        assertThat(story.status(id)).isEqualTo("OPEN");
        story.brand.platform().answers(aResponse().withStatus(200).withBody("{\"id\": \"x\"}"));
        desk.after(Duration.ofSeconds(5));
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("DELIVERED");
        assertThat(story.delivery(id).at("/attempts").asInt()).isEqualTo(2);
        assertThat(story.brand.platform().deliveries().stream()
                        .map(request -> request.getHeader("Idempotency-Key"))
                        .distinct())
                .hasSize(1);
        assertThat(story.status(id)).isEqualTo("PENDING");
    }

    @Test
    void pausesGrowAtMostFourfoldAndNotBeyondTenMinutes() {
        story.brand.platform().answers(aResponse().withStatus(503));
        story.send(id);
        desk.settle();
        var pause = untilNextRequest(Duration.ofSeconds(5));
        for (var attempt = 3; attempt <= 8; attempt++) {
            var most = pause.multipliedBy(4);
            var next = untilNextRequest(most.compareTo(Duration.ofMinutes(10)) < 0 ? most : Duration.ofMinutes(10));
            assertThat(next).isGreaterThanOrEqualTo(pause.minusSeconds(5));
            pause = next;
        }
        assertThat(story.delivery(id).at("/attempts").asInt()).isEqualTo(8);
        assertThat(story.requests()).isEqualTo(8);
    }

    @Test
    void retryAfterInSecondsIsAMinimum() {
        story.brand.platform().answers(aResponse().withStatus(429).withHeader("Retry-After", "90"));
        story.send(id);
        desk.settle();
        desk.after(Duration.ofSeconds(89));
        assertThat(story.requests()).isEqualTo(1);
        desk.after(Duration.ofSeconds(1));
        assertThat(story.requests()).isEqualTo(2);
    }

    @Test
    void retryAfterAsADateIsAMinimumAndADateGoneByIsNone() {
        var at = ZonedDateTime.ofInstant(desk.clock().instant().plusSeconds(120), ZoneOffset.UTC);
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(at);
        story.brand.platform().answers(aResponse().withStatus(503).withHeader("Retry-After", date));
        story.send(id);
        desk.settle();
        desk.after(Duration.ofSeconds(118));
        assertThat(story.requests()).isEqualTo(1);
        desk.after(Duration.ofSeconds(3));
        assertThat(story.requests()).isEqualTo(2);
        assertThat(untilNextRequest(Duration.ofSeconds(60))).isPositive();
    }

    @Test
    void aRetryAfterBelowOurOwnPauseDoesNotShortenIt() {
        story.brand.platform().answers(aResponse().withStatus(503).withHeader("Retry-After", "0"));
        story.send(id);
        desk.settle();
        assertThat(story.requests()).isEqualTo(1);
    }
}
