package de.tresen.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the schema of a Camunda Form. Components without a value are passed over, groups are opened, whatever is not
 * understood is no field and so is refused when sent. Limits that are FEEL expressions do not limit.
 */
class FormReader {

    private static final Logger LOG = LoggerFactory.getLogger(FormReader.class);
    private static final int LONGEST = 100_000;
    private static final Set<String> SAYS_SOMETHING = Set.of("text", "html", "image", "separator", "spacer");
    private static final Map<String, String> KNOWN_TEXTS =
            Map.of("email", "^[^@\\s]+@[^@\\s]+$", "phone", "^\\+[0-9]{6,15}$");

    private final JsonMapper json;

    FormReader(JsonMapper json) {
        this.json = json;
    }

    Form read(String key, String schema) {
        var fields = new LinkedHashMap<String, Form.Field>();
        collect(json.readTree(schema).path("components"), List.of(), fields);
        return new Form(key, List.copyOf(fields.values()), schema);
    }

    private static void collect(JsonNode components, List<String> hiddenAround, Map<String, Form.Field> fields) {
        for (var component : components) {
            var hiddenWhen = hiddenWhen(component, hiddenAround);
            if (isOpenGroup(component)) {
                collect(component.path("components"), hiddenWhen, fields);
                continue;
            }
            var type = type(component);
            var key = text(component, "key");
            if (type != null && !key.isEmpty() && !component.path("disabled").asBoolean(false)) {
                fields.putIfAbsent(key, field(key, type, component, hiddenWhen));
            }
        }
    }

    /** A group whose fields lie beside those around it. */
    private static boolean isOpenGroup(JsonNode component) {
        return text(component, "type").equals("group")
                && text(component, "path").isEmpty();
    }

    private static List<String> hiddenWhen(JsonNode component, List<String> around) {
        var hide = text(component.path("conditional"), "hide");
        return hide.startsWith("=")
                ? Stream.concat(around.stream(), Stream.of(hide.substring(1))).toList()
                : around;
    }

    private static Form.Field field(String key, Form.Type type, JsonNode component, List<String> hiddenWhen) {
        return new Form.Field(
                key,
                type,
                label(key, component),
                component.path("validate").path("required").asBoolean(false),
                options(component),
                limits(key, component),
                hiddenWhen);
    }

    /**
     * The schema for the viewer in the browser: without the fields that have controls elsewhere on the page, without
     * buttons, which the page has, and without what could be filled in but would not be kept.
     */
    String drawn(String schema, Set<String> elsewhere) {
        var root = (ObjectNode) json.readTree(schema);
        root.set("components", drawn(root.path("components"), elsewhere));
        return json.writeValueAsString(root);
    }

    private static ArrayNode drawn(JsonNode components, Set<String> elsewhere) {
        var drawn = JsonNodeFactory.instance.arrayNode();
        for (var component : components) {
            if (isOpenGroup(component)) {
                drawn.add(((ObjectNode) component)
                        .deepCopy()
                        .set("components", drawn(component.path("components"), elsewhere)));
            } else if (SAYS_SOMETHING.contains(text(component, "type"))
                    || type(component) != null && !elsewhere.contains(text(component, "key"))) {
                drawn.add(component);
            }
        }
        return drawn;
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
