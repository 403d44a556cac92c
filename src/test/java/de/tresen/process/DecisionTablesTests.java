package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.DecisionFinding.Code;
import de.tresen.process.DecisionTable.Row;
import de.tresen.studio.Drafts;
import de.tresen.studio.FaultyModel;
import de.tresen.studio.Publication;
import de.tresen.studio.Versions;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decision tables as rows: what may stand in a cell, what the check finds, and what publishing does. */
@DeskTest
@Tag("both-databases")
class DecisionTablesTests {

    private static final String KEY = "choose-service-level";

    @Autowired
    Desk desk;

    @Autowired
    DecisionTables tables;

    @Autowired
    Drafts drafts;

    @Autowired
    Publication publication;

    @Autowired
    Versions versions;

    @Autowired
    ShippedModels shipped;

    @Autowired
    RepositoryService repository;

    @Autowired
    People people;

    Brand brand;
    Person paul;
    DecisionTable before;

    @BeforeEach
    void furnish() {
        brand = desk.brand();
        paul = people.get(brand.name("paul"));
        before = tables.find(KEY);
    }

    @AfterEach
    void asItWas() {
        publish(before, null, tables.newestVersion(KEY));
    }

    /** Paul writes it, the administrator publishes it. */
    private void publish(DecisionTable table, String why, String seen) {
        tables.file(table, seen).ifPresent(file -> {
            var draft = drafts.propose(KEY, file, why, paul);
            publication.publish(draft.id(), people.get("admin"));
        });
    }

    private Row row(String channel, String category, String priority, String tag, String level) {
        return new Row("", List.of(channel, category, priority, "", tag), List.of(level), "");
    }

    private DecisionTable onTop(Row... rows) {
        var all = new ArrayList<>(List.of(rows));
        all.addAll(before.rows());
        return before.with(all);
    }

    private List<Code> found(DecisionTable table) {
        return tables.check(table).stream().map(DecisionFinding::code).toList();
    }

