package de.tresen.web.studio;

import de.tresen.model.Catalogue;
import de.tresen.model.Catalogue.Named;
import de.tresen.model.Catalogue.Step;
import de.tresen.model.Catalogue.Variable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What can be drawn, in the reader's words: every step of the catalogue as an element template, as Camunda's modelers read
 * them, and what processes ask, wait for and call.
 */
@Component
class DeskParts {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    private final Catalogue.Source catalogue;
    private final MessageSource messages;

    DeskParts(Catalogue.Source catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /**
     * @param waits due times that timers may wait for
     * @param answers what gateways may ask
     */
    record Parts(
            List<Map<String, Object>> templates,
            List<Named> waits,
            List<Named> answers,
            List<Named> forms,
            List<Named> messages,
            List<Named> processes) {}

    Parts read() {
        var known = catalogue.read();
        return new Parts(
                templates(known.steps()),
                sorted(variables(known, Variable.Kind.DUE)),
                sorted(variables(known, Variable.Kind.ANSWER)),
                sorted(known.forms().stream().map(form -> named("task", form.key(), form.name()))),
                sorted(known.messages().stream().map(message -> named("model.message", message, message))),
                sorted(known.processes().stream().map(process -> new Named(process.key(), process.name()))));
    }

    private List<Map<String, Object>> templates(List<Step> steps) {
        return steps.stream()
                .map(this::template)
                .sorted(Comparator.comparing(template -> String.valueOf(template.get("name"))))
                .toList();
    }

    private Map<String, Object> template(Step step) {
        var template = new LinkedHashMap<String, Object>();
        template.put("$schema", SCHEMA);
        template.put("id", "de.tresen.step." + step.name());
        template.put("name", named("step", step.name(), step.name()).name());
        template.put("icon", Map.of("contents", StepIcon.of(step.name()).picture()));
        template.put("appliesTo", appliesTo(step));
        template.put(
                "properties",
                List.of(Map.of(
                        "type",
                        "Hidden",
                        "value",
                        step.expression(),
                        "binding",
                        Map.of("type", "property", "name", "camunda:delegateExpression"))));
        return template;
    }

    /** It is drawn as the first. */
    private static List<String> appliesTo(Step step) {
        var decides = step.element().equals("businessRuleTask");
        return decides
                ? List.of("bpmn:BusinessRuleTask", "bpmn:ServiceTask")
                : List.of("bpmn:ServiceTask", "bpmn:BusinessRuleTask");
    }

    private Stream<Named> variables(Catalogue known, Variable.Kind kind) {
        return known.variables().stream()
                .filter(variable -> variable.kind() == kind)
                .map(variable -> named("variable", variable.name(), variable.name()));
    }

    private Named named(String prefix, String key, String otherwise) {
        return new Named(
                key,
                String.valueOf(
                        messages.getMessage(prefix + "." + key, null, otherwise, LocaleContextHolder.getLocale())));
    }

    private static List<Named> sorted(Stream<Named> things) {
        return things.sorted(Comparator.comparing(Named::name)).toList();
    }
}
