package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.channel.InboundWorker;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.traffic.Failures;
import de.tresen.process.traffic.Skips;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DeskTest
@Tag("both-databases")
class IncidentTests {

    private static final String BROKEN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="broken" name="broken" namespace="http://camunda.org/schema/1.0/dmn">
              <decision id="classifyInteraction" name="broken">
                <decisionTable id="table" hitPolicy="UNIQUE">
                  <output id="category" name="category" typeRef="string" />
                  <rule id="one"><outputEntry id="e1"><text>"OTHER"</text></outputEntry></rule>
                  <rule id="two"><outputEntry id="e2"><text>"SPAM"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    Desk desk;

    @Autowired
    InboundWorker inbound;

    @Autowired
    ManagementService jobs;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Failures failures;

    @Autowired
    Skips skips;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    /** An interaction and its job that fails. */
    private record Stuck(String id, Job job) {}

    private Stuck whileBroken(Brand brand, Consumer<Stuck> work) {
        var deployment =
                repository.createDeployment().addString("broken.dmn", BROKEN).deploy();
        try {
            var id = receivedBy(brand);
            var stuck = new Stuck(id, jobOf(id));
            work.accept(stuck);
            return stuck;
        } finally {
            repository.deleteDeployment(deployment.getId());
        }
    }

