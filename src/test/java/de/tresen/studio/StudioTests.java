package de.tresen.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.model.Finding;
import de.tresen.model.ModelKind;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.version.ShippedBeside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** What becomes of wordings: offered ones, older ones, those that fail their cases, and what runs on them. */
@DeskTest
@Tag("both-databases")
class StudioTests {

    private static final String KEY = "answer-interaction";
    private static final String TABLE = "reply-approval";
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
    Offers offers;

    @Autowired
    Migrations migrations;

    @Autowired
    DecisionCases cases;

    @Autowired
    People people;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    ApplicationEventPublisher events;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        cases.of(TABLE).forEach(each -> cases.remove(TABLE, each.id(), admin()));
    }

    /** The other tests go on with what came with the desk. */
    @AfterEach
    void asItWas() throws IOException {
        cases.of(TABLE).forEach(each -> cases.remove(TABLE, each.id(), admin()));
        offers.open(KEY).ifPresent(offer -> offers.decline(offer.id(), admin()));
        drafts.waiting(KEY).forEach(draft -> drafts.decline(draft.id(), "Ende der Probe", admin()));
        if (!newest(KEY).equals(shipped())) {
            publish(KEY, shipped());
        }
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("processes/" + KEY + ".bpmn"));
    }

    private Person paul() {
        return people.get(brand.name("paul"));
    }

    private Person admin() {
        return people.get("admin");
    }

    private String newest(String key) {
        return versions.content(key, number(key));
    }

    private int number(String key) {
        return versions.of(key).get(0).number();
    }

    private int publish(String key, String content) {
        return publication.publish(drafts.propose(key, content, null, paul()).id(), admin());
    }

    private String reworded(String name) {
        return newest(KEY).replaceFirst("name=\"Antwort schreiben[^\"]*\"", "name=\"Antwort schreiben " + name + "\"");
    }

    private Offer offered(String content) {
        events.publishEvent(new ShippedBeside(KEY, content));
        return offers.open(KEY).orElseThrow();
    }

    @Test
    void whatAnUpdateBringsIsAdoptedAndIsTheDesksAgain() throws IOException {
        publish(KEY, reworded("im Haus"));
        var brought = reworded("aus dem Update " + brand.key());

        var version = offers.adopt(offered(brought).id(), paul());

        assertThat(newest(KEY)).isEqualTo(brought);
        assertThat(versions.get(KEY, version)).satisfies(adopted -> {
            assertThat(adopted.author()).isEqualTo(Version.DESK);
            assertThat(adopted.approver()).isEqualTo(brand.name("paul"));
            assertThat(adopted.shipped()).as("the next update may replace it").isTrue();
        });
        assertThat(offers.open(KEY)).isEmpty();
    }

    @Test
    void anOfferIsDecidedOnceAndWhatTheCheckRefusesStaysAnOffer() throws IOException {
        publish(KEY, reworded("im Haus"));
        var holds = newest(KEY);
        var faulty = offered(reworded(brand.key()).replace("delegateExpression", "class"));

        assertThatThrownBy(() -> offers.adopt(faulty.id(), paul())).isInstanceOf(FaultyModel.class);

        assertThat(newest(KEY)).isEqualTo(holds);
        assertThat(offers.open(KEY)).map(Offer::id).contains(faulty.id());
        offers.decline(faulty.id(), paul());
        assertThatThrownBy(() -> offers.adopt(faulty.id(), admin())).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void anOfferIsMergedByHandInADraftOfTheOwnVersion() throws IOException {
        publish(KEY, reworded("im Haus"));
        var holds = newest(KEY);
        var offer = offered(reworded("aus dem Update " + brand.key()));

        var draft = offers.merge(offer.id(), paul());

        assertThat(draft.content()).isEqualTo(holds);
        assertThat(draft.state()).isEqualTo(Draft.State.OPEN);
        assertThat(draft.author()).isEqualTo(brand.name("paul"));
        assertThat(newest(KEY)).isEqualTo(holds);
        assertThat(offers.open(KEY)).isEmpty();
        assertThat(offers.merging(KEY, paul())).map(Offer::id).contains(offer.id());
        assertThat(offers.merging(KEY, admin())).isEmpty();
        desk.clock().tick(Duration.ofMinutes(1));
        publish(KEY, reworded("von beiden"));
        assertThat(offers.merging(KEY, paul())).isEmpty();
    }

    /** Deployed past the studio, it was seen by nobody. */
    @Test
    void whatTwoPeopleHaveNotSeenGoesBackOnlyWithASecondPerson() {
        var unseen = reworded("an allen vorbei");
        repository.createDeployment().addString(KEY + ".bpmn", unseen).deploy();
        var old = number(KEY);
        publish(KEY, reworded("zu zweit"));
        var holds = newest(KEY);

        var outcome = rollBack.to(KEY, old, paul());

        assertThat(outcome.version()).isNull();
        assertThat(newest(KEY)).isEqualTo(holds);
        assertThatThrownBy(() -> publication.publish(outcome.draft(), paul())).isInstanceOf(Refusal.Forbidden.class);
        publication.publish(outcome.draft(), admin());
        assertThat(newest(KEY)).isEqualTo(unseen);
    }

    @Test
    void whoIsOvertakenWhileEditingIsRefusedGivesUpAndBeginsAnew() {
        var old = number(KEY);
        publish(KEY, reworded("für kurze Zeit"));
        var draft = drafts.begin(KEY, reworded("noch nicht fertig"), paul());
        rollBack.to(KEY, old, admin());

        assertThatThrownBy(() -> drafts.submit(draft.id(), "", paul()))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        overtaken -> assertThat(overtaken.getMessage()).contains("Version " + number(KEY)));
        drafts.withdraw(draft.id(), paul());

        assertThat(drafts.begin(KEY, paul()).content()).isEqualTo(newest(KEY));
        assertThat(drafts.find(draft.id(), paul()).content()).contains("noch nicht fertig");
    }

    @Test
    void aTableThatFailsItsCasesIsNeitherSubmittedNorPublished() throws IOException {
        var holds = newest(TABLE);
        var shipped = Files.readString(Path.of("processes", TABLE + ".dmn"));
        var wanted = Map.of("trainee", "false", "category", "QUESTION", "priority", "NORMAL", "visibility", "PUBLIC");
        var other = shipped.replaceFirst("(<outputEntry id=\"noApproval_approvalNeeded\">\\s*<text>)false", "$1true");
        var draft = drafts.propose(TABLE, other, null, paul());
        var asked = cases.add(TABLE, "Fragen gehen hinaus", wanted, Map.of("approvalNeeded", "false"), paul());

        assertThatThrownBy(() -> publication.publish(draft.id(), admin()))
                .isInstanceOfSatisfying(
                        FaultyModel.class,
                        faulty -> assertThat(faulty.findings())
                                .extracting(Finding::code)
                                .containsExactly("case.failed"));
        var refused = brand.as("paul").send("POST", "/api/v1/processes/" + TABLE + "/drafts", other);
        assertThat(refused.expect(422).at("/findings/0/message").asString()).contains("Fragen gehen hinaus");
        assertThat(newest(TABLE)).isEqualTo(holds);

        var undecided = shipped.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");
        var trainee =
                cases.add(TABLE, "Wer lernt, fragt", Map.of("trainee", "true"), Map.of("approver", "MENTOR"), paul());
        assertThatThrownBy(() -> drafts.propose(TABLE, undecided, null, paul())).isInstanceOf(FaultyModel.class);
        cases.remove(TABLE, trainee.id(), paul());

        cases.remove(TABLE, asked.id(), paul());
        publication.publish(draft.id(), admin());
        assertThat(newest(TABLE)).isEqualTo(other);
        publish(TABLE, holds);
    }

    /** Several rows give parts of what it says; numbers count whatever way they are written. */
    @Test
    void theTableThatClassifiesKeepsCasesToo() throws IOException {
        var table = "classify-interaction";
        var shipped = Files.readString(Path.of("processes", table + ".dmn"));
        var automatic = Map.of("automatic", "true", "suggestedCategory", "QUESTION");
        var expected = Map.of("actionable", "false", "priority", "LOW", "confidence", "1");
        var asked = cases.add(table, "Automatisches bleibt liegen", automatic, expected, paul());
        assertThat(cases.results(table, shipped)).allMatch(DecisionCases.Result::passed);

        var other = shipped.replaceFirst("(then_automatic_actionable\">\\s*<text>)false", "$1true");
        assertThatThrownBy(() -> drafts.propose(table, other, null, paul()))
                .isInstanceOfSatisfying(
                        FaultyModel.class,
                        faulty -> assertThat(faulty.findings())
                                .extracting(Finding::code)
                                .containsExactly("case.failed"));
        cases.remove(table, asked.id(), paul());
    }

    /** Whatever the engine had for them: the times after a migration are those that were promised. */
    @Test
    void timersOfOurTurnAreSetByWhatWasPromisedWhenItGoesOnInANewVersion() {
        var interaction = brand.writes("t1", "m1", CLEAR);
        var id = interaction.at("/id").asString();
        var old = number(KEY);
        var promised = alarms(interaction.at("/clocks"));
        timers(id)
                .values()
                .forEach(timer -> jobs.setJobDuedate(
                        timer.getId(), Date.from(desk.clock().instant().plus(Duration.ofDays(40))), false));
        var next = publish(KEY, reworded("in Ruhe"));

        migrations.finish(migrations.start(KEY, old, next, paul()));

        assertThat(version(id)).isEqualTo(next);
        var set = timers(id);
        assertThat(set.get("startEvent_atRisk").getDuedate().toInstant()).isEqualTo(promised.get("warnAt"));
        assertThat(set.get("startEvent_breached").getDuedate().toInstant()).isEqualTo(promised.get("dueAt"));
        assertThat(brand.interaction(id).at("/clocks")).isEqualTo(interaction.at("/clocks"));
    }

    /** The first that is due of what runs. */
    private static Map<String, Instant> alarms(JsonNode clocks) {
        return List.of("warnAt", "dueAt").stream()
                .collect(Collectors.toMap(
                        at -> at,
                        at -> clocks.valueStream()
                                .map(clock -> Instant.parse(clock.at("/" + at).asString()))
                                .min(Instant::compareTo)
                                .orElseThrow()));
    }

    private Map<String, Job> timers(String interaction) {
        return jobs.createJobQuery().processInstanceId(run(interaction)).timers().list().stream()
                .collect(Collectors.toMap(this::elementOf, timer -> timer));
    }

    private String elementOf(Job timer) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private String run(String interaction) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(interaction)
                .processDefinitionKey("answerInteraction")
                .singleResult()
                .getId();
    }

    private int version(String interaction) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(run(interaction))
                .singleResult();
        return repository
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getVersion();
    }

    @Test
    void whatIsOddIsRefusedInWordsAndNeverAnError() throws IOException {
        var model = newest(KEY);
        for (var key : List.of("drafts", "failures", "a b", "ümlaut", "1st", "x".repeat(65))) {
            assertThatThrownBy(() -> drafts.propose(key, model.replace("answerInteraction", "other"), null, paul()))
                    .as(key)
                    .isInstanceOf(Refusal.Invalid.class);
        }
        assertThat(Draft.text("\uFEFFja".getBytes(StandardCharsets.UTF_8))).contains("ja");
        assertThat(Draft.text(model.getBytes(StandardCharsets.UTF_16))).isEqualTo(Optional.empty());
        var beside = model.replaceFirst(
                "<bpmn:process ", "<bpmn:process id=\"beside\" isExecutable=\"false\" /><bpmn:process ");
        assertThat(ModelFile.idOf(ModelKind.BPMN, beside)).isEqualTo("answerInteraction");
        var deep =
                model.replaceFirst("<bpmn:userTask ", "<a>".repeat(9_000) + "</a>".repeat(9_000) + "<bpmn:userTask ");
        var begun = drafts.begin(KEY, deep, paul());
        assertThat(drafts.check(begun)).extracting(Finding::code).containsExactly("tooDeep");
        assertThat(Difference.between(ModelKind.BPMN, model, deep).changes()).isNotEmpty();
        assertThat(PlainModel.of(ModelKind.BPMN, deep)).isEmpty();
        drafts.withdraw(begun.id(), paul());
        var draft = drafts.propose(KEY, reworded("mit Zeilen"), ("Zeile\r\n".repeat(83)), paul());
        assertThat(draft.comment()).hasLineCount(83);
    }
}
