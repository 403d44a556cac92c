package de.tresen.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the schema of a Camunda Form. Components without a value are passed over, groups are opened, whatever is not
 * understood is no field and so is refused when sent. Limits that are FEEL expressions do not limit.
 */
class FormReader {

    private static final Logger LOG = LoggerFactory.getLogger(FormReader.class);
    private static final int LONGEST = 100_000;
    private static final Map<String, String> KNOWN_TEXTS =
            Map.of("email", "^[^@\\s]+@[^@\\s]+$", "phone", "^\\+[0-9]{6,15}$");

    private final JsonMapper json;

    FormReader(JsonMapper json) {
        this.json = json;
    }

    Form read(String key, String schema) {
        var fields = new LinkedHashMap<String, Form.Field>();
        collect(json.readTree(schema).path("components"), false, fields);
        return new Form(key, List.copyOf(fields.values()));
    }

    private static void collect(JsonNode components, boolean mayHide, Map<String, Form.Field> fields) {
        for (var component : components) {
            var hides = mayHide || component.path("conditional").hasNonNull("hide");
            if (text(component, "type").equals("group")
                    && text(component, "path").isEmpty()) {
                collect(component.path("components"), hides, fields);
                continue;
            }
            var type = type(component);
            var key = text(component, "key");
            if (type != null && !key.isEmpty() && !component.path("disabled").asBoolean(false)) {
                fields.putIfAbsent(key, field(key, type, component, hides));
            }
        }
    }

    private static Form.Field field(String key, Form.Type type, JsonNode component, boolean mayHide) {
        var validate = component.path("validate");
        var required = validate.path("required").asBoolean(false) && !mayHide;
        return new Form.Field(key, type, label(key, component), required, options(component), limits(key, component));
    }

    private static Form.@Nullable Type type(JsonNode component) {
        return switch (text(component, "type")) {
            case "textfield" -> Form.Type.TEXT;
            case "textarea" -> Form.Type.TEXT_AREA;
            case "number" -> Form.Type.NUMBER;
            case "checkbox" -> Form.Type.CHECKBOX;
            case "select" -> Form.Type.SELECT;
            case "radio" -> Form.Type.RADIO;
            case "checklist" -> Form.Type.CHECKLIST;
            case "taglist" -> Form.Type.TAGLIST;
            case "datetime" -> temporal(text(component, "subtype"));
            default -> null;
        };
    }

    private static Form.Type temporal(String subtype) {
        return switch (subtype) {
            case "time" -> Form.Type.TIME;
            case "datetime" -> Form.Type.DATE_TIME;
            default -> Form.Type.DATE;
        };
    }

    private static String label(String key, JsonNode component) {
        for (var name : List.of("label", "dateLabel", "timeLabel")) {
            var label = text(component, name);
            if (!label.isBlank() && !label.startsWith("=")) {
                return label;
            }
        }
        return key;
    }

    private static List<Form.Option> options(JsonNode component) {
        return component
                .path("values")
                .valueStream()
                .filter(option -> option.path("value").isValueNode())
                .map(option -> option(option.path("value").asString(""), text(option, "label")))
                .toList();
    }

    private static Form.Option option(String value, String label) {
        return new Form.Option(value, label.isBlank() ? value : label);
    }

    private static Form.Limits limits(String key, JsonNode component) {
        var validate = component.path("validate");
        var longest = whole(validate, "maxLength");
        return new Form.Limits(
                whole(validate, "minLength"),
                longest == null ? LONGEST : Math.min(longest, LONGEST),
                number(validate, "min"),
                number(validate, "max"),
                whole(component, "decimalDigits"),
                pattern(key, validate),
                !component.path("values").isArray());
    }

    private static @Nullable Integer whole(JsonNode node, String name) {
        var number = number(node, name);
        return number == null
                ? null
                : number.max(BigDecimal.ZERO).min(BigDecimal.valueOf(LONGEST)).intValue();
    }

    /** Written as number or, as the form editor sometimes does, as text. */
    private static @Nullable BigDecimal number(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isNumber() && !value.isString()) {
            return null;
        }
        try {
            return new BigDecimal(value.asString("").strip());
        } catch (NumberFormatException expression) {
            return null;
        }
    }

    private static @Nullable Pattern pattern(String key, JsonNode validate) {
        var written = text(validate, "pattern");
        var pattern = written.isEmpty() ? KNOWN_TEXTS.getOrDefault(text(validate, "validationType"), "") : written;
        try {
            return pattern.isEmpty() || pattern.startsWith("=") ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException | StackOverflowError unreadable) {
            LOG.warn("The pattern of field {} cannot be read and is not checked", key);
            return null;
        }
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.asString("") : "";
    }
}
