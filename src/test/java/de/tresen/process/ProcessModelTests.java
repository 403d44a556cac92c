package de.tresen.process;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.tresen.model.Catalogue;
import de.tresen.model.ModelKind;
import de.tresen.model.ModelRules;
import de.tresen.model.Outline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/** What every shipped diagram keeps to; the report lists the processes step by step. */
class ProcessModelTests {

    private static final Path FOLDER = Path.of("processes");
    private static final String STEPS = "de.tresen.process.step";
    private static final Map<String, String> STEP_BEANS = steps();
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final int ONE_SCREEN = 2000;

    static Stream<Path> diagrams() throws IOException {
        return files(".bpmn");
    }

    static Stream<Path> models() throws IOException {
        return Stream.concat(files(".bpmn"), files(".dmn"));
    }

    @TestFactory
    Stream<DynamicTest> everyServiceTaskIsOneStep() throws IOException {
        return diagrams()
                .flatMap(file -> tasksOfSteps(read(file))
                        .map(task ->
                                dynamicTest(file.getFileName() + ": " + task.getName() + " = " + name(task), () -> {
                                    assertThat(delegateOf(task)).isEqualTo("${" + name(task) + "}");
                                    assumeFalse(STEP_BEANS.isEmpty(), "no step is written yet");
                                    assertThat(STEP_BEANS).containsEntry(name(task), STEPS + "." + capital(name(task)));
                                })));
    }

