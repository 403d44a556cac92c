package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Work: who is offered what, who holds it, who hands it over. */
@DeskTest
@Tag("both-databases")
class TasksContractTests {

    @Autowired
    Desk desk;

    Story story;
    String id;
    String task;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
        task = "/api/v1/tasks/" + story.brand.task("reply", id);
    }

    private int assigns(String who, String whom) {
        return story.as(who)
                .put(task + "/assignee", Map.of("username", story.brand.name(whom)))
                .status();
    }

    @Test
    void aTaskHasEveryFieldOfTheContract() {
        var shown = story.as("anna").get(task).expect(200);
        assertThat(shown.propertyNames())
                .contains(
                        "id",
                        "kind",
                        "name",
                        "interaction",
                        "team",
                        "assignee",
                        "actingFor",
                        "priority",
                        "createdAt",
                        "dueAt",
                        "state");
        assertThat(shown.at("/kind").asString()).isEqualTo("reply");
        assertThat(shown.at("/team").asString()).isEqualTo(story.brand.team());
        assertThat(shown.at("/interaction").propertyNames()).contains("id", "number", "subject", "channel", "author");
        assertThat(shown.at("/interaction/author").asString()).isEqualTo("Petra Beispiel");
        assertThat(shown.at("/dueAt"))
                .isEqualTo(story.clock(id, "FIRST_RESPONSE").at("/dueAt"));
    }

    @Test
    void replyTasksAreOfferedToTheTeamAndToNobodyElse() {
        for (var who : List.of("anna", "ben", "mia", "tom", "lea")) {
            assertThat(story.inView(who, "offered")).as(who).contains(id);
            assertThat(story.inView(who, "mine")).as(who).doesNotContain(id);
        }
        for (var who : List.of("eva", "max", "paul")) {
            assertThat(story.inView(who, "offered")).as(who).doesNotContain(id);
        }
        assertThat(story.inView("max", "all")).contains(id);
        assertThat(story.inView("lea", "team")).contains(id);
        story.as("paul").get(task).expect(404);
    }

    @Test
    void whatSomebodyHoldsIsTheirsAndNotOfferedAnyMore() {
        assertThat(assigns("anna", "anna")).isEqualTo(200);
        assertThat(story.inView("anna", "mine")).containsExactly(id);
        assertThat(story.inView("ben", "offered")).doesNotContain(id);
        assertThat(story.inView("ben", "team")).contains(id);
        assertThat(assigns("anna", "anna")).isEqualTo(200);
        assertThat(story.events(id)).containsOnlyOnce("TASK_CLAIMED");
    }

    @Test
    void ofManyWhoClaimAtOnceOneGetsIt() {
        var all = List.of("anna", "ben", "mia", "tom");
        all.forEach(story::as);
        var answers = all.parallelStream().map(who -> assigns(who, who)).toList();
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(Stream.of("anna", "ben", "mia", "tom")
                        .filter(who -> story.inView(who, "mine").contains(id)))
                .hasSize(1);
    }

    @Test
    void theHolderAndALeadHandOverOthersDoNot() {
        assertThat(assigns("ben", "anna")).isEqualTo(403);
        assertThat(assigns("anna", "anna")).isEqualTo(200);
        assertThat(assigns("ben", "mia")).isEqualTo(409);
        assertThat(assigns("anna", "ben")).isEqualTo(200);
        assertThat(story.inView("ben", "mine")).contains(id);
        assertThat(assigns("lea", "mia")).isEqualTo(200);
        assertThat(story.inView("mia", "mine")).contains(id);
        assertThat(story.see(id).at("/assignee").asString()).isEqualTo(story.brand.name("mia"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eva", "max", "paul", "nobody"})
    void workGoesOnlyToThoseWhoMayDoIt(String whom) {
        assigns("anna", "anna");
        assertThat(assigns("anna", whom)).isEqualTo(422);
        assertThat(story.inView("anna", "mine")).contains(id);
    }

    @Test
    void workGoesToActivePeopleOnly() {
        desk.admin()
                .put(
                        "/api/v1/people/" + story.brand.name("ben"),
                        Map.of(
                                "name",
                                "Ben",
                                "roles",
                                List.of("AGENT"),
                                "teams",
                                List.of(story.brand.team()),
                                "timeZone",
                                "Europe/Berlin",
                                "active",
                                false))
                .expect(200);
        assertThat(assigns("lea", "ben")).isEqualTo(422);
    }

    @Test
    void releasingOffersItAgainAndIsTold() {
        assigns("anna", "anna");
        story.as("ben").delete(task + "/assignee").expect(409);
        story.as("anna").delete(task + "/assignee").expect(204);
        story.as("anna").delete(task + "/assignee").expect(204);
        assertThat(story.inView("ben", "offered")).contains(id);
        assertThat(story.events(id)).containsSubsequence("TASK_CLAIMED", "TASK_RELEASED");
        assigns("anna", "anna");
        story.as("lea").delete(task + "/assignee").expect(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"username\": null}",
                "{\"username\": \"\"}",
                "{\"username\": 7}",
                "{\"username\": \"a\\u0000b\"}",
                "{\"username\": \"anna\", \"force\": true}",
            })
    void refusesWhatIsNoAssignee(String body) {
        story.as("anna").send("PUT", task + "/assignee", body).expect(422);
    }

    @ParameterizedTest
    @CsvSource({"PT2H59M, ON_TIME", "PT3H, AT_RISK", "PT3H59M59S, AT_RISK", "PT4H, BREACHED"})
    void theStateSaysHowThePromiseStands(Duration later, String state) {
        desk.clock().tick(later);
        assertThat(story.as("anna").get(task).text("/state")).isEqualTo(state);
    }

    @Test
    void theMostUrgentComesFirst() {
        desk.clock().tick(Duration.ofMinutes(10));
        var later = story.asked("t2");
        assertThat(story.inView("anna", "offered")).containsExactly(id, later);
        assertThat(Story.texts(
                        story.as("anna").get("/api/v1/tasks?view=offered").expect(200), "/items", "/dueAt"))
                .isSorted();
    }

    @Test
    void theListIsWalkedWithoutDuplicatesOrHolesWhileTasksComeAndGo() {
        var stay = new ArrayList<>(List.of(id));
        for (var i = 2; i < 8; i++) {
            desk.clock().tick(Duration.ofSeconds(i % 2));
            stay.add(story.asked("w" + i));
        }
        var gone = stay.remove(0);
        var walked = Pages.walk(story.as("ben"), "/api/v1/tasks?view=offered&limit=2", "/interaction/id", page -> {
            desk.clock().tick(Duration.ofSeconds(1));
            story.asked("new" + page);
            if (page == 1) {
                story.brand.claim("anna", "reply", gone);
            }
        });
        assertThat(walked).doesNotHaveDuplicates().containsAll(stay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"view=theirs", "view=mine&limit=0", "view=mine&cursor=nonsense", "view=mine&cursor=AAAA"})
    void refusesListsThatDoNotExist(String query) {
        story.as("anna").get("/api/v1/tasks?" + query).expect(422);
    }

    @Test
    void onlyTheHolderCompletes() {
        var body = Map.of("text", "Hallo", "sawMessage", story.brand.newestMessage(id));
        story.as("anna").post(task + "/completion", body).expect(409);
        assigns("anna", "anna");
        story.as("ben").post(task + "/completion", body).expect(409);
        var refused = story.as("anna").post(task + "/completion", Map.of("mood", "good"));
        assertThat(Story.texts(refused.expect(422), "/fields", "/field")).contains("text", "mood");
        story.as("anna").post(task + "/completion", body).expect(204);
        desk.settle();
        assertThat(story.brand.platform().received()).hasSize(1);
    }

    @Test
    void listsAreNarrowedDown() {
        story.as("anna")
                .put(Story.of(id) + "/classification", Map.of("category", "COMPLAINT", "priority", "URGENT"))
                .expect(200);
        desk.settle();
        var other = story.asked("t2");
        assertThat(narrowed("category=COMPLAINT")).containsExactly(id);
        assertThat(narrowed("priority=URGENT&status=OPEN")).containsExactly(id);
        assertThat(narrowed("channel=" + story.brand.channel() + "&language=de"))
                .containsExactlyInAnyOrder(id, other);
        assertThat(narrowed("language=fr")).isEmpty();
        story.as("anna").get("/api/v1/tasks?view=offered&category=NONSENSE").expect(422);
        story.as("anna").get("/api/v1/tasks?view=offered&status=%00").expect(422);
    }

    private List<String> narrowed(String filter) {
        return Story.texts(
                story.as("anna").get("/api/v1/tasks?view=offered&" + filter).expect(200), "/items", "/interaction/id");
    }

    @Test
    void whatIsSetAsideComesBackAtItsTimeOrWhenBroughtBack() {
        var until = desk.clock().instant().plus(Duration.ofHours(2)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        story.as("anna").put(task + "/aside", Map.of("until", until.toString())).expect(409);
        assertThat(assigns("anna", "anna")).isEqualTo(200);
        for (var wrong : List.of("2020-01-01T00:00:00Z", "9999-12-31T00:00:00Z", "tomorrow")) {
            story.as("anna").put(task + "/aside", Map.of("until", wrong)).expect(422);
        }
        story.as("anna").put(task + "/aside", Map.of()).expect(422);
        story.as("ben").put(task + "/aside", Map.of("until", until.toString())).expect(409);

        var aside = story.as("anna")
                .put(task + "/aside", Map.of("until", until.toString()))
                .expect(200);
        assertThat(aside.at("/asideUntil").asString()).isEqualTo(until.toString());
        assertThat(story.inView("anna", "set_aside")).contains(id);
        story.as("anna").delete(task + "/aside").expect(204);
        story.as("anna").delete(task + "/aside").expect(204);
        assertThat(story.inView("anna", "set_aside")).doesNotContain(id);
        assertThat(story.events(id)).contains("TASK_SET_ASIDE", "TASK_BROUGHT_BACK");
    }
}
