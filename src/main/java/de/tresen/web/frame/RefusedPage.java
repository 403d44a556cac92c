package de.tresen.web.frame;

import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What the error page says of a refused act, and what the reader had written, so that nothing is lost. */
@Component
class RefusedPage extends DefaultErrorAttributes {

    private static final String REFUSAL = RefusedPage.class.getName();
    private static final Set<String> TEXTS = Set.of("text", "note", "reason", "salutation", "tag", "name");

    private final MessageSource messages;

    RefusedPage(MessageSource messages) {
        this.messages = messages;
    }

    static void remember(HttpServletRequest request, Refusal refusal) {
        request.setAttribute(REFUSAL, refusal);
    }

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        if (request.getAttribute(REFUSAL, RequestAttributes.SCOPE_REQUEST) instanceof Refusal refusal) {
            attributes.put("said", said(refusal));
            attributes.put("written", written(request));
        }
        return attributes;
    }

    /** What to say of it where there is no room for a page. */
    String of(Refusal refusal) {
        var said = said(refusal);
        return said != null ? said : messages.getMessage("error.4xx.todo", null, LocaleContextHolder.getLocale());
    }

    /** Null where there are no words for it in the reader's language. */
    private @Nullable String said(Refusal refusal) {
        var locale = LocaleContextHolder.getLocale();
        var inEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? refusal.getMessage() : null;
        return messages.getMessage("refusal." + refusal.code(), refusal.arguments(), inEnglish, locale);
    }

    private static List<String> written(WebRequest request) {
        return TEXTS.stream()
                .sorted()
                .flatMap(name ->
                        Stream.ofNullable(request.getParameterValues(name)).flatMap(Stream::of))
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
