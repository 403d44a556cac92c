package de.tresen.reply;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Browser;
import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Replies that leave later, close, or promise to follow up. */
@DeskTest
@Tag("both-databases")
class PlannedReplyTests {

    private static final String PASSWORD = "four plain words here";

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    Environment environment;

    Brand brand;
    String id;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        id = brand.writes("t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert?")
                .at("/id")
                .asString();
    }

    @Test
    void leavesAtItsTimeAndCountsWhenItLeaves() {
        assertThat(write("anna", in(Duration.ofHours(2)))
                        .expect(201)
                        .at("/state")
                        .asString())
                .isEqualTo("SCHEDULED");
        desk.after(Duration.ofMinutes(119));
        assertThat(brand.platform().received()).isEmpty();
        assertThat(clock("FIRST_RESPONSE")).isEqualTo("RUNNING");
        assertThat(position()).contains("send-reply");

        desk.after(Duration.ofMinutes(2));
        assertThat(brand.platform().received()).hasSize(1);
        assertThat(clock("FIRST_RESPONSE")).isEqualTo("MET");
        assertThat(brand.interaction(id).at("/status").asString()).isEqualTo("PENDING");
    }

    @Test
    void aNewerMessageStopsItAndGivesTheTextBackAsADraft() {
        write("anna", in(Duration.ofHours(2))).expect(201);
        desk.clock().tick(Duration.ofMinutes(1));
        brand.platform()
                .post(brand.channel(), brand.platform().created("t1", "m2", "Hat sich erledigt."))
                .expect(202);
        desk.settle();

        assertThat(brand.as("anna").get("/api/v1/tasks?view=mine").at("/items").toString())
                .contains(id);
        assertThat(brand.as("anna").get("/api/v1/notifications").toString()).contains("PLAN_CANCELLED");
        passwords.set(brand.name("anna"), PASSWORD);
        var browser = new Browser(environment);
        browser.signIn(brand.name("anna"), PASSWORD);
        assertThat(browser.get("/interactions/" + id).body())
                .contains("was not sent: something new came before. Its text is here again.")
                .contains("The planned reply is not sent: something new came before");
        assertThat(draftOf("anna")).isEqualTo("Hallo Petra, morgen.");
        desk.after(Duration.ofHours(3));
        assertThat(brand.platform().received()).isEmpty();
    }

    @Test
    void anEditedMessageStopsItToo() {
        write("anna", in(Duration.ofHours(2))).expect(201);
        desk.clock().tick(Duration.ofMinutes(1));
        var edit = new HashMap<String, Object>(brand.platform().created("t1", "m1", "Guten Tag, wann kommt mein Rad?"));
        edit.put("event", "message.edited");
        edit.put("occurredAt", desk.clock().instant().toString());
        brand.platform().post(brand.channel(), edit).expect(202);
        desk.after(Duration.ofHours(3));

        assertThat(brand.platform().received()).isEmpty();
        assertThat(draftOf("anna")).isEqualTo("Hallo Petra, morgen.");
    }

    @Test
    void canBeMovedAndTakenBack() {
        var reply = write("anna", in(Duration.ofHours(2))).at("/id").asString();
        var path = "/api/v1/replies/" + reply + "/plan";
        brand.as("eva").delete(path).expect(404);
        brand.as("anna").put(path, Map.of("sendAt", "2020-01-01T00:00:00Z")).expect(422);
        brand.as("anna").put(path, in(Duration.ofHours(4))).expect(200);
        desk.after(Duration.ofHours(3));
        assertThat(brand.platform().received()).isEmpty();

        brand.as("anna").delete(path).expect(204);
        brand.as("anna").delete(path).expect(409);
        desk.after(Duration.ofHours(2));
        assertThat(brand.platform().received()).isEmpty();
        assertThat(brand.hasTask("reply", id)).isTrue();
        assertThat(draftOf("anna")).isEqualTo("Hallo Petra, morgen.");
    }

    @Test
    void isApprovedFirstAndThenWaits() {
        var reply = write("tom", in(Duration.ofHours(2)));
        assertThat(reply.at("/state").asString()).isEqualTo("AWAITING_APPROVAL");
        brand.as("mia")
                .post("/api/v1/replies/" + reply.at("/id").asString() + "/approval", Map.of("decision", "APPROVED"))
                .expect(200);
        desk.after(Duration.ofHours(1));
        assertThat(brand.platform().received()).isEmpty();

        desk.after(Duration.ofHours(2));
        assertThat(brand.platform().received()).hasSize(1);
    }

    @Test
    void whatWasApprovedTooLateLeavesAtOnce() {
        var reply = write("tom", in(Duration.ofMinutes(10))).at("/id").asString();
        desk.after(Duration.ofHours(1));
        brand.as("mia")
                .post("/api/v1/replies/" + reply + "/approval", Map.of("decision", "APPROVED"))
                .expect(200);
        desk.settle();
        assertThat(brand.platform().received()).hasSize(1);
    }

    @Test
    void closesOnlyWhenItHasArrivedAndNothingNewCame() {
        write("anna", Map.of("close", true)).expect(201);
        assertThat(brand.interaction(id).at("/status").asString()).isEqualTo("OPEN");
        desk.settle();

        var closed = brand.interaction(id);
        assertThat(closed.at("/status").asString()).isEqualTo("SOLVED");
        assertThat(clock("RESOLUTION")).isEqualTo("MET");
        var last = closed.at("/timeline").get(closed.at("/timeline").size() - 1);
        assertThat(last.at("/event").asString()).isEqualTo("CLOSED");
        assertThat(last.at("/actor").asString()).isEqualTo(brand.name("anna"));
        brand.as("anna").delete("/api/v1/interactions/" + id + "/closure").expect(204);
        desk.settle();
        assertThat(brand.hasTask("reply", id)).isTrue();
    }

    @Test
    void closingWhileItIsPlannedSendsNothing() {
        write("anna", in(Duration.ofHours(2))).expect(201);
        brand.as("lea")
                .post("/api/v1/interactions/" + id + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        desk.after(Duration.ofHours(3));

        assertThat(brand.platform().received()).isEmpty();
        assertThat(brand.interaction(id).at("/status").asString()).isEqualTo("SOLVED");
        assertThat(draftOf("anna")).isEqualTo("Hallo Petra, morgen.");
    }

    @Test
    void closingWhileItWaitsForApprovalGivesTheTextBackToo() {
        write("tom", Map.of()).expect(201);
        brand.as("lea")
                .post("/api/v1/interactions/" + id + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        brand.as("lea").delete("/api/v1/interactions/" + id + "/closure").expect(204);
        desk.settle();

        assertThat(draftOf("tom")).isEqualTo("Hallo Petra, morgen.");
        assertThat(brand.hasTask("approveReply", id)).isFalse();
        assertThat(brand.hasTask("reply", id)).isTrue();
    }

    @Test
    void theTimeMustBeAheadAndTheFollowUpAfterIt() {
        write("anna", in(Duration.ofHours(-1))).expect(422);
        var both = new HashMap<>(in(Duration.ofHours(2)));
        both.put("followUpAt", desk.clock().instant().plus(Duration.ofHours(1)).toString());
        write("anna", both).expect(422);
        write("anna", Map.of("sendLater", true)).expect(422);
    }

    private Caller.Answer write(String who, Map<String, ?> more) {
        brand.claim(who, "reply", id);
        var body = new HashMap<String, Object>(
                Map.of("text", "Hallo Petra, morgen.", "sawMessage", brand.newestMessage(id)));
        body.putAll(more);
        return brand.as(who).post("/api/v1/interactions/" + id + "/replies", body);
    }

    private Map<String, Object> in(Duration time) {
        return Map.of("sendAt", desk.clock().instant().plus(time).toString());
    }

    @Autowired
    Drafts drafts;

    @Autowired
    de.tresen.people.People people;

    private String draftOf(String who) {
        var person = people.find(brand.name(who)).orElseThrow();
        return drafts.of(java.util.UUID.fromString(id), person).get(0).text();
    }

    private String clock(String target) {
        for (var clock : brand.interaction(id).at("/clocks")) {
            if (clock.at("/target").asString().equals(target)) {
                return clock.at("/state").asString();
            }
        }
        return "none";
    }

    private String position() {
        return brand.interaction(id).at("/position").toString();
    }
}
