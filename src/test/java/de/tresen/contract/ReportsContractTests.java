package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the reports count: first response and next response 4 h, resolution 16 h, office hours in Berlin. */
@DeskTest
@Tag("both-databases")
class ReportsContractTests {

    private static final Duration PROMISED = Duration.ofHours(4);

    @Autowired
    Desk desk;

    Story story;
    Instant began;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        began = desk.clock().instant();
    }

    private Instant soon() {
        return desk.clock().instant().plusSeconds(1);
    }

    private JsonNode row(String who, Instant from, Instant to, String by, String group) {
        var rows = story.as(who)
                .get("/api/v1/reports/service-levels?from=" + from + "&to=" + to + "&by=" + by)
                .expect(200);
        assertThat(rows.propertyNames()).containsExactly("rows");
        return Story.each(rows, "/rows")
                .filter(row -> row.at("/group").asString().equals(group))
                .findFirst()
                .orElse(null);
    }

    /** met, breached, running of a target in a period. */
    private List<Integer> of(String target, Instant from, Instant to) {
        var row = row("lea", from, to, "target", target);
        return row == null
                ? List.of(0, 0, 0)
                : List.of(
                        row.at("/met").asInt(),
                        row.at("/breached").asInt(),
                        row.at("/running").asInt());
    }

    private List<Integer> of(String target) {
        return of(target, began, soon());
    }

    private List<JsonNode> breaches(String who, Instant from, Instant to) {
        return Story.each(
                        story.as(who)
                                .get("/api/v1/reports/breaches?from=" + from + "&to=" + to)
                                .expect(200),
                        "/items")
                .toList();
    }

    private void answer(String thread, String id) {
        story.brand.reply("anna", id, "Hallo Petra, morgen, " + thread).expect(201);
    }

    @Test
    void anAnswerInTimeIsMetAndWhatIsOpenRuns() {
        var id = story.asked("t1");
        assertThat(of("FIRST_RESPONSE")).isEqualTo(List.of(0, 0, 1));
        desk.clock().tick(PROMISED.minusMillis(1));
        answer("t1", id);
        assertThat(of("FIRST_RESPONSE")).isEqualTo(List.of(1, 0, 0));
        assertThat(of("RESOLUTION")).isEqualTo(List.of(0, 0, 1));
    }

    @Test
    void complianceIsTheShareOfTheDecidedAndNullWithoutAny() {
        var kept = story.asked("t1");
        story.asked("t2");
        var row = row("lea", began, soon(), "target", "FIRST_RESPONSE");
        assertThat(row.propertyNames()).containsExactly("group", "met", "breached", "running", "compliance");
        assertThat(row.at("/compliance").isNull()).isTrue();
        answer("t1", kept);
        desk.clock().tick(PROMISED);
        assertThat(row("lea", began, soon(), "target", "FIRST_RESPONSE")
                        .at("/compliance")
                        .asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void lateCountsAtTheInstantItIsDueAndBeforeAnySweep() {
        story.asked("t1");
        desk.clock().tick(PROMISED.minusMillis(1));
        assertThat(of("FIRST_RESPONSE")).isEqualTo(List.of(0, 0, 1));
        desk.clock().tick(Duration.ofMillis(1));
        assertThat(of("FIRST_RESPONSE")).isEqualTo(List.of(0, 1, 0));
        assertThat(breaches("lea", began, soon())).hasSize(1);
        desk.settle();
        assertThat(of("FIRST_RESPONSE")).isEqualTo(List.of(0, 1, 0));
    }

    @Test
    void answeredLateStaysBrokenInThePeriodInWhichItBroke() {
        var id = story.asked("t1");
        var due = began.plus(PROMISED);
        desk.after(PROMISED.plusMinutes(30));
        answer("t1", id);
        assertThat(of("FIRST_RESPONSE")).isEqualTo(List.of(0, 1, 0));
        assertThat(of("FIRST_RESPONSE", due.plusNanos(1), soon())).isEqualTo(List.of(0, 0, 0));
    }

    @Test
    void periodsMeetToTheNanosecondAndCountNothingTwice() {
        story.asked("late");
        var kept = story.asked("kept");
        desk.clock().tick(Duration.ofHours(1));
        answer("kept", kept);
        var ended = desk.clock().instant();
        desk.clock().tick(Duration.ofHours(4));
        for (var edge : List.of(ended, began.plus(PROMISED))) {
            for (var cut : List.of(edge.minusNanos(1), edge, edge.plusNanos(1))) {
                var before = of("FIRST_RESPONSE", began, cut);
                var after = of("FIRST_RESPONSE", cut, soon());
                assertThat(before.get(0) + after.get(0))
                        .as("met, cut at %s", cut)
                        .isEqualTo(1);
                assertThat(before.get(1) + after.get(1))
                        .as("breached, cut at %s", cut)
                        .isEqualTo(1);
            }
        }
        assertThat(of("FIRST_RESPONSE", ended, ended.plusNanos(1)).get(0)).isEqualTo(1);
        assertThat(of("FIRST_RESPONSE", began, ended).get(0)).isZero();
        assertThat(of("FIRST_RESPONSE", ended.plusNanos(1), soon()).get(0)).isZero();
    }

    @Test
    void aPeriodThatIsOverShowsWhatRanAtItsEnd() {
        var id = story.asked("t1");
        desk.clock().tick(Duration.ofMinutes(10));
        var then = desk.clock().instant();
        desk.clock().tick(Duration.ofMinutes(10));
        answer("t1", id);
        assertThat(of("FIRST_RESPONSE", began, then)).isEqualTo(List.of(0, 0, 1));
        assertThat(of("FIRST_RESPONSE", began.minus(Duration.ofDays(2)), began)).isEqualTo(List.of(0, 0, 0));
    }

    @Test
    void aPausedResolutionStillRunsAndIsNeverLateMeanwhile() {
        story.answered("t1");
        assertThat(story.status(story.brand.inThread("t1").at("/id").asString()))
                .isEqualTo("PENDING");
        desk.clock().tick(Duration.ofDays(3));
        assertThat(of("RESOLUTION")).isEqualTo(List.of(0, 0, 1));
    }

    @Test
    void whatIsCancelledInTimeCountsNowhere() {
        var id = story.asked("t1");
        story.as("anna")
                .post(Story.of(id) + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        assertThat(of("FIRST_RESPONSE")).isEqualTo(List.of(0, 0, 0));
        assertThat(of("RESOLUTION")).isEqualTo(List.of(1, 0, 0));
    }

    @Test
    void ofTwoThatAreMergedOnePromiseIsLeft() {
        var one = story.asked("t1");
        desk.clock().tick(Duration.ofMinutes(5));
        var other = story.asked("t2");
        story.as("lea").put(Story.of(other) + "/merger", Map.of("into", one)).expect(200);
        desk.settle();
        assertThat(of("FIRST_RESPONSE")).isEqualTo(List.of(0, 0, 1));
        desk.clock().tick(PROMISED);
        assertThat(of("FIRST_RESPONSE")).isEqualTo(List.of(0, 1, 0));
    }

    @Test
    void groupsAreKeys() {
        story.asked("t1");
        assertThat(row("lea", began, soon(), "channel", story.brand.channel())
                        .at("/running")
                        .asInt())
                .isEqualTo(2);
        assertThat(row("max", began, soon(), "team", story.brand.team())
                        .at("/running")
                        .asInt())
                .isEqualTo(2);
        assertThat(row("lea", began, soon(), "category", "QUESTION")
                        .at("/running")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aBreachSaysWhatIsLateByHowMuchAndWhoWasThere() {
        var id = story.asked("t1");
        desk.clock().tick(PROMISED.plusMinutes(90));
        var breach = breaches("max", began, soon()).stream()
                .filter(item -> item.at("/interaction/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(breach.at("/interaction").propertyNames()).containsExactly("id", "number", "subject", "channel");
        assertThat(breach.at("/interaction/channel").asString()).isEqualTo(story.brand.channel());
        assertThat(breach.at("/target").asString()).isEqualTo("FIRST_RESPONSE");
        assertThat(breach.at("/state").asString()).isEqualTo("BREACHED");
        assertThat(breach.at("/due").asString()).isEqualTo(began.plus(PROMISED).toString());
        assertThat(breach.at("/lateBy").asString()).isEqualTo("PT1H30M");
        assertThat(breach.at("/lateByCounted").asString()).isEqualTo("PT1H30M");
        assertThat(breach.at("/endedAt").isNull()).isTrue();
        assertThat(breach.at("/onDuty").toString())
                .contains(story.brand.name("anna"), story.brand.name("lea"), story.brand.name("tom"))
                .doesNotContain(story.brand.name("eva"));
    }

    @Test
    void overnightLatenessCountsOnlyServiceHoursInItsCountedShare() {
        story.asked("t1");
        desk.clock().tick(Duration.ofHours(24));
        var breach = breaches("lea", began, soon()).get(0);
        assertThat(Duration.parse(breach.at("/lateBy").asString())).isEqualTo(Duration.ofHours(20));
        assertThat(Duration.parse(breach.at("/lateByCounted").asString())).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void theLatenessOfWhatEndedStopsThere() {
        var id = story.asked("t1");
        desk.after(PROMISED.plusMinutes(20));
        answer("t1", id);
        desk.clock().tick(Duration.ofHours(1));
        var breach = breaches("lea", began, soon()).get(0);
        assertThat(breach.at("/lateBy").asString()).isEqualTo("PT20M");
        assertThat(breach.at("/endedAt").isNull()).isFalse();
    }

    @Test
    void breachesComeInPagesTheFirstDueFirst() {
        for (var number = 1; number <= 3; number++) {
            story.asked("t" + number);
            desk.clock().tick(Duration.ofMinutes(1));
        }
        desk.clock().tick(PROMISED);
        var path = "/api/v1/reports/breaches?from=" + began + "&to=" + soon();
        var whole = Pages.walk(story.as("lea"), path, "/due", page -> {});
        assertThat(whole).hasSize(3).isSorted();
        assertThat(Pages.walk(story.as("lea"), path + "&limit=1", "/due", page -> {}))
                .isEqualTo(whole);
        story.as("lea").get(path + "&cursor=made-up").expect(422);
    }

    @Test
    void onesOwnTeamsAreCountedAndAgentsGetNobodysName() {
        story.asked("t1");
        desk.clock().tick(PROMISED);
        var own = breaches("anna", began, soon());
        assertThat(own).hasSize(1).allMatch(item -> item.at("/onDuty").isNull());
        var other = desk.brand();
        assertThat(other.as("lea")
                        .get("/api/v1/reports/breaches?from=" + began + "&to=" + soon())
                        .expect(200)
                        .at("/items"))
                .isEmpty();
        assertThat(other.as("lea")
                        .get("/api/v1/reports/service-levels?by=team&from=" + began + "&to=" + soon())
                        .expect(200)
                        .at("/rows"))
                .isEmpty();
        for (var who : List.of("eva", "paul")) {
            story.as(who)
                    .get("/api/v1/reports/service-levels?from=" + began + "&to=" + soon() + "&by=team")
                    .expect(403);
            story.as(who).get("/api/v1/reports/breaches").expect(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "service-levels, to=2026-11-18T09:00:00Z&by=team, from",
        "service-levels, from=2026-11-18T09:00:00Z&by=team, to",
        "service-levels, from=2026-11-18&to=2026-11-19T00:00:00Z&by=team, from",
        "service-levels, from=2026-11-18T09:00:00Z&to=1794992400&by=team, to",
        "service-levels, from=2026-11-18T09:00:00Z&to=2026-11-18T09:00:00Z&by=team, to",
        "service-levels, from=2026-11-18T09:00:00Z&to=2026-11-17T09:00:00Z&by=team, to",
        "service-levels, from=2026-11-18T09:00:00Z&to=2026-11-19T09:00:00Z, by",
        "service-levels, from=2026-11-18T09:00:00Z&to=2026-11-19T09:00:00Z&by=person, by",
        "service-levels, from=2026-11-18T09:00:00Z&to=2026-11-19T09:00:00Z&by=TEAM, by",
        "breaches, to=2026-11-18T09:00:00Z, from",
        "breaches, from=2026-11-18T09:00:00Z&to=2026-11-17T09:00:00Z, to",
        "breaches, from=2026-11-18T09:00:00Z&to=2026-11-19T09:00:00Z&limit=0, limit",
    })
    void wrongQuestionsAreRefusedByField(String report, String query, String field) {
        var refused = story.as("max").get("/api/v1/reports/" + report + "?" + query);
        refused.expect(422);
        assertThat(refused.text("/fields/0/field")).isEqualTo(field);
    }
}
