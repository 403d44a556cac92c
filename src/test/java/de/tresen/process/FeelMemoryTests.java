package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeelMemoryTests {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|-?\\d+(?:\\.\\d+)?");

    private final FeelEngine plain = new ScalaFeelEngineFactory().createInstance();
    private final FeelEngine memory = FeelMemory.factory().createInstance();

    static Stream<File> tables() {
        return Stream.of(new File("processes").listFiles((folder, name) -> name.endsWith(".dmn")));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCellOfEveryShippedTableSaysTheSameEachTime(File table) {
        var model = Dmn.readModelFromFile(table);
        var tests = texts(model, InputEntry.class);
        var values = valuesIn(tests);
        for (var round : List.of("first", "again")) {
            for (var test : tests) {
                for (var value : values) {
                    assertThat(matches(memory, test, value))
                            .as("%s time: %s of %s", round, test, value)
                            .isEqualTo(matches(plain, test, value));
                }
            }
            for (var output : texts(model, OutputEntry.class)) {
                assertThat(memory.<Object>evaluateSimpleExpression(output, given(Map.of())))
                        .isEqualTo(plain.<Object>evaluateSimpleExpression(output, given(Map.of())));
            }
        }
    }

    @Test
    void theSameTextIsJudgedByTheValuesOfItsTime() {
        assertThat(matches(memory, "> 3", 4)).isTrue();
        assertThat(matches(memory, "> 3", 2)).isFalse();
        assertThat(memory.<Number>evaluateSimpleExpression("a + 1", given(Map.of("a", 1)))
                        .intValue())
                .isEqualTo(2);
        assertThat(memory.<Number>evaluateSimpleExpression("a + 1", given(Map.of("a", 5)))
                        .intValue())
                .isEqualTo(6);
    }

    @Test
    void whatCannotBeReadIsRefusedEachTime() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> matches(memory, "> > 3", 4)).isInstanceOf(FeelException.class);
        }
    }

    @Test
    void functionsWorkAndFailuresAreTheEngines() {
        assertThat(memory.<String>evaluateSimpleExpression("upper case(\"a\")", given(Map.of())))
                .isEqualTo("A");
        for (var text :
                List.of("upper case(1)", "nobody", "nobody.name", "1 + \"a\"", "assert(nobody, nobody != null)")) {
            assertThat(outcome(memory, text)).as(text).isEqualTo(outcome(plain, text));
        }
    }

    private static String outcome(FeelEngine engine, String text) {
        try {
            return "= " + engine.<Object>evaluateSimpleExpression(text, given(Map.of()));
        } catch (FeelException failure) {
            return "! " + failure.getMessage();
        }
    }

    private static boolean matches(FeelEngine engine, String test, Object value) {
        return engine.evaluateSimpleUnaryTests(
                test, "input", given(java.util.Collections.singletonMap("input", value)));
    }

    private static VariableContext given(Map<String, Object> variables) {
        return Variables.fromMap(variables).asVariableContext();
    }

    private static <T extends DmnElement> List<String> texts(DmnModelInstance model, Class<T> kind) {
        return model.getModelElementsByType(kind).stream()
                .map(cell -> cell.getElementType().getTypeName().equals("inputEntry")
                        ? ((InputEntry) cell).getText().getTextContent()
                        : ((OutputEntry) cell).getText().getTextContent())
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    /** Everything that any cell mentions, and what none does. */
    private static List<Object> valuesIn(List<String> cells) {
        var values = new ArrayList<Object>(List.of("something else", -1, 0.55, 1_000_000, true, false));
        values.add(null);
        for (var cell : cells) {
            var literals = LITERAL.matcher(cell);
            while (literals.find()) {
                values.add(literals.group(1) == null ? (Object) Double.valueOf(literals.group()) : literals.group(1));
            }
        }
        return values.stream().distinct().toList();
    }
}
