package de.tresen.process;

import static java.util.stream.Collectors.joining;

import de.tresen.channel.PlainText;
import de.tresen.process.Form.Field;
import de.tresen.process.Form.Option;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Is this a value for that field? Null and blank text count as not given. */
final class FieldCheck {

    private FieldCheck() {}

    /** What to write instead, in English; empty when the value is right. */
    static Optional<String> complaint(Field field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return field.required() ? Optional.of("is required; fill it in") : Optional.empty();
        }
        return Optional.ofNullable(
                switch (field.type()) {
                    case TEXT, TEXT_AREA -> text(field, value);
                    case NUMBER -> number(field, value);
                    case CHECKBOX -> checkbox(field, value);
                    case SELECT, RADIO -> choice(field, value);
                    case CHECKLIST, TAGLIST -> choices(field, value);
                    case DATE -> temporal(value, "a date such as 2026-11-18", LocalDate::parse);
                    case TIME -> temporal(value, "a time such as 09:30", FieldCheck::time);
                    case DATE_TIME ->
                        temporal(value, "a date and time such as 2026-11-18T09:30Z", FieldCheck::dateTime);
                });
    }

    private static @Nullable String text(Field field, Object value) {
        if (!(value instanceof String text) || !PlainText.isStorable(text)) {
            return "must be text";
        }
        var limits = field.limits();
        if (limits.minLength() != null && text.length() < limits.minLength()) {
            return "must have at least " + limits.minLength() + " characters";
        }
        if (text.length() > limits.maxLength()) {
            return "must have at most " + limits.maxLength() + " characters";
        }
        if (limits.pattern() != null && !MeteredText.finds(limits.pattern(), text)) {
            return "must look like " + limits.pattern();
        }
        return null;
    }

    private static @Nullable String number(Field field, Object value) {
        var number = decimal(value);
        if (number == null) {
            return "must be a number";
        }
        var limits = field.limits();
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            return "must be at least " + limits.min();
        }
        if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            return "must be at most " + limits.max();
        }
        if (limits.digits() != null && number.scale() > limits.digits()) {
            return "must have at most " + limits.digits() + " digits after the point";
        }
        return null;
    }

    private static @Nullable BigDecimal decimal(Object value) {
        var written = value.toString();
        if (!(value instanceof Number || value instanceof String) || written.length() > 100) {
            return null;
        }
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static @Nullable String checkbox(Field field, Object value) {
        if (!(value instanceof Boolean ticked)) {
            return "must be true or false";
        }
        return field.required() && !ticked ? "must be ticked" : null;
    }

    private static @Nullable String choice(Field field, Object value) {
        if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
            return "must be one value";
        }
        var chosen = value.toString();
        var allowed = field.limits().openOptions()
                ? chosen.length() <= field.limits().maxLength()
                : field.options().stream().map(Option::value).anyMatch(chosen::equals);
        return allowed ? null : "must be " + allowed(field);
    }

    private static String allowed(Field field) {
        return field.options().isEmpty()
                ? "left out"
                : "one of " + field.options().stream().map(Option::value).collect(joining(", "));
    }

    private static @Nullable String choices(Field field, Object value) {
        if (!(value instanceof Collection<?> many)) {
            return "must be a list of values";
        }
        if (many.isEmpty()) {
            return field.required() ? "is required; choose at least one" : null;
        }
        for (var one : many) {
            var complaint = one == null ? "must not hold an empty value" : choice(field, one);
            if (complaint != null) {
                return complaint;
            }
        }
        return null;
    }

    private static @Nullable String temporal(Object value, String example, Function<String, TemporalAccessor> reading) {
        var readable = value instanceof String text && text.length() <= 100 && isReadable(text, reading);
        return readable ? null : "must be " + example;
    }

    private static boolean isReadable(String text, Function<String, TemporalAccessor> reading) {
        try {
            return reading.apply(text) != null;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static TemporalAccessor time(String text) {
        return DateTimeFormatter.ISO_TIME.parseBest(text, OffsetTime::from, LocalTime::from);
    }

    private static TemporalAccessor dateTime(String text) {
        return DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    }
}
