package de.tresen.process.trial;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.studio.Drafts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Drafts tried over HTTP, with interactions that really happened. */
@DeskTest
@Tag("both-databases")
class TrialsTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    Drafts drafts;

    @Autowired
    People people;

    @Autowired
    TrialRounds rounds;

    @Autowired
    JdbcTemplate sql;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    private Person owner() {
        return people.get(brand.name("paul"));
    }

    /** Answered after twenty minutes, and closed by the answer's author an hour later. */
    private String answered(String thread) {
        var id = brand.writes(thread, "m-" + thread, QUESTION).at("/id").asString();
        desk.after(Duration.ofMinutes(20));
        brand.reply("anna", id, "Hallo Petra, morgen. Anna Muster").expect(201);
        desk.settle();
        desk.after(Duration.ofHours(1));
        return id;
    }

    private JsonNode played(UUID draft, Map<String, Object> wanted) {
        var path = "/api/v1/processes/drafts/" + draft + "/trials";
        var asked = brand.as("paul").post(path, wanted).expect(202);
        assertThat(asked.at("/state").asString()).isEqualTo("WAITING");
        rounds.round();
        return brand.as("paul").get(path + "/" + asked.at("/id").asString()).expect(200);
    }

    @Test
    void saysWhatWouldHaveGoneDifferentlyAndTouchesNothing() {
        var first = answered("t1");
        brand.writes("t2", "m2", QUESTION);
        var draft = drafts.propose("answer-interaction", DraftsToTry.waiting(), "Bedenkzeit", owner());
        var before = everything();

        var trial = played(draft.id(), Map.of("channel", brand.channel(), "number", 10));

        assertThat(everything()).isEqualTo(before);
        assertThat(trial.at("/trial/state").asString()).isEqualTo("READY");
        assertThat(trial.at("/trial/done").asInt()).isEqualTo(2);
        var line = line(trial, first);
        assertThat(line.at("/differences")).extracting(JsonNode::asString).contains("OTHER_WAY", "WAITS_LONGER");
        assertThat(line.at("/parting/after/element").asString()).isEqualTo("gateway_approvalNeeded");
        assertThat(line.at("/parting/then/element").asString()).isEqualTo("catchEvent_pause");
        assertThat(Duration.parse(line.at("/now/waited").asString())).isEqualTo(Duration.ofMinutes(20));
        assertThat(Duration.parse(line.at("/then/waited").asString())).isEqualTo(Duration.ofMinutes(80));
        assertThat(trial.at("/result/lines").get(1).at("/differences")).isEmpty();
        assertThat(trial.at("/result/load/0/team").asString()).isEqualTo(brand.team());
        assertThat(brand.platform().received()).hasSize(1);
    }

    @Test
    void aDecisionIsTriedWithTheSameInteractions() throws IOException {
        var first = answered("t3");
        var table = Files.readString(Path.of("processes/route-interaction.dmn"));
        var draft = drafts.propose(
                "route-interaction",
                table.replace("<text>\"channel\"</text>", "<text>\"" + brand.department() + "\"</text>"),
                "Alles an die Abteilung",
                owner());

        var line = line(played(draft.id(), Map.of("channel", brand.channel())), first);

        assertThat(line.at("/differences")).extracting(JsonNode::asString).containsExactly("OTHER_TEAM");
        assertThat(line.at("/now/team").asString()).isEqualTo(brand.team());
        assertThat(line.at("/then/team").asString()).isEqualTo(brand.department());
    }

    /** From the text: the holding table finds a question, the draft's a complaint. What it held then is not asked. */
    @Test
    void aClassificationTableIsTriedWithWhatWasWritten() throws IOException {
        var first = answered("t4");
        var table = Files.readString(Path.of("processes/classify-interaction.dmn"));
        var draft = drafts.propose(
                "classify-interaction",
                table.replaceAll(
                                "(<outputEntry id=\"then_[A-Za-z]+_category\">\\s*<text>)\"[A-Z]+\"", "$1\"COMPLAINT\"")
                        .replaceAll("(<outputEntry id=\"then_[A-Za-z]+_priority\">\\s*<text>)\"[A-Z]+\"", "$1\"HIGH\""),
                "Alles ist dringend",
                owner());

        var line = line(played(draft.id(), Map.of("channel", brand.channel())), first);

        assertThat(line.at("/differences")).extracting(JsonNode::asString).contains("OTHER_JUDGEMENT");
        assertThat(line.at("/now/judged/category").asString()).isEqualTo("QUESTION");
        assertThat(line.at("/then/judged").toString()).contains("COMPLAINT", "HIGH");
    }

    /** Left while it was played, and come back to. */
    @Test
    void howFarItIsStandsOnThePageOfItsDraft() {
        var draft = drafts.propose("answer-interaction", DraftsToTry.waiting(), null, owner());
        var id = brand.as("paul")
                .post("/api/v1/processes/drafts/" + draft.id() + "/trials", Map.of())
                .expect(202)
                .at("/id")
                .asString();
        sql.update("update model_trial set state = 'PLAYING', done = 3, total = 10 where id = cast(? as uuid)", id);

        var trial = brand.as("lea")
                .get("/api/v1/processes/drafts/" + draft.id() + "/trials/" + id)
                .expect(200);
        assertThat(trial.at("/trial/state").asString()).isEqualTo("PLAYING");
        assertThat(trial.at("/trial/done").asInt()).isEqualTo(3);
        assertThat(trial.at("/trial/total").asInt()).isEqualTo(10);
    }

    @Test
    void canBeCancelledAndIsForgottenWhenItIsPlayedAgain() {
        var draft = drafts.propose("answer-interaction", DraftsToTry.waiting(), null, owner());
        var path = "/api/v1/processes/drafts/" + draft.id() + "/trials";
        var first = brand.as("paul").post(path, Map.of()).expect(202).at("/id").asString();
        brand.as("paul").post(path, Map.of()).expect(409);
        brand.as("paul").delete(path + "/" + first).expect(204);
        brand.as("paul").delete(path + "/" + first).expect(409);
        assertThat(brand.as("lea")
                        .get(path + "/" + first)
                        .expect(200)
                        .at("/trial/state")
                        .asString())
                .isEqualTo("CANCELLED");

        played(draft.id(), Map.of("channel", brand.channel()));

        brand.as("paul").get(path + "/" + first).expect(404);
        assertThat(brand.as("paul").get(path).expect(200).at("/items")).hasSize(1);
    }

    @Test
    void saysWhichFieldsAreWrong() {
        var draft = drafts.propose("answer-interaction", DraftsToTry.waiting(), null, owner());
        var refused = brand.as("paul")
                .post(
                        "/api/v1/processes/drafts/" + draft.id() + "/trials",
                        Map.of(
                                "number",
                                501,
                                "newTaskMinutes",
                                0,
                                "category",
                                "NOISE",
                                "from",
                                "2026-02-02",
                                "to",
                                "2026-02-01"))
                .expect(422);
        assertThat(refused.at("/fields"))
                .extracting(field -> field.at("/field").asString())
                .containsExactly("number", "newTaskMinutes", "to", "category");
    }

    private static JsonNode line(JsonNode trial, String interaction) {
        return StreamSupport.stream(trial.at("/result/lines").spliterator(), false)
                .filter(line -> line.at("/interaction").asString().equals(interaction))
                .findFirst()
                .orElseThrow(() -> new AssertionError(trial.toString()));
    }

    /** Every table of the desk and of its engine, but those of trials and of who is signed in. */
    private Map<String, Object> everything() {
        var all = new TreeMap<String, Object>();
        var tables = sql.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type in ('BASE TABLE', 'TABLE')",
                String.class);
        for (var table : tables) {
            if (!table.equalsIgnoreCase("model_trial") && !table.toLowerCase().contains("token")) {
                var rows = sql.queryForList("select * from \"" + table + "\"").stream()
                        .map(row -> row.values().stream()
                                .filter(value -> !(value instanceof byte[] || value instanceof java.sql.Clob))
                                .toList()
                                .toString())
                        .sorted()
                        .toList();
                all.put(table, rows.size() + " " + rows.hashCode());
            }
        }
        return all;
    }
}
