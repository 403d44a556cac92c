package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.DeskTest;
import de.tresen.model.Drawn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The routes that say what models may contain, and what is wrong with one. */
@DeskTest
class ModelChecksContractTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Environment environment;

    @Test
    void whatComesWithTheDeskIsRight() throws Exception {
        for (var folder : List.of("processes", "forms")) {
            try (var files = Files.list(Path.of(folder))) {
                for (var file : files.toList()) {
                    assertThat(findings(Files.readAllBytes(file), "en"))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void saysWhatIsWrongWhereAndHowToMendIt() throws Exception {
        var model =
                Drawn.around("probe", Drawn.element("serviceTask", "here", "camunda:class=\"java.lang.Object\"", ""));

        var english = findings(Drawn.bytes(model), "en").get(0);
        assertThat(english.at("/element").asString()).isEqualTo("here");
        assertThat(english.at("/severity").asString()).isEqualTo("ERROR");
        assertThat(english.at("/code").asString()).isEqualTo("extension");
        assertThat(english.at("/message").asString()).startsWith("camunda:class is not allowed here");
        assertThat(findings(Drawn.bytes(model), "de").at("/0/message").asString())
                .contains("nicht erlaubt");
    }

    @Test
    void whatTheEngineWouldNotReadIsFoundToo() throws Exception {
        var inWrongOrder = Drawn.around(
                "probe",
                "<bpmn:userTask id=\"here\" name=\"x\"><bpmn:incoming>flow_start_here</bpmn:incoming><bpmn:documentation>x</bpmn:documentation></bpmn:userTask>");

        assertThat(findings(Drawn.bytes(inWrongOrder), "en").at("/0/code").asString())
                .isEqualTo("engine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no model", "<a/>", "<a", "[]", "{}", "{\"components\": 1}", "\u0000"})
    void whatCannotBeReadIsOneErrorOfTheWholeFile(String text) throws Exception {
        var findings = findings(text.getBytes(StandardCharsets.UTF_8), "en");

        assertThat(findings.size()).isOne();
        assertThat(findings.at("/0/element").isNull()).isTrue();
        assertThat(findings.at("/0/severity").asString()).isEqualTo("ERROR");
    }

    @Test
    void tooLargeIsTooLarge() throws Exception {
        assertThat(check(new byte[1024 * 1024 + 1], "en").statusCode()).isEqualTo(413);
    }

    @Test
    void overlapsAndHolesOfATableAreSaid() throws Exception {
        var twice = Drawn.decision("probe", "category", "\"A\"", "\"x\"")
                .replace("FIRST", "UNIQUE")
                .replace(
                        "</decisionTable>",
                        "<rule id=\"again\"><inputEntry id=\"c3\"><text>\"A\",\"B\"</text></inputEntry><outputEntry id=\"c4\"><text>\"y\"</text></outputEntry></rule></decisionTable>");

        var codes = findings(Drawn.bytes(twice), "en").findValuesAsString("code");
        assertThat(codes).contains("overlap", "hole");
    }

    /** Where each row may say a part, one that says nothing at all is a slip. */
    @Test
    void aRowMayLeaveResultsToOthersWhereRowsGivePartsOfTheResult() throws Exception {
        var two = Drawn.decision("probe", "category", "-", "\"x\"")
                .replaceFirst("(<output id=[^>]*/>)", "$1<output id=\"output_2\" name=\"other\" typeRef=\"integer\"/>")
                .replace("</rule>", "<outputEntry id=\"cell_3\"><text></text></outputEntry></rule>");
        var parts = two.replace("FIRST", "RULE ORDER");

        assertThat(findings(Drawn.bytes(parts), "en")).isEmpty();
        assertThat(findings(Drawn.bytes(two), "en").findValuesAsString("code")).contains("noResult");
        assertThat(findings(Drawn.bytes(parts.replace("\"x\"", "")), "en").findValuesAsString("code"))
                .contains("noResult");
    }

    /** As other vendors draw: whole choreographies, their own namespaces, nothing executable. */
    @Test
    void drawingsOfOtherToolsAreAnsweredWithFindings() throws Exception {
        for (var inside : List.of(
                "<bpmn:choreography id=\"c\"><bpmn:choreographyTask id=\"t\" initiatingParticipantRef=\"p\"/></bpmn:choreography>",
                "<bpmn:collaboration id=\"c\"><bpmn:participant id=\"p\" name=\"P\" processRef=\"q\"/><bpmn:conversation id=\"v\"/></bpmn:collaboration><bpmn:process id=\"q\"><bpmn:complexGateway id=\"g\"/><bpmn:adHocSubProcess id=\"a\"/></bpmn:process>",
                "<bpmn:process id=\"q\" isExecutable=\"true\" xmlns:x=\"urn:vendor\" x:version=\"3\"><bpmn:extensionElements><x:data><x:deep>1</x:deep></x:data></bpmn:extensionElements><bpmn:ioSpecification id=\"io\"/><bpmn:startEvent id=\"s\"/><bpmn:sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"nowhere\"/><bpmn:boundaryEvent id=\"b\" attachedToRef=\"b\"/><bpmn:callActivity id=\"k\"/><bpmn:intermediateCatchEvent id=\"i\"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent></bpmn:process>")) {
            assertThat(findings(Drawn.bytes(Drawn.file(inside)), "en").toString())
                    .contains("ERROR");
        }
    }

    @Test
    void theCatalogueNamesWhatModelsMayUse() {
        var catalogue = Api.asAdmin(environment)
                .get("/api/v1/processes/catalogue")
                .expect(200)
                .json();

        assertThat(catalogue.at("/steps").findValuesAsString("name")).contains("classifyInteraction", "sendReply");
        assertThat(catalogue.at("/steps").findValuesAsString("element")).contains("businessRuleTask", "serviceTask");
        assertThat(catalogue.at("/forms").findValuesAsString("key")).contains("triage", "reply");
        assertThat(catalogue.at("/dueTimes").findValuesAsString("name")).contains("riskAt", "followUpAt");
        assertThat(catalogue.at("/variables").findValuesAsString("name")).contains("approved", "nextStep");
        assertThat(catalogue.at("/messages").toString()).contains("ourTurnAgain", "deliverySettled");
        assertThat(catalogue.at("/processes").findValuesAsString("key")).contains("answerInteraction", "sendReply");
        assertThat(catalogue.at("/queues").isArray()).isTrue();
    }

    private JsonNode findings(byte[] model, String language) throws IOException, InterruptedException {
        var answer = check(model, language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("findings");
    }

    private HttpResponse<String> check(byte[] model, String language) throws IOException, InterruptedException {
        var address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/processes/checks"))
                        .header("Authorization", "Bearer " + DeskTest.ADMIN_TOKEN)
                        .header("Content-Type", "application/xml")
                        .header("Accept-Language", language)
                        .POST(BodyPublishers.ofByteArray(model))
                        .build(),
                BodyHandlers.ofString());
    }
}
