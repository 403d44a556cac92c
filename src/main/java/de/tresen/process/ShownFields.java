package de.tresen.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a form are shown with the values that were given, as the viewer in the browser decides it: a condition
 * hides only when it is plainly true. A hidden field is neither required nor checked nor kept. A condition that cannot
 * be evaluated here leaves its field optional, since nobody knows what the reader saw.
 */
final class ShownFields {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final Map<String, @Nullable Object> given;
    private final Map<String, @Nullable Object> context = new HashMap<>();

    private enum Sight {
        SHOWN,
        HIDDEN,
        UNKNOWN
    }

    /** @param given values by key; a field that is not named counts as empty */
    ShownFields(Form form, Map<String, @Nullable Object> given) {
        this.given = given;
        form.fields().forEach(field -> context.put(field.key(), comparable(field.type(), given.get(field.key()))));
    }

    Optional<String> complaint(Form.Field field) {
        var value = given.get(field.key());
        return switch (sight(field)) {
            case SHOWN -> FieldCheck.complaint(field, value);
            case HIDDEN -> Optional.empty();
            case UNKNOWN -> value == null ? Optional.empty() : FieldCheck.complaint(field, value);
        };
    }

    boolean isHidden(Form.Field field) {
        return sight(field) == Sight.HIDDEN;
    }

    private Sight sight(Form.Field field) {
        var sights = field.hiddenWhen().stream().map(this::sight).toList();
        if (sights.contains(Sight.HIDDEN)) {
            return Sight.HIDDEN;
        }
        return sights.contains(Sight.UNKNOWN) ? Sight.UNKNOWN : Sight.SHOWN;
    }

    private Sight sight(String condition) {
        var evaluated = FEEL.evaluateExpression(condition, context);
        if (evaluated.isFailure()) {
            return Sight.UNKNOWN;
        }
        return Boolean.TRUE.equals(evaluated.result()) ? Sight.HIDDEN : Sight.SHOWN;
    }

    /** As the viewer keeps it: nothing is an empty text, no tick or no choice. */
    private static @Nullable Object comparable(Form.Type type, @Nullable Object value) {
        return switch (type) {
            case TEXT, TEXT_AREA -> Objects.requireNonNullElse(value, "");
            case CHECKBOX -> value instanceof Boolean ticked ? ticked : "true".equals(value);
            case CHECKLIST, TAGLIST -> Objects.requireNonNullElse(value, List.of());
            case NUMBER -> number(value);
            default -> value;
        };
    }

    private static @Nullable Object number(@Nullable Object value) {
        try {
            return value instanceof String written ? new BigDecimal(written) : value;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
