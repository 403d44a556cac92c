package de.tresen.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.tresen.DeskTest;
import de.tresen.model.Drawn;
import de.tresen.model.Finding;
import de.tresen.model.ModelKind;
import de.tresen.model.ModelRules;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What people draw with the desktop modeler is taken by the check and by the engine. */
@DeskTest
class OrdinaryModelTests {

    @Autowired
    ModelRules rules;

    @Autowired
    RepositoryService repository;

    /** It runs, and probably not as it was meant. */
    @Test
    void formsThatAskForNothingAreTakenWithAWord() {
        assertThat(said("{\"type\": \"select\", \"key\": \"a\", \"label\": \"x\", \"id\": \"f\"}"))
                .containsExactly("noValues");
        assertThat(said("""
                        {"type": "radio", "key": "a", "label": "x", "id": "f",
                         "values": [{"label": "one", "value": "1"}, {"label": "two", "value": "1"}]}
                        """)).containsExactly("sameValue");
        assertThat(said("{\"type\": \"group\", \"path\": \"p\", \"label\": \"x\", \"id\": \"g\", \"components\": []}"))
                .containsExactly("groupPath");
    }

    /** Days and whole numbers follow each other without anything between; where one row may hold, the edge is not shared. */
    @Test
    void holesAndOverlapsAreFoundAmongDaysAndWholeNumbers() {
        assertThat(table("date", "< date(\"2026-07-01\")", ">= date(\"2026-07-01\")"))
                .isEmpty();
        assertThat(table("date", "<= date(\"2026-06-30\")", ">= date(\"2026-07-01\")"))
                .isEmpty();
        assertThat(table("date", "<= date(\"2026-07-01\")", ">= date(\"2026-07-01\")"))
                .containsExactly("overlap [Kategorie 2026-07-01]");
        assertThat(table("date", "< date(\"2026-07-01\")", "> date(\"2026-07-01\")"))
                .containsExactly("hole [Kategorie 2026-07-01]");
        assertThat(table("integer", "<= 5", ">= 6")).isEmpty();
        assertThat(table("double", "<= 5", ">= 6")).containsExactly("hole [Kategorie 5.5]");
    }

    private Stream<String> table(String type, String first, String second) {
        var one = Drawn.decision("ordinary", "score", first.replace("<", "&lt;"), "\"x\"");
        var rule = one.substring(one.indexOf("<rule "), one.indexOf("</rule>") + "</rule>".length());
        var other = rule.replaceAll("\"(rule|cell)_", "\"other_$1_")
                .replaceFirst("<text>[^<]*</text>", "<text>" + second.replace("<", "&lt;") + "</text>");
        var both = one.replace("</rule>", "</rule>" + other)
                .replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"")
                .replace(
                        "id=\"inputExpression_1\" typeRef=\"string\"",
                        "id=\"inputExpression_1\" typeRef=\"" + type + "\"");
        return rules.check(Drawn.bytes(both), ModelKind.DMN).stream()
                .map(finding -> finding.code() + " " + finding.arguments());
    }

    private Stream<String> said(String component) {
        return rules.check(Drawn.bytes(Drawn.form("ordinary", component)), ModelKind.FORM).stream()
                .map(Finding::code);
    }

    @TestFactory
    Stream<DynamicTest> eachIsTaken() {
        return OrdinaryModels.all().stream()
                .map(model -> dynamicTest(model.name(), () -> {
                    var kind = ModelKind.valueOf(model.file()
                            .substring(model.file().indexOf('.') + 1)
                            .toUpperCase(java.util.Locale.ROOT));
                    assertThat(ModelRules.kindOf(model.content())).contains(kind);
                    assertThat(rules.check(model.content(), kind)).noneMatch(Finding::isError);
                    var deployment = repository
                            .createDeployment()
                            .addInputStream(model.file(), new ByteArrayInputStream(model.content()))
                            .deploy();
                    repository.deleteDeployment(deployment.getId());
                }));
    }
}
