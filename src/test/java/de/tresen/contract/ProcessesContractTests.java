package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Caller.Answer;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.studio.Drafts;
import de.tresen.studio.Publication;
import de.tresen.studio.RollBack;
import de.tresen.studio.Versions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How programs change the desk: drafts, a second person, versions, and what becomes of what runs. */
@DeskTest
@Tag("both-databases")
class ProcessesContractTests {

    private static final String API = "/api/v1/processes";
    private static final String KEY = "handle-interaction";
    private static final String ANSWER = "answer-interaction";
    private static final String CLEAR = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    Drafts drafts;

    @Autowired
    Publication publication;

    @Autowired
    Versions versions;

    @Autowired
    RollBack rollBack;

    @Autowired
    People people;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    /** The other tests go on with what came with the desk. */
    @AfterEach
    void asItWas() throws IOException {
        for (var key : List.of(KEY, ANSWER)) {
            if (!newest(key).equals(shipped(key))) {
                var draft = drafts.propose(key, shipped(key), null, people.get(brand.name("paul")));
                publication.publish(draft.id(), people.get("admin"));
            }
        }
    }

    private static String shipped(String key) throws IOException {
        return Files.readString(Path.of("processes/" + key + ".bpmn"));
    }

    private String newest(String key) {
        return versions.content(key, number(key));
    }

    private int number(String key) {
        return versions.of(key).get(0).number();
    }

    private Answer submit(String who, String key, String file) {
        return brand.as(who).send("POST", API + "/" + key + "/drafts?comment=Klarer", file);
    }

    private int publish(String key, String file) {
        var draft = submit("paul", key, file).expect(201).at("/id").asString();
        return desk.admin()
                .post(API + "/drafts/" + draft + "/publication", Map.of())
                .expect(201)
                .at("/version")
                .asInt();
    }

    @Test
    void aDraftIsPublishedBySomebodyElseAndItsVersionSaysWhoAndWhyAndWhat() throws Exception {
        var before = number(KEY);
        var changed = newest(KEY).replace("name=\"Anliegen sichten\"", "name=\"Anliegen ansehen\"");
        var draft = submit("paul", KEY, changed).expect(201);
        assertThat(draft.at("/findings").isArray()).isTrue();
        var path = API + "/drafts/" + draft.at("/id").asString() + "/publication";

        assertThat(brand.as("paul").post(path, Map.of()).status()).isEqualTo(403);
        assertThat(brand.as("max").post(path, Map.of()).status()).isEqualTo(403);
        assertThat(desk.admin().post(path, Map.of()).expect(201).at("/version").asInt())
                .isEqualTo(before + 1);
        assertThat(desk.admin().post(path, Map.of()).status()).isEqualTo(409);

        var version = brand.as("max")
                .get(API + "/" + KEY + "/versions?limit=1")
                .expect(200)
                .at("/items/0");
        assertThat(version.at("/version").asInt()).isEqualTo(before + 1);
        assertThat(version.at("/author").asString()).isEqualTo(brand.name("paul"));
        assertThat(version.at("/approver").asString()).isEqualTo("admin");
        assertThat(version.at("/comment").asString()).isEqualTo("Klarer");
        assertThat(version.at("/sha256").asString()).hasSize(64);
        assertThat(version.at("/diff/0/element").asString()).isEqualTo("userTask_triage");
        assertThat(version.at("/diff/0/change").asString()).isEqualTo("CHANGED");
        assertThat(version.at("/diff/0/facts/0/after").asString()).isEqualTo("Anliegen ansehen");
        assertThat(version.at("/diff").size()).isEqualTo(1);
        fileIsADownload(before + 1, changed);
        var listed = brand.as("lea").get(API + "?limit=200").expect(200).at("/items");
        assertThat(keys(listed)).contains(KEY, "reply-approval", "triage");
    }

