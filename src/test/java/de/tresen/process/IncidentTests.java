package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.channel.InboundWorker;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Test
    void aStepThatFailedForGoodIsShownAndTriedAgain() {
        desk.settle();
        Brand brand = desk.brand();
        var deployment =
                repository.createDeployment().addString("broken.dmn", BROKEN).deploy();
        String id;
        Job job;
        try {
            id = receivedBy(brand);
            job = jobOf(id);
            failUntilNoRetriesAreLeft(job);
        } finally {
            repository.deleteDeployment(deployment.getId());
        }

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
