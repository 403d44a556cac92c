package de.tresen.web.interaction;

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
 * The fields of a task's form that pages render from its schema: {@code field.<key>} in a request, with the task in
 * {@code fieldsOf} and its kind in {@code fieldsOfKind}. What was wrong is said at the field, and nothing is lost.
 */
@Component
class AskedFields {

    private static final String TASK = "fieldsOf";
    private static final String KIND = "fieldsOfKind";
    private static final String PREFIX = "field.";

    private final TaskFields fields;
    private final MessageSource messages;

    AskedFields(TaskFields fields, MessageSource messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /** Does what was asked for, and keeps the fields of the task that it finishes. */
    String with(Acting.Attempt attempt, HttpServletRequest request, Supplier<String> act) {
        var task = request.getParameter(TASK);
        return task == null ? act.get() : fields.with(attempt.interaction(), task, attempt.by(), values(request), act);
    }

    /** The values by their key, as the checks want them; without those that have controls of their own. */
    Map<String, Object> values(HttpServletRequest request) {
        return values(request, fields.of(Objects.requireNonNullElse(request.getParameter(KIND), "")));
    }

    /** The values of the whole form of a kind of task. */
    Map<String, Object> whole(String kind, HttpServletRequest request) {
        return values(request, fields.whole(kind));
    }

    private static Map<String, Object> values(HttpServletRequest request, List<Form.Field> asked) {
        Map<String, Object> values = new HashMap<>();
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
