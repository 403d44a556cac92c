package de.tresen.web.frame;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Names of the elements of the diagrams in the reader's language. What comes with the desk is translated by the id of
 * the element; whatever a process owner added or renamed is called as they wrote it.
 */
@Component
public class ElementWords {

    private final MessageSource messages;

    ElementWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param written the name in the model, which comes with the desk in German */
    public String of(String element, @Nullable String written) {
        var name = written == null ? "" : written.replaceAll("\\s+", " ").strip();
        return name.equals(in(Locale.GERMAN, element)) ? in(LocaleContextHolder.getLocale(), element) : name;
    }

    private String in(Locale locale, String element) {
        return String.valueOf(messages.getMessage("element." + element, null, "", locale));
    }
}
