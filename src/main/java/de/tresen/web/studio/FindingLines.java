package de.tresen.web.studio;

import de.tresen.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Findings in the reader's language. */
@Component
class FindingLines {

    private final MessageSource messages;

    FindingLines(MessageSource messages) {
        this.messages = messages;
    }

    /** @param element whose finding it is; null = of the whole file */
    record Line(@Nullable String element, boolean error, String words) {}

    List<Line> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Line(
                        finding.element(),
                        finding.isError(),
                        messages.getMessage(
                                "finding." + finding.code(),
                                finding.arguments().toArray(),
                                LocaleContextHolder.getLocale())))
                .toList();
    }
}
