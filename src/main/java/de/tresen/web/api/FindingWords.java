package de.tresen.web.api;

import de.tresen.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Findings as the API says them, in the language of the request. */
@Component
class FindingWords {

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param message what it is and how to mend it */
    record View(@Nullable String element, Finding.Severity severity, String code, String message) {}

    List<View> of(List<Finding> findings) {
        return findings.stream().map(this::of).toList();
    }

    private View of(Finding finding) {
        var words = messages.getMessage(
                "finding." + finding.code(), finding.arguments().toArray(), LocaleContextHolder.getLocale());
        return new View(finding.element(), finding.severity(), finding.code(), words);
    }
}
