package de.tresen.web.api;

import de.tresen.platform.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the words of the API why a body could not be read; names of Java classes stay inside. */
final class UnreadableBody {

    private static final Map<Class<?>, String> SHAPES = Map.ofEntries(
            Map.entry(Instant.class, "an instant such as 2026-11-18T09:00:00Z"),
            Map.entry(LocalDate.class, "a date such as 2026-11-18"),
            Map.entry(Duration.class, "a duration such as PT8H"),
            Map.entry(ZoneId.class, "the name of a time zone, such as Europe/Berlin"),
            Map.entry(UUID.class, "an id such as 0199a1b2-0000-7000-8000-000000000000"),
            Map.entry(String.class, "a text"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(int.class, "a whole number"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(Long.class, "a whole number"));

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"(.*)\"");

    private UnreadableBody() {}

    static ProblemDetail explain(@Nullable Throwable cause) {
        var refusal = refusalIn(cause);
        if (refusal != null) {
            return Problems.of(refusal);
        }
        if (cause instanceof JacksonException json && !(cause instanceof StreamReadException)) {
            return wrong(path(json), whatToDo(json));
        }
        return cause instanceof StreamReadException malformed
                ? malformed(malformed)
                : Problems.invalid("body.unreadable", "The body must be JSON, and there must be one.", List.of());
    }

    private static ProblemDetail malformed(StreamReadException e) {
        var message = String.valueOf(e.getOriginalMessage());
        var at = e.getLocation();
        var where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        var twice = DUPLICATE.matcher(message);
        return twice.find()
                ? wrong(twice.group(1), "appears twice in the same object" + where)
                : Problems.invalid("body.malformed", "The body is not valid JSON" + where + ".", List.of());
    }

    private static ProblemDetail wrong(String field, String whatToDo) {
        var detail = field.isEmpty() ? "The body " + whatToDo + "." : field + ": " + whatToDo;
        return Problems.invalid("body.invalid", detail, List.of(new Refusal.Field(field, whatToDo)));
    }

    private static String whatToDo(JacksonException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return "is not known here" + known(unknown);
        }
        var cause = json.getCause();
        if (json instanceof InvalidFormatException wrong
                && wrong.getTargetType() == String.class
                && wrong.getValue() instanceof String) {
            return "must not contain NUL or half of a surrogate pair";
        }
        if (json instanceof InvalidFormatException wrong && wrong.getTargetType() != null) {
            return "must be " + shape(wrong.getTargetType());
        }
        if (cause instanceof DateTimeException) {
            return "is not a date or time that exists";
        }
        return json instanceof MismatchedInputException wrong && wrong.getTargetType() != null
                ? "must be " + shape(wrong.getTargetType())
                : "has the wrong form";
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var names = unknown.getKnownPropertyIds();
        return names == null
                ? ""
                : "; known are " + names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String shape(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && !SHAPES.containsKey(type)) {
            return "a number";
        }
        return SHAPES.getOrDefault(type, "an object");
    }

    /** {@code targets.LOW.firstResponse} or {@code exceptions[2].date}. */
    private static String path(JacksonException json) {
        var path = new StringBuilder();
        for (var step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static @Nullable Refusal refusalIn(@Nullable Throwable cause) {
        for (var e = cause; e != null; e = e.getCause()) {
            if (e instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
