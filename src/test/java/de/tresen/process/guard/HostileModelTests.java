package de.tresen.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.tresen.DeskTest;
import de.tresen.model.Finding;
import de.tresen.model.ModelKind;
import de.tresen.model.ModelRules;
import de.tresen.process.guard.HostileModels.Hostile;
import de.tresen.studio.Drafts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Each model that could run what nobody wants: refused by the check, by the draft and by the engine itself, and nothing ran. */
@DeskTest
class HostileModelTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int MOST_BYTES = 1024 * 1024;

    @Autowired
    ModelRules rules;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MessageSource messages;

    @Autowired
    Drafts drafts;

    @Autowired
    Environment environment;

    @BeforeEach
    @AfterEach
    void calm() {
        Canary.calm();
    }

    @TestFactory
    Stream<DynamicTest> theCheckRefusesEach() {
        return HostileModels.all().stream()
                .map(model -> dynamicTest(model.name(), () -> {
                    if (isModel(model)) {
                        var findings = rules.check(model.content(), kind(model));
                        assertThat(findings).anyMatch(Finding::isError);
                        findings.forEach(this::isSaid);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> theEngineRefusesEachAndNothingRan() {
        return HostileModels.all().stream()
                .map(model -> dynamicTest(model.name(), () -> {
                    Canary.calm();
                    var refused = catchThrowable(() -> repository
                            .createDeployment()
                            .name("round the studio")
                            .addInputStream(model.file(), new ByteArrayInputStream(model.content()))
                            .deploy());
                    assertThat(refused).isInstanceOf(ModelRefused.class);
                    assertThat(Canary.sang()).isFalse();
                }));
    }

    /** Whoever hands one in reads what is wrong, and no draft of it is kept. */
    @TestFactory
    Stream<DynamicTest> theDraftRefusesEach() {
        return HostileModels.all().stream()
                .filter(HostileModelTests::isModel)
                .map(model -> dynamicTest(model.name(), () -> {
                    Canary.calm();
                    var refused = handedIn(model.content());
                    if (model.content().length > MOST_BYTES) {
                        assertThat(refused.statusCode()).isEqualTo(413);
                    } else {
                        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
                        assertThat(severities(refused.body())).contains("ERROR");
                    }
                    assertThat(Canary.sang()).isFalse();
                }));
    }

    private static List<String> severities(String problem) {
        return JsonMapper.shared().readTree(problem).path("findings").findValuesAsString("severity");
    }

    private HttpResponse<String> handedIn(byte[] file) throws IOException, InterruptedException {
        var address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/processes/" + HostileModels.KEY + "/drafts"))
                        .header("Authorization", "Bearer " + DeskTest.ADMIN_TOKEN)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(file))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void nothingOfThemIsLeft() {
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(HostileModels.KEY)
                        .count())
                .isZero();
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("round the studio")
                        .count())
                .isZero();
        assertThat(drafts.open(HostileModels.KEY)).isEmpty();
        assertThat(drafts.waiting(HostileModels.KEY)).isEmpty();
    }

    @Test
    void theEngineIsSetAsItMustBe() {
        var set = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(set.getExpressionManager()).isInstanceOf(PlainExpressions.class);
        assertThat(set.getScriptEngineResolver()).isInstanceOf(NoScripts.class);
        assertThat(set.getArtifactFactory()).isInstanceOf(NoClasses.class);
        assertThat(set.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(set.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(set.isEnableXxeProcessing()).isFalse();
        assertThat(set.isCmmnEnabled()).isFalse();
    }

    private void isSaid(Finding finding) {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(messages.getMessage(
                            "finding." + finding.code(), finding.arguments().toArray(), language))
                    .isNotBlank();
        }
    }

    private static boolean isModel(Hostile model) {
        return !model.file().endsWith(".cmmn") && !model.file().endsWith(".groovy");
    }

    private static ModelKind kind(Hostile model) {
        if (model.file().contains(".dmn")) {
            return ModelKind.DMN;
        }
        return model.file().endsWith(".form") ? ModelKind.FORM : ModelKind.BPMN;
    }
}
