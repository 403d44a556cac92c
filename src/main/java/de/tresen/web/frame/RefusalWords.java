package de.tresen.web.frame;

import de.tresen.platform.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a page says of a refused act, in the reader's language; in English where there are no words of it. */
@Component
public class RefusalWords {

    private final MessageSource messages;

    RefusalWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Refusal refusal) {
        return String.valueOf(messages.getMessage(
                "refusal." + refusal.code(),
                refusal.arguments(),
                refusal.getMessage(),
                LocaleContextHolder.getLocale()));
    }
}