    @TestFactory
    Stream<DynamicTest> everyUserTaskHasItsForm() throws IOException {
        return diagrams()
                .flatMap(file -> read(file).getModelElementsByType(UserTask.class).stream()
                        .map(task -> dynamicTest(file.getFileName() + ": " + task.getName(), () -> {
                            assertThat(task.getAttributeValueNs(CAMUNDA, "formRef"))
                                    .isEqualTo(name(task));
                            assertThat(Path.of("forms", name(task) + ".form")).exists();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> fitsOnOnePage() throws IOException {
        return diagrams().map(file -> {
            var nodes = read(file).getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> !(node instanceof SubProcess))
                    .count();
            return dynamicTest(file.getFileName() + " has " + nodes + " nodes", () -> {
                assertThat(nodes).isLessThanOrEqualTo(25);
                assertThat(new Drawing(read(file)).width()).isLessThanOrEqualTo(ONE_SCREEN);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void idsSayTypeAndName(Path file) {
        var model = read(file);

        assertThat(model.getModelElementsByType(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(camelCase(file));
            assertThat(process.isExecutable()).isTrue();
        });
        assertThat(model.getModelElementsByType(FlowElement.class))
                .allSatisfy(element -> assertThat(element.getId()).matches(prefix(element) + "_[a-z][A-Za-z]+"));
        assertThat(model.getModelElementsByType(Message.class))
                .allSatisfy(message -> assertThat(message.getId()).isEqualTo("message_" + message.getName()));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementIsNamedAndEveryTaskExplained(Path file) {
        var model = read(file);

        assertThat(model.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
        assertThat(model.getModelElementsByType(Activity.class))
                .allSatisfy(task ->
                        assertThat(task.getDocumentations()).as(task.getId()).hasSize(1));
        assertThat(model.getModelElementsByType(Process.class))
                .allSatisfy(process -> assertThat(process.getDocumentations()).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyGatewayAsksAndItsFlowsAnswer(Path file) {
        assertThat(read(file).getModelElementsByType(Gateway.class))
                .filteredOn(gateway -> !(gateway instanceof EventBasedGateway))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).endsWith("?");
                    assertThat(gateway.getOutgoing())
                            .hasSizeGreaterThan(1)
                            .allSatisfy(flow ->
                                    assertThat(flow.getName()).as(flow.getId()).isNotBlank());
                    assertThat(gateway.getOutgoing().stream().filter(flow -> flow.getConditionExpression() == null))
                            .as("exactly one default at %s", gateway.getId())
                            .hasSize(1)
                            .allSatisfy(flow -> assertThat(gateway.getAttributeValue("default"))
                                    .isEqualTo(flow.getId()));
                });
    }

    /** The rules that the engine and the editor go by, too; what comes with the desk has not even a warning. */
    @ParameterizedTest
    @MethodSource("files")
    void keepsTheRules(Path file) throws IOException {
        var kind = ModelKind.valueOf(file.toString().replaceFirst(".*\\.", "").toUpperCase(Locale.ROOT));
        assertThat(new ModelRules(ProcessModelTests::catalogue).check(Files.readAllBytes(file), kind))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void umlautsAreWhole(Path file) throws IOException {
        try {
            assertThat(Files.readString(file))
                    .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                    .containsPattern("[äöüÄÖÜß]")
                    .doesNotContain("\u00c3", "\ufffd", "&#")
                    .doesNotContainPattern("\\b(fuer|ueber|noetig|schliessen|pruefen|zurueck)");
        } catch (MalformedInputException notUtf8) {
            throw new AssertionError(file + " is not UTF-8", notUtf8);
        }
    }

    static Stream<Path> files() throws IOException {
        try (var forms = Files.list(Path.of("forms"))) {
            return Stream.concat(models(), forms.sorted().toList().stream());
        }
    }

    /** What the shipped models may name: every step that there is, every form, and what processes remember. */
    private static Catalogue catalogue() {
        try {
            var processes = new ArrayList<Outline>();
            for (var file : diagrams().toList()) {
                processes.add(Outline.of(Files.readAllBytes(file)).orElseThrow());
            }
            return new Catalogue(
                    STEP_BEANS.keySet().stream()
                            .map(step -> new Catalogue.Step(step, "serviceTask"))
                            .toList(),
                    Stream.of(Path.of("forms").toFile().list())
                            .map(name -> name.replace(".form", ""))
                            .map(name -> new Catalogue.Named(name, name))
                            .toList(),
                    List.of(),
                    Variables.OWN.stream().map(ProcessModelTests::variable).toList(),
                    processes.stream()
                            .flatMap(process -> process.messages().stream())
                            .toList(),
                    processes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Catalogue.Variable variable(String name) {
        var due = name.endsWith("At") || name.endsWith("Until");
        return new Catalogue.Variable(name, due ? Catalogue.Variable.Kind.DUE : Catalogue.Variable.Kind.ANSWER);
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static Stream<Task> tasksOfSteps(BpmnModelInstance model) {
        var tasks = new ArrayList<Task>(model.getModelElementsByType(ServiceTask.class));
        tasks.addAll(model.getModelElementsByType(BusinessRuleTask.class));
        return tasks.stream();
    }

    private static String delegateOf(Task task) {
        return task.getAttributeValueNs(CAMUNDA, "delegateExpression");
    }

    /** Bean names of the steps, as Spring finds them, with their classes. */
    private static Map<String, String> steps() {
        var found = new SimpleBeanDefinitionRegistry();
        var scanner = new ClassPathBeanDefinitionScanner(found);
        scanner.setIncludeAnnotationConfig(false);
        scanner.scan(STEPS);
        return Stream.of(found.getBeanDefinitionNames())
                .collect(toMap(
                        name -> name, name -> found.getBeanDefinition(name).getBeanClassName()));
    }

    private static String name(FlowElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String camelCase(Path file) {
        var words = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "").split("-");
        return words[0]
                + Stream.of(words).skip(1).map(ProcessModelTests::capital).reduce("", String::concat);
    }

    private static String prefix(FlowElement element) {
        if (element instanceof SequenceFlow) {
            return "flow";
        }
        if (element instanceof EventBasedGateway) {
            return "eventGateway";
        }
        if (element instanceof Gateway) {
            return "gateway";
        }
        var type = element.getElementType().getTypeName();
        return type.equals("intermediateCatchEvent") ? "catchEvent" : type;
    }
}
