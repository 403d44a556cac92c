package de.tresen.web.studio;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.process.traffic.Diagram;
import de.tresen.process.traffic.Models;
import de.tresen.process.traffic.Models.Model;
import de.tresen.web.frame.ElementWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What processes, decisions and forms are called in the reader's language; what owners named is called as they did. */
@Component
public class ModelWords {

    private final Models models;
    private final ElementWords elements;
    private final MessageSource messages;

    ModelWords(Models models, ElementWords elements, MessageSource messages) {
        this.models = models;
        this.elements = elements;
        this.messages = messages;
    }

    /** By key, for templates. */
    public String name(String key) {
        return models.all().stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .map(this::name)
                .orElse(key);
    }

    /** Whoever may look need not be allowed to change. */
    public boolean mayEdit(@Nullable Person reader) {
        return reader != null && (reader.is(Role.PROCESS_OWNER) || reader.is(Role.ADMIN));
    }

    String name(Model model) {
        var name = model.name();
        return switch (model.kind()) {
            case BPMN -> name == null ? model.key() : elements.of(model.key(), name);
            case DMN -> sayOr("decision.name." + model.key(), name == null ? model.key() : name);
            case FORM -> sayOr("task." + model.key(), model.key());
        };
    }

    /** An element of a diagram; by its kind where its owner gave it no name. */
    String element(Diagram.Element element) {
        var said = elements.of(element.id(), element.name());
        return said.isEmpty() ? sayOr("element.type." + element.type(), element.id()) : said;
    }

    private String sayOr(String code, String otherwise) {
        return String.valueOf(messages.getMessage(code, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
