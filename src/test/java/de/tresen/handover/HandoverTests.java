package de.tresen.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.tresen.Brand;
import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.process.Tasks;
import de.tresen.reply.Drafts;
import de.tresen.reply.KeptDraft;
import de.tresen.reply.KeptDraft.Kind;
import de.tresen.reply.KeptDraft.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is passed on when somebody goes and comes back, and who is told; the process of the absence does it. */
@DeskTest
@Tag("both-databases")
class HandoverTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Desk desk;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    Drafts drafts;

    @Autowired
    ShiftEnds ends;

    Brand brand;
    LocalDate today;

    @BeforeEach
    void begin() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        today = LocalDate.ofInstant(desk.clock().instant(), BERLIN);
    }

    private String held(String who, String thread) {
        var id = brand.writes(thread, "m-" + thread, "Guten Tag, wo ist meine Bestellung?")
                .at("/id")
                .asString();
        brand.claim(who, "reply", id);
        return id;
    }

    private Caller.Answer absence(String by, String who, String kind, Object from, Object to, String... substitutes) {
        var body = new HashMap<String, Object>(Map.of(
                "person",
                brand.name(who),
                "kind",
                kind,
                "from",
                from.toString(),
                "substitutes",
                List.of(substitutes).stream().map(brand::name).toList()));
        if (to != null) {
            body.put("to", to.toString());
        }
        return brand.as(by).post("/api/v1/absences", body);
    }

    private String sick(String who, String... substitutes) {
        var id = absence(who, who, "SICK", desk.clock().instant(), null, substitutes)
                .expect(201)
                .at("/id")
                .asString();
        desk.settle();
        return id;
    }

    private List<JsonNode> sheets(String who) {
        return brand.as(who)
                .get("/api/v1/handovers")
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private JsonNode sheet(String who) {
        var sheets = sheets(who);
        assertThat(sheets).hasSizeGreaterThan(0);
        return brand.as(who)
                .get("/api/v1/handovers/" + sheets.get(0).at("/id").asString())
                .expect(200);
    }

    private List<String> told(String who) {
        return brand.as(who)
                .get("/api/v1/notifications")
                .expect(200)
                .at("/items")
                .valueStream()
                .map(one -> one.at("/reason").asString())
                .toList();
    }

    private static List<String> interactions(JsonNode sheet, String part) {
        return sheet.at(part)
                .valueStream()
                .map(line -> line.at("/interaction/id").asString())
                .toList();
    }

    @Test
    void whoStandsInGetsASheetOfWhatIsOpenWhenAnAbsenceBegins() {
        var open = held("anna", "t1");
        var waiting = held("anna", "t2");
        brand.reply("anna", waiting, "Wir sehen nach.").expect(201);
        desk.settle();
        sick("anna", "ben");

        var sheet = sheet("ben");
        assertThat(sheet.at("/kind").asString()).isEqualTo("ABSENCE");
        assertThat(sheet.at("/person").asString()).isEqualTo(brand.name("anna"));
        assertThat(sheet.at("/receiver").asString()).isEqualTo(brand.name("ben"));
        assertThat(interactions(sheet, "/items")).containsExactly(open, waiting);
        assertThat(sheet.at("/items")
                        .valueStream()
                        .map(line -> line.at("/section").asString()))
                .containsExactly("OPEN", "WAITING");
        assertThat(sheet.at("/items/0/dueAt").isNull()).isFalse();
        assertThat(told("ben")).contains("HANDOVER_SHEET");
    }

    @Test
    void draftsWhatIsSetAsideAndRepliesInApprovalStandOnItToo() {
        var tom = people.get(brand.name("tom"));
        var aside = held("tom", "t1");
        tasks.setAside(brand.task("reply", aside), tom, desk.clock().instant().plus(Duration.ofHours(1)));
        brand.reply("tom", held("tom", "t2"), "Bald.").expect(201);
        var drafted = brand.interaction(held("tom", "t3"));
        var interaction = UUID.fromString(drafted.at("/id").asString());
        drafts.save(interaction, interaction, Kind.REPLY, tom, KeptDraft.Content.of("Guten"), new Stamp(0, "test", 1));
        sick("tom", "anna");

        assertThat(sheet("anna").at("/items").valueStream())
                .extracting(
                        line -> line.at("/section").asString(),
                        line -> line.at("/facts")
                                .valueStream()
                                .map(fact -> fact.at("/what").asString())
                                .sorted()
                                .toList())
                .containsExactly(
                        tuple("OPEN", List.of("DRAFT", "TASK")),
                        tuple("ASIDE", List.of("TASK")),
                        tuple("WAITING", List.of("IN_APPROVAL")));
    }

    @Test
    void theSuccessorAcknowledgesItOnceAndNobodyElseDoes() {
        held("anna", "t1");
        sick("anna", "ben");
        var path = "/api/v1/handovers/" + sheets("ben").get(0).at("/id").asString() + "/acknowledgement";

        brand.as("lea").post(path, Map.of()).expect(403);
        brand.as("mia").post(path, Map.of()).expect(404);
        var done = brand.as("ben").post(path, Map.of()).expect(200);
        assertThat(done.at("/acknowledgedBy").asString()).isEqualTo(brand.name("ben"));
        assertThat(done.at("/acknowledgedAt").asString())
                .isEqualTo(desk.clock().instant().toString());
        brand.as("ben").post(path, Map.of()).expect(409);
    }

    @Test
    void onlyTheTwoTheLeadsAndWhoSeesAllSeeIt() {
        held("anna", "t1");
        sick("anna", "ben");

        assertThat(List.of("anna", "ben", "lea", "max"))
                .allMatch(who -> sheets(who).stream()
                        .anyMatch(sheet -> sheet.at("/person").asString().equals(brand.name("anna"))));
        assertThat(List.of("mia", "tom", "eva", "paul"))
                .allMatch(who -> sheets(who).isEmpty());
    }

    @Test
    void withoutASubstituteTheTeamTakesOver() {
        held("anna", "t1");
        sick("anna");

        assertThat(sheet("mia").at("/receiver").isNull()).isTrue();
        assertThat(told("mia")).contains("HANDOVER_SHEET");
        brand.as("mia")
                .post("/api/v1/handovers/" + sheets("mia").get(0).at("/id").asString() + "/acknowledgement", Map.of())
                .expect(200);
    }

    @Test
    void saysWhatHasChangedSinceItWasMade() {
        var open = held("anna", "t1");
        sick("anna", "ben");
        desk.clock().tick(Duration.ofMinutes(5));
        brand.as("ben")
                .post(
                        "/api/v1/interactions/" + open + "/replies",
                        Map.of("text", "Kommt morgen.", "sawMessage", brand.newestMessage(open)))
                .expect(201);

        assertThat(sheet("lea").at("/items/0/since").valueStream())
                .extracting(
                        entry -> entry.at("/event").asString(),
                        entry -> entry.at("/actor").asString())
                .contains(tuple("REPLY_WRITTEN", brand.name("ben")));
    }

    @Test
    void whoComesBackReadsWhatIsOpenAndWhatOthersDid() {
        var open = held("anna", "t1");
        var answered = held("anna", "t2");
        var absence = sick("anna", "ben");
        desk.after(Duration.ofMinutes(30));
        brand.as("ben")
                .post(
                        "/api/v1/interactions/" + answered + "/replies",
                        Map.of("text", "Kommt morgen.", "sawMessage", brand.newestMessage(answered)))
                .expect(201);
        desk.settle();
        brand.as("anna").delete("/api/v1/absences/" + absence).expect(204);
        desk.settle();

        var back = sheet("anna");
        assertThat(back.at("/kind").asString()).isEqualTo("RETURN");
        assertThat(interactions(back, "/items")).contains(open);
        assertThat(interactions(back, "/deeds")).containsExactly(answered);
        assertThat(back.at("/deeds/0/entries/0/actor").asString()).isEqualTo(brand.name("ben"));
        assertThat(told("anna")).contains("RETURN_SHEET");
    }

    @Test
    void anAbsenceThatIsFollowedByAnotherReturnsOnlyOnce() {
        held("anna", "t1");
        absence("lea", "anna", "VACATION", today.plusDays(1), today.plusDays(2), "ben")
                .expect(201);
        absence("lea", "anna", "OTHER", today.plusDays(3), today.plusDays(3), "ben")
                .expect(201);
        desk.after(Duration.ofDays(2));
        assertThat(sheets("anna")).hasSize(1);
        desk.after(Duration.ofDays(1));
        assertThat(sheets("anna")).hasSize(1);
        desk.after(Duration.ofDays(1));
        assertThat(sheets("anna"))
                .extracting(sheet -> sheet.at("/kind").asString())
                .containsExactly("RETURN", "ABSENCE");
        assertThat(sheet("anna").at("/since").asString())
                .isEqualTo(today.plusDays(1).atStartOfDay(BERLIN).toInstant().toString());
    }

    @Test
    void leadsLearnOfARequestAndThePersonOfTheDecision() {
        var id = absence("anna", "anna", "VACATION", today.plusDays(20), today.plusDays(24), "ben")
                .expect(201)
                .at("/id")
                .asString();
        assertThat(told("lea")).containsExactly("ABSENCE_ASKED");
        assertThat(told("anna")).isEmpty();

        desk.after(Duration.ofDays(19));
        assertThat(told("lea"))
                .as("reminded a day before")
                .filteredOn("ABSENCE_ASKED"::equals)
                .hasSize(2);
        brand.as("lea")
                .post("/api/v1/absences/" + id + "/decision", Map.of("decision", "APPROVED"))
                .expect(200);
        assertThat(told("anna")).containsExactly("ABSENCE_DECIDED");
    }

    @Test
    void aDeclinedOrWithdrawnRequestHandsNothingOver() {
        held("anna", "t1");
        var declined = absence("anna", "anna", "VACATION", today.plusDays(1), today.plusDays(2), "ben")
                .expect(201)
                .at("/id")
                .asString();
        brand.as("lea")
                .post("/api/v1/absences/" + declined + "/decision", Map.of("decision", "DECLINED"))
                .expect(200);
        var withdrawn = absence("anna", "anna", "VACATION", today.plusDays(1), today.plusDays(2), "ben")
                .expect(201)
                .at("/id")
                .asString();
        brand.as("anna").delete("/api/v1/absences/" + withdrawn).expect(204);

        desk.after(Duration.ofDays(4));
        assertThat(sheets("ben")).isEmpty();
        assertThat(told("ben")).doesNotContain("HANDOVER_SHEET");
    }

    @Test
    void aRequestThatIsApprovedLateHandsOverAtOnce() {
        held("anna", "t1");
        var id = absence("anna", "anna", "VACATION", today.plusDays(1), today.plusDays(9), "ben")
                .expect(201)
                .at("/id")
                .asString();
        desk.after(Duration.ofDays(2));
        assertThat(sheets("ben")).isEmpty();
        brand.as("lea")
                .post("/api/v1/absences/" + id + "/decision", Map.of("decision", "APPROVED"))
                .expect(200);
        desk.settle();
        assertThat(sheets("ben")).hasSize(1);
    }

    @Test
    void whoLeavesAShiftHandsOverByHandWithANote() {
        var open = held("anna", "t1");
        var id = brand.as("anna")
                .post(
                        "/api/v1/handovers",
                        Map.of(
                                "team",
                                brand.team(),
                                "receiver",
                                brand.name("mia"),
                                "note",
                                "Frau Kern ruft um drei an."))
                .expect(201)
                .at("/id")
                .asString();

        var sheet = brand.as("mia").get("/api/v1/handovers/" + id).expect(200);
        assertThat(sheet.at("/kind").asString()).isEqualTo("SHIFT");
        assertThat(sheet.at("/note").asString()).isEqualTo("Frau Kern ruft um drei an.");
        assertThat(interactions(sheet, "/items")).containsExactly(open);
        assertThat(told("mia")).contains("HANDOVER_SHEET");
        brand.as("ben")
                .post("/api/v1/handovers", Map.of("team", brand.team(), "person", brand.name("anna")))
                .expect(403);
        brand.as("lea")
                .post("/api/v1/handovers", Map.of("team", brand.team(), "person", brand.name("anna")))
                .expect(201);
        brand.as("ben").post("/api/v1/handovers", Map.of("team", brand.team())).expect(422);
        brand.as("anna")
                .post("/api/v1/handovers", Map.of("team", brand.team(), "receiver", brand.name("anna")))
                .expect(422);
    }

    private void shift(String who, Duration from, Duration to) {
        var now = desk.clock().instant();
        desk.admin()
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team",
                                brand.team(),
                                "person",
                                brand.name(who),
                                "from",
                                now.plus(from).toString(),
                                "to",
                                now.plus(to).toString(),
                                "duty",
                                "REGULAR"))
                .expect(201);
    }

    @Test
    void whatFallsDueBeforeSomebodyIsBackIsHandedOverWhenTheirShiftEnds() {
        var due = held("anna", "t1");
        shift("anna", Duration.ZERO, Duration.ofHours(1));
        shift("ben", Duration.ofMinutes(30), Duration.ofHours(6));
        desk.after(Duration.ofMinutes(50));
        assertThat(ends.round()).isZero();
        desk.after(Duration.ofMinutes(10));
        assertThat(ends.round()).isEqualTo(1);
        assertThat(ends.round()).as("only once").isZero();

        assertThat(interactions(sheet("ben"), "/items")).containsExactly(due);
        assertThat(sheet("ben").at("/receiver").asString()).isEqualTo(brand.name("ben"));
        assertThat(told("ben")).contains("HANDOVER_SHEET");
    }

    @Test
    void whoIsBackInTimeOrHandedOverThemselvesNeedsNone() {
        held("anna", "t1");
        held("mia", "t2");
        shift("anna", Duration.ZERO, Duration.ofHours(1));
        shift("anna", Duration.ofHours(2), Duration.ofHours(5));
        shift("mia", Duration.ZERO, Duration.ofHours(1));
        shift("ben", Duration.ZERO, Duration.ofHours(6));
        desk.after(Duration.ofMinutes(50));
        brand.as("mia").post("/api/v1/handovers", Map.of("team", brand.team())).expect(201);
        desk.after(Duration.ofMinutes(11));
        assertThat(ends.round()).isZero();
    }

    @Test
    void whoIsAskedForASwapLearnsOfItAndWhoAskedOfTheAnswer() {
        Instant from = desk.clock().instant().plus(Duration.ofDays(3));
        var shift = desk.admin()
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team",
                                brand.team(),
                                "person",
                                brand.name("anna"),
                                "from",
                                from.toString(),
                                "to",
                                from.plus(Duration.ofHours(8)).toString(),
                                "duty",
                                "REGULAR"))
                .expect(201)
                .at("/id")
                .asString();
        var swap = brand.as("anna")
                .post("/api/v1/shifts/" + shift + "/swaps", Map.of("person", brand.name("ben")))
                .expect(201)
                .at("/id")
                .asString();
        assertThat(told("ben")).containsExactly("SWAP_ASKED");
        brand.as("ben")
                .post("/api/v1/swaps/" + swap + "/answer", Map.of("decision", "DECLINED"))
                .expect(200);
        assertThat(told("anna")).containsExactly("SWAP_ANSWERED");
    }
}
