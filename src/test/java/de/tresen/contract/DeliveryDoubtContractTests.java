package de.tresen.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody can know: whether the platform got it. */
@DeskTest
@Tag("both-databases")
class DeliveryDoubtContractTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient database;

    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    private void idempotent() {
        desk.admin()
                .put("/api/v1/channels/" + story.brand.channel(), story.brand.webhookSettings(true))
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void noAnswerIsParkedForAPersonWhereTheChannelIsNotIdempotent(String fault) {
        story.brand.platform().answers(aResponse().withFault(Fault.valueOf(fault)));
        story.send(id);
        desk.settle();
        desk.after(Duration.ofHours(1));
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("IN_DOUBT");
        assertThat(story.delivery(id).at("/attempts").asInt()).isEqualTo(1);
        assertThat(story.requests()).isEqualTo(1);
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.events(id)).contains("REPLY_IN_DOUBT");
        assertThat(story.brand.hasTask("reply", id)).isTrue();
    }

    @Test
    void noAnswerIsSentAgainWithTheSameKeyWhereTheChannelIsIdempotent() {
        idempotent();
        story.brand.platform().answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
        story.send(id);
        desk.settle();
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("READY");
        story.brand.platform().answers(aResponse().withStatus(200).withBody("{\"id\": \"x\"}"));
        desk.after(Duration.ofSeconds(5));
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("DELIVERED");
        assertThat(story.delivery(id).at("/attempts").asInt()).isEqualTo(2);
        var requests = story.brand.platform().deliveries();
        assertThat(requests.get(1).getHeader("Idempotency-Key"))
                .isEqualTo(requests.get(0).getHeader("Idempotency-Key"));
        assertThat(requests.get(1).getBodyAsString()).isEqualTo(requests.get(0).getBodyAsString());
    }

    /** A node died while it was sending: what it had in flight is decided within two minutes. */
    private void crash(String reply) {
        database.sql("""
                        update outbound_message set state = 'IN_FLIGHT', attempts = 1, fence = 1, node = 'gone',
                            lease_until = :until where id = :id""")
                .param("until", java.sql.Timestamp.from(desk.clock().instant().plusSeconds(90)))
                .param("id", java.util.UUID.fromString(reply))
                .update();
        desk.after(Duration.ofMinutes(2));
    }

    @Test
    void afterACrashWhatWasInFlightIsSentAgainWhereThatIsSafe() {
        idempotent();
        crash(story.send(id));
        desk.after(Duration.ofSeconds(5));
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("DELIVERED");
        assertThat(story.requests()).isEqualTo(1);
    }

    @Test
    void afterACrashWhatWasInFlightIsParkedWhereSendingAgainIsNotSafe() {
        crash(story.send(id));
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("IN_DOUBT");
        assertThat(story.requests()).isZero();
        assertThat(story.status(id)).isEqualTo("OPEN");
    }
}
