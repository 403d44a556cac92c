package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.coverage.Substitutes;
import de.tresen.people.People;
import de.tresen.process.Return;
import de.tresen.reply.Drafts;
import de.tresen.reply.KeptDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of work when somebody is away: the complaints that users of other desks have. */
@DeskTest
@Tag("both-databases")
class CoverWorkContractTests {

    @Autowired
    Desk desk;

    @Autowired
    Return back;

    @Autowired
    Drafts drafts;

    @Autowired
    Substitutes substitutes;

    @Autowired
    People people;

    Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
    }

    private String sick(String who, Map<String, ?> more, String... substitutes) {
        var body = new HashMap<String, Object>(Map.of(
                "person",
                story.brand.name(who),
                "kind",
                "SICK",
                "substitutes",
                List.of(substitutes).stream().map(story.brand::name).toList()));
        body.putAll(more);
        return desk.admin().post("/api/v1/absences", body).expect(201).at("/id").asString();
    }

    private String sick(String who, String... substitutes) {
        return sick(who, Map.of(), substitutes);
    }

    private void isBack(String who, String absence) {
        desk.clock().tick(Duration.ofMinutes(1));
        story.as(who).delete("/api/v1/absences/" + absence).expect(204);
    }

    private String heldBy(String who, String thread) {
        var id = story.asked(thread);
        story.brand.claim(who, "reply", id);
        return id;
    }

    private JsonNode task(String who, String interaction, String kind) {
        return story.as(who)
                .get("/api/v1/tasks/" + story.brand.task(kind, interaction))
                .expect(200);
    }

    private String holder(String interaction) {
        return task("lea", interaction, "reply").at("/assignee").asString();
    }

    private JsonNode last(String interaction, String event) {
        return Story.each(story.see(interaction), "/timeline")
                .filter(entry -> entry.at("/event").asString().equals(event))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + event + " in " + story.events(interaction)));
    }

    private void answers(String who, String interaction) {
        story.says(
                        who,
                        interaction,
                        Map.of("text", "Hallo Petra, morgen.", "sawMessage", story.brand.newestMessage(interaction)))
                .expect(201);
    }

    @Test
    void whatSomebodyHoldsIsTheSubstitutesAtOnceAndNeverReassigned() {
        var id = heldBy("anna", "t1");
        assertThat(story.inView("ben", "mine")).doesNotContain(id);
        sick("anna", "ben");
        assertThat(story.inView("ben", "mine")).containsExactly(id);
        assertThat(story.inView("ben", "covering")).containsExactly(id);
        assertThat(story.inView("mia", "mine")).isEmpty();
        assertThat(story.inView("mia", "offered")).isEmpty();
        assertThat(holder(id)).isEqualTo(story.brand.name("anna"));
        assertThat(task("ben", id, "reply").at("/actingFor").asString()).isEqualTo(story.brand.name("anna"));
        assertThat(task("mia", id, "reply").at("/actingFor").isNull()).isTrue();
    }

    @Test
    void theSubstituteAnswersAndTheTimelineSaysForWhom() {
        var id = heldBy("anna", "t1");
        sick("anna", "ben");
        story.says("mia", id, Map.of("text", "Hallo", "sawMessage", story.brand.newestMessage(id)))
                .expect(409);
        answers("ben", id);
        var entry = last(id, "REPLY_WRITTEN");
        assertThat(entry.at("/actor").asString()).isEqualTo(story.brand.name("ben"));
        assertThat(entry.at("/actingFor").asString()).isEqualTo(story.brand.name("anna"));
        desk.settle();
        assertThat(story.status(id)).isEqualTo("PENDING");
    }

    @Test
    void theSubstituteClosesForTheOwner() {
        var id = heldBy("anna", "t1");
        sick("anna", "ben");
        story.as("mia")
                .post(Story.of(id) + "/closure", Map.of("resolution", "SOLVED"))
                .expect(409);
        story.as("ben")
                .post(Story.of(id) + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        assertThat(last(id, "CLOSED").at("/actingFor").asString()).isEqualTo(story.brand.name("anna"));
    }

    @Test
    void aDraftIsKeptAndTheSubstituteTakesItOverWithItsAuthorNamed() {
        var id = heldBy("anna", "t1");
        var matter = UUID.fromString(id);
        var written = new KeptDraft.Content("Ich frage im Lager nach.", null, null, null, null);
        var draft = drafts.save(
                        matter,
                        matter,
                        KeptDraft.Kind.REPLY,
                        people.get(story.brand.name("anna")),
                        written,
                        new KeptDraft.Stamp(0, "page", 1))
                .orElseThrow();
        sick("anna", "ben");
        var taken = drafts.takeOver(draft.id(), people.get(story.brand.name("ben")));
        assertThat(taken.takenFrom()).isEqualTo("Anna Muster");
        assertThat(taken.text()).isEqualTo(written.text());
        assertThat(drafts.of(matter, people.get(story.brand.name("ben"))))
                .extracting(KeptDraft::id)
                .contains(draft.id());
    }

    @Test
    void theSubstituteClaimsAndTheOwnerHasBackWhatIsStillOpen() {
        var id = heldBy("anna", "t1");
        var absence = sick("anna", "ben");
        story.brand.claim("ben", "reply", id);
        assertThat(holder(id)).isEqualTo(story.brand.name("ben"));
        assertThat(task("ben", id, "reply").at("/actingFor").asString()).isEqualTo(story.brand.name("anna"));
        assertThat(last(id, "TASK_CLAIMED").at("/actingFor").asString()).isEqualTo(story.brand.name("anna"));
        assertThat(story.see(id).at("/assignee").asString()).isEqualTo(story.brand.name("anna"));
        isBack("anna", absence);
        assertThat(holder(id)).isEqualTo(story.brand.name("anna"));
        assertThat(task("anna", id, "reply").at("/actingFor").isNull()).isTrue();
        assertThat(last(id, "TASK_RETURNED").at("/detail").asString()).isEqualTo(story.brand.name("anna"));
    }

    @Test
    void afterTheEndNobodyIsShownAsSubstituteAnyMore() {
        heldBy("anna", "t1");
        var absence = sick("anna", "ben");
        var ben = people.get(story.brand.name("ben"));
        assertThat(substitutes.now(ben, desk.clock().instant()))
                .extracting(Substitutes.Covered::instead)
                .containsExactly(ben.username());
        isBack("anna", absence);
        assertThat(substitutes.now(ben, desk.clock().instant())).isEmpty();
        assertThat(story.inView("ben", "covering")).isEmpty();
    }

    @Test
    void anAbsenceThatEndsByItselfReturnsTheWorkToo() {
        var id = heldBy("anna", "t1");
        var until = desk.clock().instant().plus(Duration.ofHours(1));
        sick("anna", Map.of("to", until.toString()), "ben");
        story.brand.claim("ben", "reply", id);
        back.returnDue();
        assertThat(holder(id)).isEqualTo(story.brand.name("ben"));
        desk.clock().set(until);
        back.returnDue();
        assertThat(holder(id)).isEqualTo(story.brand.name("anna"));
    }

    @Test
    void withoutASubstituteTheTeamMayTakeIt() {
        var id = heldBy("anna", "t1");
        sick("anna");
        assertThat(story.inView("ben", "offered")).contains(id);
        assertThat(story.inView("ben", "mine")).isEmpty();
        story.brand.claim("mia", "reply", id);
        assertThat(last(id, "TASK_CLAIMED").at("/actingFor").asString()).isEqualTo(story.brand.name("anna"));
        assertThat(story.inView("ben", "offered")).doesNotContain(id);
    }

    @Test
    void theAbsencesRuleMayOfferEverythingToTheTeam() {
        var id = heldBy("anna", "t1");
        sick("anna", Map.of("moves", "OFFER_TO_TEAM"), "ben");
        assertThat(story.inView("ben", "mine")).isEmpty();
        assertThat(story.inView("mia", "offered")).contains(id);
    }

    @Test
    void aSubstituteOnlyForApprovalsDoesNotAnswer() {
        var id = heldBy("anna", "t1");
        sick("anna", Map.of("covers", List.of("APPROVER")), "ben");
        assertThat(story.inView("ben", "mine")).isEmpty();
        assertThat(story.inView("ben", "offered")).contains(id);
    }

    @Test
    void theSubstituteOfASubstituteHasTheWorkOfTheFirst() {
        var id = heldBy("anna", "t1");
        sick("anna", "ben");
        sick("ben", "mia");
        assertThat(story.inView("mia", "mine")).containsExactly(id);
        assertThat(story.inView("ben", "mine")).isEmpty();
    }

    @Test
    void reopenedWhileAwayItDoesNotReachTheAbsentPerson() {
        var id = story.answered("t1");
        sick("anna", "ben");
        story.writes("t1", "t1-2", "Und wann genau?");
        assertThat(holder(id)).isEqualTo(story.brand.name("ben"));
        assertThat(task("ben", id, "reply").at("/actingFor").asString()).isEqualTo(story.brand.name("anna"));
        assertThat(story.inView("anna", "mine")).isEmpty();
    }

    @Test
    void reopenedWithoutASubstituteItIsOfferedToTheTeamAndIsTheOwnersAfterwards() {
        var id = story.answered("t1");
        var absence = sick("anna");
        story.writes("t1", "t1-2", "Und wann genau?");
        assertThat(task("lea", id, "reply").at("/assignee").isNull()).isTrue();
        assertThat(story.inView("mia", "offered")).contains(id);
        isBack("anna", absence);
        assertThat(holder(id)).isEqualTo(story.brand.name("anna"));
    }

    @Test
    void theMentorsSubstituteApproves() {
        var id = story.asked("t1");
        sick("mia", "ben");
        var reply = story.reply("tom", id, "Hallo Petra, morgen.");
        assertThat(story.inView("ben", "offered")).contains(id);
        story.as("anna")
                .post("/api/v1/replies/" + reply + "/approval", Map.of("decision", "APPROVED"))
                .expect(403);
        story.as("ben")
                .post("/api/v1/replies/" + reply + "/approval", Map.of("decision", "APPROVED"))
                .expect(200);
        assertThat(last(id, "REPLY_APPROVED").at("/actingFor").asString()).isEqualTo(story.brand.name("mia"));
    }

    @Test
    void anAuthorDoesNotApproveThroughSubstitutionEither() {
        var id = story.asked("t1");
        sick("mia", "tom");
        sick("lea", "tom");
        var reply = story.reply("tom", id, "Hallo Petra, morgen.");
        story.as("tom")
                .post("/api/v1/replies/" + reply + "/approval", Map.of("decision", "APPROVED"))
                .expect(403);
        assertThat(story.inView("tom", "offered")).doesNotContain(id);
    }

    @Test
    void whereTheFirstSubstituteWroteItTheNextApproves() {
        var id = story.asked("t1");
        sick("mia", "tom", "ben");
        var reply = story.reply("tom", id, "Hallo Petra, morgen.");
        assertThat(story.inView("ben", "offered")).contains(id);
        story.as("ben")
                .post("/api/v1/replies/" + reply + "/approval", Map.of("decision", "APPROVED"))
                .expect(200);
    }

    @Test
    void aQuestionToAnExpertWhoIsAwayIsTheSubstitutes() {
        var id = heldBy("anna", "t1");
        sick("eva", "eli");
        story.as("anna")
                .post(
                        Story.of(id) + "/questions",
                        Map.of(
                                "department", story.brand.department(),
                                "expert", story.brand.name("eva"),
                                "text", "Wo?"))
                .expect(201);
        var task = story.brand.task("answerQuestion", id);
        var seen = story.as("eli").get("/api/v1/tasks/" + task).expect(200);
        assertThat(seen.at("/assignee").asString()).isEqualTo(story.brand.name("eli"));
        assertThat(seen.at("/actingFor").asString()).isEqualTo(story.brand.name("eva"));
    }

    @Test
    void whoLosesAccessHoldsNothingThereAnyMore() {
        var id = heldBy("anna", "t1");
        var person =
                desk.admin().get("/api/v1/people/" + story.brand.name("anna")).expect(200);
        desk.admin()
                .send(
                        "PUT",
                        "/api/v1/people/" + story.brand.name("anna"),
                        person.toString()
                                .replaceFirst("\"username\":\"[^\"]*\",", "")
                                .replace("\"" + story.brand.team() + "\"", ""))
                .expect(200);
        assertThat(task("lea", id, "reply").at("/assignee").isNull()).isTrue();
        assertThat(story.inView("ben", "offered")).contains(id);
    }

    @Test
    void withEverybodyAwayTheLeadIsAskedAndThatIsWrittenDown() {
        for (var who : List.of("anna", "ben", "mia", "tom")) {
            sick(who);
        }
        var now = desk.clock().instant();
        plan("lea", now.minus(Duration.ofHours(9)), now.minus(Duration.ofHours(1)));
        var id = story.asked("t1");
        assertThat(story.events(id)).contains("NOBODY_ON_DUTY");
        var told = story.as("lea").get("/api/v1/notifications").expect(200).at("/items");
        assertThat(told.valueStream().map(one -> one.at("/reason").asString())).contains("NOBODY_ON_DUTY");
    }

    @Test
    void whileSomebodyIsOnCallTheyAreThereAndNoGapIsWrittenDown() {
        var now = desk.clock().instant();
        plan("lea", now.minus(Duration.ofHours(9)), now.minus(Duration.ofHours(1)));
        desk.admin()
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team", story.brand.team(),
                                "person", story.brand.name("mia"),
                                "from", now.toString(),
                                "to", now.plus(Duration.ofDays(2)).toString(),
                                "duty", "ON_CALL"))
                .expect(201);
        assertThat(story.events(story.asked("t1"))).doesNotContain("NOBODY_ON_DUTY");
    }

    /** Anna's shift has just ended, ben's runs, and she comes again tomorrow. */
    private Instant annaHasGoneHome() {
        var now = desk.clock().instant();
        var again = now.plus(Duration.ofHours(22));
        plan("anna", now.minus(Duration.ofHours(8)), now.minus(Duration.ofMinutes(1)));
        plan("ben", now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofHours(5)));
        plan("anna", again, again.plus(Duration.ofHours(8)));
        return again;
    }

    @Test
    void reopenedAfterTheirShiftItGoesToWhoIsOnShiftAndIsTheOwnersWhenTheyAreBack() {
        var id = story.answered("t1");
        story.as("anna")
                .post(Story.of(id) + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        var again = annaHasGoneHome();
        story.writes("t1", "t1-2", "Und wann genau?");
        assertThat(story.inView("anna", "mine")).isEmpty();
        assertThat(story.inView("ben", "offered")).contains(id);
        assertThat(task("ben", id, "reply").at("/actingFor").asString()).isEqualTo(story.brand.name("anna"));
        assertThat(story.see(id).at("/assignee").asString()).isEqualTo(story.brand.name("anna"));
        back.returnDue();
        assertThat(story.inView("ben", "offered")).contains(id);
        desk.clock().set(again);
        back.returnDue();
        assertThat(holder(id)).isEqualTo(story.brand.name("anna"));
        assertThat(last(id, "TASK_RETURNED").at("/detail").asString()).isEqualTo(story.brand.name("anna"));
    }

    @Test
    void aShortReplyOfAColleagueDoesNotTakeItOver() {
        var id = story.answered("t1");
        var again = annaHasGoneHome();
        story.writes("t1", "t1-2", "Und wann genau?");
        story.brand.claim("ben", "reply", id);
        assertThat(last(id, "TASK_CLAIMED").at("/actingFor").asString()).isEqualTo(story.brand.name("anna"));
        answers("ben", id);
        desk.settle();
        assertThat(last(id, "REPLY_WRITTEN").at("/actingFor").asString()).isEqualTo(story.brand.name("anna"));
        assertThat(story.see(id).at("/assignee").asString()).isEqualTo(story.brand.name("anna"));
        desk.clock().set(again);
        story.writes("t1", "t1-3", "Danke, und wohin?");
        assertThat(holder(id)).isEqualTo(story.brand.name("anna"));
    }

    @Test
    void whatAColleagueOnShiftHasBegunStaysWithThemAndWhatTheyLeaveIsTheOwners() {
        var id = story.answered("t1");
        annaHasGoneHome();
        story.writes("t1", "t1-2", "Und wann genau?");
        story.brand.claim("ben", "reply", id);
        var now = desk.clock().instant();
        plan("anna", now, now.plus(Duration.ofHours(8)));
        back.returnDue();
        assertThat(holder(id)).as("ben is still there").isEqualTo(story.brand.name("ben"));
        desk.clock().set(now.plus(Duration.ofHours(6)));
        back.returnDue();
        assertThat(holder(id)).as("ben has gone").isEqualTo(story.brand.name("anna"));
    }

    @Test
    void whoComesFirstAfterTheNightOrHasNoShiftsKeepsTheirs() {
        var now = desk.clock().instant();
        var id = story.answered("t1");
        var other = story.asked("t2");
        story.brand.reply("mia", other, "Hallo Petra, morgen.").expect(201);
        desk.settle();
        plan("ben", now.minus(Duration.ofHours(8)), now.minus(Duration.ofMinutes(1)));
        plan("anna", now.minus(Duration.ofHours(16)), now.minus(Duration.ofHours(8)));
        plan("anna", now.plus(Duration.ofHours(9)), now.plus(Duration.ofHours(17)));
        plan("ben", now.plus(Duration.ofHours(17)), now.plus(Duration.ofHours(20)));
        story.writes("t1", "t1-2", "Und wann genau?");
        story.writes("t2", "t2-2", "Und wann genau?");
        assertThat(holder(id)).isEqualTo(story.brand.name("anna"));
        assertThat(holder(other)).isEqualTo(story.brand.name("mia"));
    }

    @Test
    void whatComesWhileEverybodyIsOfflineIsInNobodysDrawer() {
        var now = desk.clock().instant();
        var id = story.answered("t1");
        plan("anna", now.minus(Duration.ofHours(8)), now.minus(Duration.ofMinutes(1)));
        plan("ben", now.plus(Duration.ofHours(9)), now.plus(Duration.ofHours(17)));
        plan("anna", now.plus(Duration.ofHours(17)), now.plus(Duration.ofHours(20)));
        story.writes("t1", "t1-2", "Und wann genau?");
        assertThat(story.inView("ben", "offered")).as("ben is there first").contains(id);
        assertThat(story.events(id)).contains("NOBODY_ON_DUTY");
    }

    private void plan(String who, Instant from, Instant to) {
        desk.admin()
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team", story.brand.team(),
                                "person", story.brand.name(who),
                                "from", from.toString(),
                                "to", to.toString(),
                                "duty", "REGULAR"))
                .expect(201);
    }
}
