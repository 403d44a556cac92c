package de.tresen.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a human task asks for, read from a Camunda Form: enough to check what is sent back.
 *
 * @param schema the file itself, for whoever draws it
 */
public record Form(String key, List<Field> fields, String schema) {

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
     * @param hiddenWhen FEEL, each of which hides the field: its own and those of the groups around it
     */
    public record Field(
            String key,
            Type type,
            String label,
            boolean required,
            List<Option> options,
            Limits limits,
            List<String> hiddenWhen) {

        public Field {
            options = List.copyOf(options);
            hiddenWhen = List.copyOf(hiddenWhen);
        }

        /** Required whatever else is given. */
        public boolean alwaysRequired() {
            return required && hiddenWhen.isEmpty();
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
