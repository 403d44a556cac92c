package de.tresen.web.interaction;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.Form;
import de.tresen.process.TaskFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The fields of a task's form that pages draw from its schema: {@code field.<key>} in a request, with the kind of the
 * task in {@code fieldsOfKind}. What was wrong is said at the field, and nothing is lost.
 */
@Component
class AskedFields {

    private static final String KIND = "fieldsOfKind";
    private static final String PREFIX = "field.";

    private final TaskFields fields;
    private final MessageSource messages;

    AskedFields(TaskFields fields, MessageSource messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /**
     * Does an act that finishes a task, and keeps what was filled in.
     *
     * @param own what the page's own controls say, by the name of the field
     */
    String with(
            TaskFields.Finished task, Person by, Map<String, ?> own, HttpServletRequest request, Supplier<String> act) {
        var values = values(task.kind(), request);
        values.putAll(own);
        return fields.with(task, by, values, act);
    }

    /** The values by their key, as the checks want them; without those that have controls of their own. */
    Map<String, @Nullable Object> values(String kind, HttpServletRequest request) {
        return values(fields.of(kind), request);
    }

    /** The values of the whole form of a kind of task. */
    Map<String, @Nullable Object> whole(String kind, HttpServletRequest request) {
        return values(fields.whole(kind), request);
    }

    private static Map<String, @Nullable Object> values(List<Form.Field> asked, HttpServletRequest request) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (var field : asked) {
            var value = value(field, request.getParameterValues(PREFIX + field.key()));
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(Form.Field field, String @Nullable [] sent) {
        return switch (field.type()) {
            case CHECKBOX -> sent != null;
            case CHECKLIST, TAGLIST -> sent == null ? null : List.of(sent);
            default -> sent == null || sent[0].isBlank() ? null : sent[0].replace("\r\n", "\n");
        };
    }

    /** What was sent, and what is wrong with it, for the page that is shown again. */
    void giveBack(Refusal refusal, HttpServletRequest request, Model page) {
        var kind = request.getParameter(KIND);
        if (kind == null) {
            return;
        }
        page.addAttribute(
                "given",
                request.getParameterMap().entrySet().stream()
                        .filter(sent -> sent.getKey().startsWith(PREFIX))
                        .collect(Collectors.toMap(
                                sent -> sent.getKey().substring(PREFIX.length()),
                                sent -> Arrays.asList(sent.getValue()))));
        if (refusal instanceof Refusal.Invalid invalid) {
            page.addAttribute("wrongFields", wrong(kind, invalid, request));
        }
    }

    private Map<String, String> wrong(String kind, Refusal.Invalid invalid, HttpServletRequest request) {
        Map<String, String> wrong = new HashMap<>();
        for (var field : fields.of(kind)) {
            if (invalid.fields().stream().anyMatch(named -> named.field().equals(field.key()))) {
                wrong.put(
                        field.key(), complaint(field, value(field, request.getParameterValues(PREFIX + field.key()))));
            }
        }
        return wrong;
    }

    private String complaint(Form.Field field, @Nullable Object value) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return say("field.required");
        }
        var limits = field.limits();
        return switch (field.type()) {
            case TEXT, TEXT_AREA ->
                say("field.wrong.text", limits.minLength() == null ? 0 : limits.minLength(), limits.maxLength());
            case NUMBER -> number(limits);
            case DATE, TIME, DATE_TIME -> say("field.wrong.time");
            default -> say("field.wrong.choice");
        };
    }

    private String number(Form.Limits limits) {
        if (limits.min() != null && limits.max() != null) {
            return say("field.wrong.between", limits.min(), limits.max());
        }
        if (limits.min() != null) {
            return say("field.wrong.least", limits.min());
        }
        return limits.max() == null ? say("field.wrong.number") : say("field.wrong.most", limits.max());
    }

    private String say(String code, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(code, arguments, LocaleContextHolder.getLocale()));
    }
}