    @Test
    void whatIsPublishedDecidesAndKeepsTheDrawing() throws Exception {
        var level = "fast-" + brand.key();
        desk.admin()
                .put("/api/v1/service-levels/" + level, Map.of("name", "Fast", "serviceHours", brand.hours()))
                .expect(201);
        publish(onTop(row(brand.channel(), "COMPLAINT, ABUSE", "", "", level)), "Wir.", tables.newestVersion(KEY));

        var newest = versions.of(KEY).get(0);
        assertThat(newest.author()).isEqualTo(brand.name("paul"));
        assertThat(newest.approver()).isEqualTo("admin");
        assertThat(newest.comment()).isEqualTo("Wir.");
        var now = tables.read(KEY, versions.content(KEY, newest.number()));
        assertThat(now.rows().get(0).inputs().get(1)).isEqualTo("\"COMPLAINT\",\"ABUSE\"");
        assertThat(now.rows()).endsWith(before.rows().toArray(Row[]::new));
        var definition = repository
                .createDecisionDefinitionQuery()
                .deploymentId(newest.deployment())
                .singleResult();
        try (var xml = repository.getDecisionModel(definition.getId())) {
            var text = new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .contains("shape_chooseServiceLevel", "modeler:executionPlatformVersion", "requirement_tag");
            Dmn.validateModel(Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        }
        shipped.deploy();
        assertThat(tables.newestVersion(KEY)).isEqualTo(newest.deployment());
        var outcome = tables.tryOut(
                tables.find(KEY),
                Map.of("channel", brand.channel(), "category", "ABUSE", "priority", "", "language", "", "tag", ""));
        assertThat(outcome.rows()).containsExactly(0);
        assertThat(outcome.results()).containsExactly(Map.of("serviceLevel", level));
    }

    @Test
    void rowsThatNothingReachesAndNamesThatNobodyKnowsAreFound() {
        assertThat(found(before)).isEmpty();
        assertThat(found(onTop(row("", "", "", "", "channel")))).containsExactly(Code.UNREACHABLE);
        assertThat(found(onTop(row("", "not(\"SPAM\")", "", "", "channel"), row("", "SPAM", "", "", "channel"))))
                .containsExactly(Code.UNREACHABLE);
        assertThat(found(onTop(row("nowhere", "", "", "", "channel")))).containsExactly(Code.UNKNOWN);
        assertThat(found(onTop(row("", "QUERY", "", "", "channel")))).containsExactly(Code.VALUE);
        assertThat(found(onTop(row("", "1 +", "", "", "nothing-such")))).containsExactly(Code.CELL, Code.UNKNOWN);
        assertThat(found(before.with(List.of()))).containsExactly(Code.EMPTY);
        assertThat(found(before.with(List.of(row("", "SPAM", "", "", "channel")))))
                .containsExactly(Code.HOLE);
    }

    @Test
    void whatCameWithTheDeskIsFineAndWaitingTimesMustBeCountedTime() {
        assertThat(tables.list()).extracting(DecisionTable::key).containsExactlyElementsOf(DecisionTables.KEYS);
        assertThat(tables.list())
                .allSatisfy(table -> assertThat(tables.check(table)).isEmpty());
        var ladder = tables.find("escalation-ladder");
        var row = ladder.rows().get(0);
        var wrong = new Row(row.id(), row.inputs(), List.of("\"TELL_LEAD\"", "2 days"), row.note());
        assertThat(found(ladder.with(List.of(wrong)))).containsExactly(Code.LENGTH);
    }

    @Test
    void errorsAndOldVersionsAreRefused() {
        var seen = tables.newestVersion(KEY);
        var wrong = onTop(row("", "", "", "", "nothing-such"));
        assertThatThrownBy(() -> publish(wrong, null, seen)).isInstanceOf(FaultyModel.class);
        publish(onTop(row("", "", "", "vip", "channel")), null, seen);
        assertThatThrownBy(() -> tables.file(before, seen)).isInstanceOf(Refusal.Conflict.class);
        var newest = tables.newestVersion(KEY);
        assertThat(tables.file(tables.find(KEY), newest)).isEmpty();
    }

    /** Each cell and each value: what the page says of a row is what the engine does. */
    @Test
    void aCellMeansToTheEngineWhatItMeansToTheCheck() {
        var cells = List.of("-", "SPAM", "\"SPAM\",\"OTHER\"", "not(\"SPAM\")", "not(\"SPAM\",\"OTHER\")");
        for (var cell : cells) {
            var table = tables.written(before.with(List.of(row("", cell, "", "", "channel"))));
            for (var value : List.of("SPAM", "OTHER", "PRAISE", "")) {
                var facts = Map.<String, Object>of(
                        "channel", "x", "category", value, "priority", "", "language", "", "tag", "");
                assertThat(!tables.tryOut(table, facts).rows().isEmpty())
                        .as(cell + " of " + value)
                        .isEqualTo(Cell.read(cell, "string").orElseThrow().admits(value));
            }
        }
    }

    @Test
    void numbersHaveComparisonsAndRanges() {
        assertThat(cell("[1..5)").admits(new BigDecimal("5"))).isFalse();
        assertThat(cell("[1..5)").admits(new BigDecimal("1"))).isTrue();
        assertThat(cell("< 3, >= 7").admits(new BigDecimal("3"))).isFalse();
        assertThat(cell("<3,>=7").toString()).isEqualTo("< 3,>= 7");
        assertThat(cell("not(4)").admits(new BigDecimal("4.0"))).isFalse();
        assertThat(Cell.read("x", "number")).isEmpty();
        assertThat(Cell.read("a\" or \"b", "string")).isEmpty();
        assertThat(Cell.read("\"say \\\"hi\\\", you\"", "string").orElseThrow().admits("say \"hi\", you"))
                .isTrue();
    }

    private static Cell cell(String text) {
        return Cell.read(text, "number").orElseThrow();
    }
}
