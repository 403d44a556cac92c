package de.tresen.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a human task asks for, read from a Camunda Form: enough to render it and to check what is sent back. Layout and
 * text of the file are left out; a field that the file may hide is never required, since its FEEL is not evaluated.
 */
public record Form(String key, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.key().equals(name)).findFirst();
    }

    /**
     * One value of the form.
     *
     * @param options what may be chosen; empty when the type has no options, or when the file computes them
     */
    public record Field(String key, Type type, String label, boolean required, List<Option> options, Limits limits) {

        public Field {
            options = List.copyOf(options);
        }
    }

    public record Option(String value, String label) {}

    /** Lengths in characters; {@code digits} after the decimal point; {@code pattern} must occur in the text. */
    public record Limits(
            @Nullable Integer minLength,
            int maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer digits,
            @Nullable Pattern pattern,
            boolean openOptions) {}

    /** What kind of value: {@code CHECKBOX} is a boolean, {@code CHECKLIST} and {@code TAGLIST} are lists, dates are ISO 8601. */
    public enum Type {
        TEXT,
        TEXT_AREA,
        NUMBER,
        CHECKBOX,
        SELECT,
        RADIO,
        CHECKLIST,
        TAGLIST,
        DATE,
        TIME,
        DATE_TIME
    }
}
