package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.coverage.ShiftPatterns;
import de.tresen.coverage.Swaps;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Patterns, overrides, swaps. */
@DeskTest
@Tag("both-databases")
class RosterContractTests {

    @Autowired
    Desk desk;

    @Autowired
    ShiftPatterns patterns;

    @Autowired
    Swaps swaps;

    Story story;
    Instant now;
    LocalDate today;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        now = desk.clock().instant();
        today = LocalDate.ofInstant(now, ZoneId.of("Europe/Berlin"));
    }

    private Map<String, Object> pattern() {
        return new HashMap<>(Map.of(
                "team",
                story.brand.team(),
                "duty",
                "EVENING",
                "days",
                List.of(today.plusDays(1).getDayOfWeek().name()),
                "from",
                "18:00",
                "to",
                "22:00",
                "first",
                today.toString(),
                "everyWeeks",
                2,
                "people",
                List.of(story.brand.name("anna"), story.brand.name("ben"))));
    }

    private List<JsonNode> shifts(String more) {
        return story.as("anna")
                .get("/api/v1/shifts?limit=200&team=" + story.brand.team() + more)
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private String shift(String who, Duration ahead) {
        return desk.admin()
                .post("/api/v1/shifts", content(who, ahead))
                .expect(201)
                .at("/id")
                .asString();
    }

    private Map<String, Object> content(String who, Duration ahead) {
        return Map.of(
                "team", story.brand.team(),
                "person", story.brand.name(who),
                "from", now.plus(ahead).toString(),
                "to", now.plus(ahead).plus(Duration.ofHours(4)).toString(),
                "duty", "REGULAR");
    }

    private String holder(String shift) {
        return story.as("lea").get("/api/v1/shifts/" + shift).text("/person").replaceFirst("-.*", "");
    }

    private String asked(String by, String shift, Map<String, ?> body) {
        return story.as(by)
                .post("/api/v1/shifts/" + shift + "/swaps", body)
                .expect(201)
                .at("/id")
                .asString();
    }

    @Test
    void aPatternIsWrittenDownHalfAYearAheadAndGoesOnByItself() {
        var id = story.as("lea")
                .post("/api/v1/shift-patterns", pattern())
                .expect(201)
                .at("/id")
                .asString();
        var planned = shifts("");
        assertThat(planned).hasSize(13);
        assertThat(planned.get(0).at("/person").asString()).isEqualTo(story.brand.name("anna"));
        assertThat(planned.get(1).at("/person").asString()).isEqualTo(story.brand.name("ben"));
        story.as("lea")
                .delete("/api/v1/shifts/" + planned.get(0).at("/id").asString())
                .expect(204);
        desk.clock().tick(Duration.ofDays(28));
        patterns.extendAll();
        assertThat(shifts("&from=" + now)).hasSize(14);
        story.as("anna").delete("/api/v1/shift-patterns/" + id).expect(403);
        story.as("lea").delete("/api/v1/shift-patterns/" + id).expect(204);
        assertThat(shifts("")).isEmpty();
        assertThat(shifts("&from=" + now)).hasSize(1);
    }

    @Test
    void aWholeDayIsOneHourLongerWhenTheClocksAreSetBack() {
        var back = ZoneId.of("Europe/Berlin").getRules().nextTransition(now);
        while (back.isGap()) {
            back = ZoneId.of("Europe/Berlin").getRules().nextTransition(back.getInstant());
        }
        var end = back.getInstant().plus(Duration.ofHours(7));
        var whole = new HashMap<>(content("anna", Duration.ZERO));
        whole.putAll(Map.of("from", end.minus(Duration.ofHours(25)).toString(), "to", end.toString()));
        story.as("lea").post("/api/v1/shifts", whole).expect(201);
        var onDuty = "/api/v1/coverage/on-duty?team=" + story.brand.team() + "&at=";
        assertThat(story.as("lea")
                        .get(onDuty + end.minus(Duration.ofMinutes(1)))
                        .expect(200)
                        .at("/people"))
                .hasSize(1);
        whole.put("to", end.plus(Duration.ofMinutes(1)).toString());
        story.as("lea").post("/api/v1/shifts", whole).expect(422);
    }

    @ParameterizedTest
    @CsvSource({
        "days,[]",
        "from,25:00",
        "to,soon",
        "first,2026-02-30",
        "first,0001-01-01",
        "first,9999-01-01",
        "last,never",
        "last,2001-01-01",
        "everyWeeks,0",
        "people,[]",
        "team,no-such-team",
        "duty,NIGHT",
        "colour,red"
    })
    void aWrongPatternIsRefusedWithTheField(String field, String value) {
        var body = pattern();
        body.put(field, value.equals("[]") ? List.of() : value.equals("0") ? (Object) 0 : value);
        var refused = desk.admin().post("/api/v1/shift-patterns", body).expect(422);
        assertThat(refused.at("/detail").asString()).contains(field);
    }

    @Test
    void whoPlansGivesAShiftToSomebodyElse() {
        var id = shift("anna", Duration.ofHours(2));
        story.as("anna")
                .put("/api/v1/shifts/" + id, content("ben", Duration.ofHours(2)))
                .expect(403);
        story.as("lea")
                .put("/api/v1/shifts/" + id, content("ben", Duration.ofHours(3)))
                .expect(200);
        assertThat(holder(id)).isEqualTo("ben");
        desk.clock().tick(Duration.ofHours(4));
        story.as("lea")
                .put("/api/v1/shifts/" + id, content("anna", Duration.ofHours(9)))
                .expect(409);
    }

    @Test
    void aShiftChangesHandsWhenTheOtherAgrees() {
        var mine = shift("anna", Duration.ofHours(2));
        var theirs = shift("ben", Duration.ofHours(26));
        var swap = asked("anna", mine, Map.of("person", story.brand.name("ben"), "inReturn", theirs));
        var other = UUID.fromString(asked("anna", mine, Map.of("person", story.brand.name("mia"))));
        assertThat(swaps.isWaiting(other)).isTrue();
        assertThat(holder(mine)).isEqualTo("anna");
        story.as("anna")
                .post("/api/v1/swaps/" + swap + "/answer", Map.of("decision", "AGREED"))
                .expect(403);
        story.as("lea")
                .post("/api/v1/swaps/" + swap + "/answer", Map.of("decision", "AGREED"))
                .expect(403);
        story.as("eva")
                .post("/api/v1/swaps/" + swap + "/answer", Map.of("decision", "AGREED"))
                .expect(404);
        story.as("ben")
                .post("/api/v1/swaps/" + swap + "/answer", Map.of("decision", "AGREED"))
                .expect(200);
        assertThat(holder(mine)).isEqualTo("ben");
        assertThat(holder(theirs)).isEqualTo("anna");
        assertThat(swaps.isWaiting(other))
                .as("the shift is not anna's any more")
                .isFalse();
        story.as("mia")
                .post("/api/v1/swaps/" + other + "/answer", Map.of("decision", "AGREED"))
                .expect(409);
        story.as("ben")
                .post("/api/v1/swaps/" + swap + "/answer", Map.of("decision", "DECLINED"))
                .expect(409);
        assertThat(story.as("anna")
                        .get("/api/v1/swaps")
                        .expect(200)
                        .at("/items/1/state")
                        .asString())
                .isEqualTo("AGREED");
    }

    @Test
    void aDeclinedSwapChangesNothingAndAnOutdatedOneIsSaid() {
        var mine = shift("anna", Duration.ofHours(2));
        var declined = asked("anna", mine, Map.of("person", story.brand.name("ben")));
        story.as("ben")
                .post("/api/v1/swaps/" + declined + "/answer", Map.of("decision", "DECLINED"))
                .expect(200);
        assertThat(holder(mine)).isEqualTo("anna");
        var late = asked("anna", mine, Map.of("person", story.brand.name("ben")));
        desk.clock().tick(Duration.ofHours(2));
        story.as("ben")
                .post("/api/v1/swaps/" + late + "/answer", Map.of("decision", "AGREED"))
                .expect(409);
        assertThat(holder(mine)).isEqualTo("anna");
        story.as("anna")
                .post("/api/v1/shifts/" + mine + "/swaps", Map.of("person", story.brand.name("ben")))
                .expect(409);
    }
}