    private void fileIsADownload(int version, String content) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(desk.base() + API + "/" + KEY + "/versions/" + version))
                .header("Authorization", "Bearer " + DeskTest.ADMIN_TOKEN)
                .build();
        var file = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(file.body()).isEqualTo(content);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
    }

    private static List<String> keys(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.at("/key").asString())
                .toList();
    }

    @Test
    void whatIsWrongIsRefusedWithFindings() {
        var now = newest(KEY);
        var before = number(KEY);
        for (var wrong : List.of(
                "no xml at all",
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>" + now,
                now.replace("id=\"handleInteraction\"", "id=\"handleInteractions\"")
                        .replace("\"handleInteraction\"", "\"handleInteractions\""),
                now.replaceFirst("camunda:delegateExpression=\"[^\"]*\"", "camunda:class=\"java.lang.Runtime\""))) {
            var refused = submit("paul", KEY, wrong).expect(422);
            assertThat(refused.at("/findings").size())
                    .as(wrong.substring(0, 10))
                    .isPositive();
            assertThat(refused.at("/findings/0/message").asString()).isNotBlank();
        }
        assertThat(submit("paul", KEY, "no xml at all")
                        .at("/findings/0/element")
                        .isNull())
                .isTrue();
        assertThat(submit("paul", KEY, "").expect(422).at("/findings/0/element").isNull())
                .isTrue();
        assertThat(submit("paul", "made-up", now).status()).isEqualTo(422);
        assertThat(submit("paul", KEY, "x".repeat(1024 * 1024 + 1)).status()).isEqualTo(413);
        assertThat(submit("max", KEY, now).status()).isEqualTo(403);
        assertThat(submit("anna", KEY, now).status()).isEqualTo(403);
        assertThat(brand.as("anna").get(API).status()).isEqualTo(403);
        assertThat(brand.as("max").get(API + "/made-up/versions").status()).isEqualTo(404);
        assertThat(brand.as("max").get(API + "/" + KEY + "/versions/4711").status())
                .isEqualTo(404);
        assertThat(number(KEY)).isEqualTo(before);
    }

    @Test
    void whoIsSlowerBeginsAnew() {
        var now = newest(KEY);
        var slower = submit("paul", KEY, now.replace("Nachfassen", "Nachhaken")).expect(201);
        publish(KEY, now.replace("Anliegen sichten", "Anliegen ansehen"));

        var refused = desk.admin().post(API + "/drafts/" + slower.at("/id").asString() + "/publication", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(newest(KEY)).contains("Anliegen ansehen").doesNotContain("Nachhaken");
    }

    @Test
    void whatRunsStaysOrGoesOnInTheNewVersionAndBackAgain() {
        var old = number(KEY);
        var movable = brand.writes("t1", "m1", CLEAR).at("/id").asString();
        var unclear = brand.writes("t2", "m2", "Hm.").at("/id").asString();
        var next = publish(
                KEY, newest(KEY).replace("userTask_triage", "userTask_lookAtIt").replace("Nachfassen", "Nachhaken"));

        var fresh = brand.writes("t3", "m3", CLEAR).at("/id").asString();
        assertThat(versionOf(fresh)).isEqualTo(next);
        assertThat(versionOf(movable)).isEqualTo(old);
        brand.claim("anna", "reply", movable);
        brand.reply("anna", movable, "Guten Tag, morgen.").expect(201);
        desk.settle();
        assertThat(versionOf(movable)).isEqualTo(old);

        var plan = Map.of("from", old, "to", next, "dryRun", true);
        foreseen(desk.admin().post(API + "/" + KEY + "/migrations", plan).expect(200), unclear);
        assertThat(versionOf(movable)).isEqualTo(old);
        var done = brand.as("paul").post(API + "/" + KEY + "/migrations", Map.of("from", old, "to", next));
        foreseen(done.expect(200), unclear);
        assertThat(versionOf(movable)).isEqualTo(next);
        assertThat(versionOf(unclear)).isEqualTo(old);
        brand.inThread("t1");

        rollBack.to(KEY, old, people.get(brand.name("paul")));
        assertThat(newest(KEY)).isEqualTo(versions.content(KEY, old));
        assertThat(number(KEY)).isEqualTo(next + 1);
        var last = brand.writes("t4", "m4", CLEAR).at("/id").asString();
        assertThat(versionOf(last)).isEqualTo(next + 1);
        assertThat(brand.as("paul")
                        .post(API + "/" + KEY + "/migrations", Map.of("from", old))
                        .status())
                .isEqualTo(422);
        assertThat(brand.as("max").post(API + "/" + KEY + "/migrations", plan).status())
                .isEqualTo(403);
    }

    private static void foreseen(JsonNode answer, String stays) {
        assertThat(answer.at("/migrated").asInt()).isEqualTo(1);
        assertThat(answer.at("/notMigrated").size()).isEqualTo(1);
        assertThat(answer.at("/notMigrated/0/interaction").asString()).isEqualTo(stays);
        assertThat(answer.at("/notMigrated/0/reason").asString()).contains("Anliegen sichten", "no longer has");
    }

    /** Of the process that handles it. */
    private int versionOf(String interaction) {
        var run = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(interaction)
                .processDefinitionKey("handleInteraction")
                .singleResult();
        return repository.getProcessDefinition(run.getProcessDefinitionId()).getVersion();
    }
}
