package de.tresen.web.frame;

import de.tresen.platform.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is wrong with a form, field by field in the order of the form; templates know it as {@code wrong}. */
public final class Wrong {

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final MessageSource messages;

    public Wrong(MessageSource messages) {
        this.messages = messages;
    }

    public void add(String field, String code, Object... arguments) {
        say(field, messages.getMessage(code, arguments, LocaleContextHolder.getLocale()));
    }

    /** In words that are the reader's already. */
    public void say(String field, String words) {
        fields.putIfAbsent(field, words);
    }

    /** What only the desk itself could find: in the reader's words where there are some for the field. */
    public void add(Refusal.Invalid refused, String prefix, Map<String, String> ids) {
        for (var field : refused.fields()) {
            var id = ids.getOrDefault(field.field(), field.field());
            var root = id.replaceAll("[.\\[].*", "");
            fields.putIfAbsent(
                    id,
                    messages.getMessage(
                            prefix + "." + root, new Object[0], field.message(), LocaleContextHolder.getLocale()));
        }
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public Set<Map.Entry<String, String>> getAll() {
        return fields.entrySet();
    }

    /** Null where the field is right. */
    public @Nullable String at(String field) {
        return fields.get(field);
    }
}
