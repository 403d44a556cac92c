package de.tresen.web.api;

import de.tresen.model.Catalogue;
import de.tresen.model.Catalogue.Named;
import de.tresen.model.Catalogue.Variable;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The catalogue as the API says it, in the language of the request. */
@Component
class CatalogueWords {

    private final MessageSource messages;

    CatalogueWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param dueTimes what timers wait for
     * @param variables what conditions ask
     */
    record View(
            List<StepView> steps,
            List<Named> forms,
            List<VariableView> dueTimes,
            List<VariableView> variables,
            List<String> messages,
            List<Named> queues,
            List<Named> processes) {}

    /** @param element the BPMN element that it is drawn as */
    record StepView(String name, String label, String element, String expression) {}

    record VariableView(String name, String label, String expression) {}

    View of(Catalogue catalogue) {
        return new View(
                catalogue.steps().stream().map(this::step).toList(),
                catalogue.forms(),
                variables(catalogue, true),
                variables(catalogue, false),
                catalogue.messages(),
                catalogue.queues(),
                catalogue.processes().stream()
                        .map(process -> new Named(process.key(), process.name()))
                        .toList());
    }

    private StepView step(Catalogue.Step step) {
        return new StepView(step.name(), words("step.", step.name()), step.element(), step.expression());
    }

    private List<VariableView> variables(Catalogue catalogue, boolean due) {
        return catalogue.variables().stream()
                .filter(variable -> due == (variable.kind() == Variable.Kind.DUE))
                .map(variable -> new VariableView(
                        variable.name(), words("variable.", variable.name()), "${" + variable.name() + "}"))
                .toList();
    }

    /** A new step has words as soon as somebody writes them; until then its name is taken apart. */
    private String words(String kind, String name) {
        var apart = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        var usual = Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
        return String.valueOf(messages.getMessage(kind + name, null, usual, LocaleContextHolder.getLocale()));
    }
}