    private void failsOnce(Stuck stuck) {
        assertThatThrownBy(() -> jobs.executeJob(stuck.job().getId())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aStepThatFailedForGoodIsShownAndTriedAgain() {
        desk.settle();
        Brand brand = desk.brand();
        var stuck = whileBroken(brand, it -> failUntilNoRetriesAreLeft(it.job()));
        var id = stuck.id();
        var job = stuck.job();

        var incident = incidentOf(id);
        assertThat(incident.at("/element").asString()).isEqualTo("businessRuleTask_classifyInteraction");
        assertThat(incident.at("/retriesLeft").asInt()).isZero();
        brand.as("anna").get("/api/v1/incidents").expect(403);

        desk.admin()
                .post("/api/v1/incidents/" + job.getId() + "/retry", Map.of())
                .expect(204);
        desk.settle();
        assertThat(brand.interaction(id).at("/status").asString()).isEqualTo("OPEN");
        desk.admin()
                .post("/api/v1/incidents/" + job.getId() + "/retry", Map.of())
                .expect(404);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatFailsIsOneLineInTheLogAndListedWithItsReason(CapturedOutput output) {
        desk.settle();
        Brand brand = desk.brand();
        var stuck = whileBroken(brand, this::failsOnce);
        var id = stuck.id();
        var job = stuck.job();

        assertThat(output.getOut().lines().filter(line -> line.contains("businessRuleTask_classifyInteraction")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("WARN", "handleInteraction", id, "3 tries left", "classifyInteraction", "UNIQUE");
        var failure = failures.get(job.getId(), person(brand, "lea"));
        assertThat(failure.reason()).contains("classifyInteraction");
        assertThat(failures.list(person(brand, "lea")))
                .extracting(Failures.Failure::id)
                .contains(job.getId());
        desk.admin()
                .post("/api/v1/incidents/" + job.getId() + "/retry", Map.of())
                .expect(204);
    }

    @Test
    void whatWasChosenIsTriedNowAndTheOutcomeIsTrue() {
        desk.settle();
        Brand brand = desk.brand();
        var untouched = desk.brand()
                .writes("t2", "m2", "Wann kommt meine Bestellung an?")
                .at("/id")
                .asString();
        var stuck = whileBroken(brand, it -> {
            var job = it.job().getId();
            failsOnce(it);
            assertThat(failures.get(job, person(brand, "lea")).waits()).isFalse();
            var outcome = failures.tryNow(List.of(job, job, "gone"));
            assertThat(outcome.failed()).containsExactly(job);
            assertThat(outcome.mended()).isZero();
            assertThat(outcome.gone()).isEqualTo(1);
        });
        var id = stuck.id();
        var job = stuck.job();
        var outcome = failures.tryNow(List.of(job.getId(), timerOf(untouched)));
        assertThat(outcome).isEqualTo(new Failures.Outcome(1, List.of(), 1));
        desk.settle();
        assertThat(brand.interaction(id).at("/status").asString()).isEqualTo("OPEN");
    }

    /** Not failed, so that it must not be carried out before its time. */
    private String timerOf(String interaction) {
        return jobs.createJobQuery()
                .timers()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(interaction)
                        .processDefinitionKey("answerInteraction")
                        .singleResult()
                        .getId())
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    @Test
    void aStepThatAPersonCanDoWithoutIsSkippedWithAReason() {
        desk.settle();
        Brand brand = desk.brand();
        whileBroken(brand, it -> {
            var id = it.id();
            var job = it.job();
            failUntilNoRetriesAreLeft(job);
            var paul = person(brand, "paul");
            var failure = failures.get(job.getId(), paul);
            assertThat(failure.interaction()).as("paul is in no team").isNull();
            assertThat(failures.list(person(desk.brand(), "lea")))
                    .extracting(Failures.Failure::id)
                    .doesNotContain(job.getId());
            assertThat(skips.obstacle(failure)).isEmpty();
            assertThatThrownBy(() -> skips.skip(job.getId(), " ", paul)).isInstanceOf(Refusal.Invalid.class);

            skips.skip(job.getId(), "Tabelle ist kaputt, Sichtung von Hand", paul);

            assertThat(failures.list(paul)).extracting(Failures.Failure::id).doesNotContain(job.getId());
            assertThat(brand.interaction(id).at("/position").toString()).contains("userTask_triage");
            assertThat(brand.interaction(id).at("/timeline").toString())
                    .contains("STEP_SKIPPED", "Tabelle ist kaputt", brand.name("paul"));
            assertThatThrownBy(() -> skips.skip(job.getId(), "noch einmal", paul))
                    .isInstanceOf(Refusal.NotFound.class);
        });
    }

    @Test
    void aWarningThatCannotBeGivenIsSkippedAndTheAnswerGoesOn() {
        desk.settle();
        Brand brand = desk.brand();
        var id = brand.writes("t1", "m1", "Wann kommt meine Bestellung an?")
                .at("/id")
                .asString();
        var job = failedAt("startEvent_atRisk", id, "serviceTask_warnOfRisk");
        var paul = person(brand, "paul");
        skips.skip(job, "Leiter ist gerade kaputt", paul);
        assertThat(jobs.createJobQuery().jobId(job).count()).isZero();
        assertThat(brand.interaction(id).at("/position").toString()).contains("userTask_reply");
        var breach = failedAt("startEvent_breached", id, "gateway_moreBreaches");
        assertThat(skips.obstacle(failures.get(breach, paul))).contains(Skips.Obstacle.NEEDED);
    }

    private String failedAt(String element, String interaction, String failed) {
        var job = jobs.createJobQuery()
                .activityId(element)
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(interaction)
                        .processDefinitionKey("answerInteraction")
                        .singleResult()
                        .getId())
                .singleResult()
                .getId();
        sql.sql("update ACT_RU_JOB set EXCEPTION_MSG_ = 'sample', RETRIES_ = 0, FAILED_ACT_ID_ = ? where ID_ = ?")
                .params(failed, job)
                .update();
        return job;
    }

    private Person person(Brand brand, String who) {
        return people.get(brand.name(who));
    }

    private String receivedBy(Brand brand) {
        brand.platform()
                .post(brand.channel(), brand.platform().created("t", "m1", "Wann kommt meine Bestellung an?"))
                .expect(202);
        inbound.drain();
        return brand.as("max")
                .get("/api/v1/interactions?channel=" + brand.channel())
                .text("/items/0/id");
    }

    private Job jobOf(String interaction) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(interaction)
                .singleResult();
        return jobs.createJobQuery()
                .processInstanceId(instance.getId())
                .messages()
                .singleResult();
    }

    private JsonNode incidentOf(String interaction) {
        var all = desk.admin().get("/api/v1/incidents").expect(200).at("/items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(incident -> incident.at("/interaction").asString().equals(interaction))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not shown: " + all));
    }

    private void failUntilNoRetriesAreLeft(Job job) {
        for (int retries = 4; retries > 0; retries--) {
            assertThatThrownBy(() -> jobs.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
        }
    }
}
