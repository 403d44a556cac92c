package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Shifts for one channel or one language only. */
@DeskTest
@Tag("both-databases")
class ShiftScopeContractTests {

    @Autowired
    Desk desk;

    Story story;
    LocalDate today;
    String chat;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        today = LocalDate.ofInstant(desk.clock().instant(), ZoneId.of("Europe/Berlin"));
        chat = story.brand.channel() + "-chat";
        desk.admin()
                .put("/api/v1/channels/" + chat, story.brand.webhookSettings(false))
                .expect(201);
    }

    private Instant today(String time) {
        return today.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
    }

    private Caller.Answer plan(String who, String from, String to, Map<String, String> limits) {
        var body = new HashMap<String, Object>(limits);
        body.put("team", story.brand.team());
        body.put("person", story.brand.name(who));
        body.put("from", today(from).toString());
        body.put("to", today(to).toString());
        body.put("duty", "REGULAR");
        return story.as("lea").post("/api/v1/shifts", body);
    }

    private List<String> onDuty(String more) {
        return story.as("anna")
                .get("/api/v1/coverage/on-duty?team=" + story.brand.team() + "&at=" + today("10:00") + more)
                .expect(200)
                .at("/people")
                .valueStream()
                .map(person -> person.at("/username").asString().replaceFirst("-.*", ""))
                .toList();
    }

    private List<String> gaps() {
        return story.as("lea")
                .get("/api/v1/coverage/gaps?team=" + story.brand.team() + "&from=" + today("09:00") + "&to="
                        + today("17:00"))
                .expect(200)
                .at("/gaps")
                .valueStream()
                .map(gap -> CoverContractTests.LocalTimes.of(gap, ZoneId.of("Europe/Berlin")) + " "
                        + gap.at("/channels").toString().replace(story.brand.channel(), "forum") + " "
                        + gap.at("/languages"))
                .toList();
    }

    @Test
    void onDutyIsAskedForAChannelAndALanguage() {
        var shift = plan("anna", "09:00", "17:00", Map.of("channel", chat, "language", "en"))
                .expect(201);
        assertThat(shift.at("/channel").asString()).isEqualTo(chat);
        assertThat(shift.at("/language").asString()).isEqualTo("en");
        plan("ben", "09:00", "17:00", Map.of()).expect(201);
        assertThat(onDuty("")).containsExactly("anna", "ben");
        assertThat(onDuty("&channel=" + chat + "&language=en-GB")).containsExactly("anna", "ben");
        assertThat(onDuty("&channel=" + chat + "&language=de")).containsExactly("ben");
        assertThat(onDuty("&channel=" + story.brand.channel())).containsExactly("ben");
        story.as("anna")
                .get("/api/v1/coverage/on-duty?team=" + story.brand.team() + "&channel=nowhere")
                .expect(422);
        story.as("anna")
                .get("/api/v1/coverage/on-duty?team=" + story.brand.team() + "&language=klingon")
                .expect(422);
    }

    @Test
    void aShiftForAnotherChannelDoesNotMakeUpForNoShiftForThisOne() {
        plan("anna", "09:00", "12:00", Map.of()).expect(201);
        plan("anna", "12:00", "17:00", Map.of("channel", chat)).expect(201);
        assertThat(gaps()).containsExactly("12:00-17:00 [\"forum\"] []");
    }

    @Test
    void whereALanguageIsMissingTheGapNamesIt() {
        plan("anna", "09:00", "12:00", Map.of()).expect(201);
        plan("anna", "12:00", "17:00", Map.of("language", "en")).expect(201);
        plan("ben", "12:00", "15:00", Map.of("language", "de")).expect(201);
        assertThat(gaps())
                .containsExactly(
                        "12:00-15:00 [\"forum\",\"forum-chat\"] [\"other\"]",
                        "15:00-17:00 [\"forum\",\"forum-chat\"] [\"de\",\"other\"]");
    }

    @Test
    void theLeadIsAskedWhereNobodyIsThereForTheChannelOfTheWork() {
        plan("anna", "08:00", "09:00", Map.of()).expect(201);
        plan("anna", "09:00", "17:00", Map.of("channel", chat)).expect(201);
        var id = story.asked("t1");
        assertThat(story.see(id).at("/timeline").toString()).contains("NOBODY_ON_DUTY");
    }

    @Test
    void aPatternsShiftsAreLimitedAsItIs() {
        var pattern = Map.of(
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
                "people",
                List.of(story.brand.name("anna")),
                "channel",
                chat,
                "language",
                "pt-BR");
        story.as("lea").post("/api/v1/shift-patterns", pattern).expect(201);
        var list = "?limit=1&team=" + story.brand.team();
        for (var path : List.of("/api/v1/shifts", "/api/v1/shift-patterns")) {
            var first = story.as("anna").get(path + list).expect(200).at("/items/0");
            assertThat(first.at("/channel").asString()).isEqualTo(chat);
            assertThat(first.at("/language").asString()).isEqualTo("pt-BR");
        }
    }

    @ParameterizedTest
    @CsvSource({"channel,nowhere", "language,Deutsch", "language,xx"})
    void aWrongLimitIsRefusedWithTheField(String field, String value) {
        var refused = plan("anna", "09:00", "17:00", Map.of(field, value)).expect(422);
        assertThat(refused.at("/detail").asString()).contains(field);
    }
}
