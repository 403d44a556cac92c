package de.tresen.channel;

import de.tresen.platform.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of a JSON object one by one and remembers every wrong one, so that all are named at once. JSON null
 * is the same as absent. A wrong or missing field answers a placeholder; {@link #refuseIfWrong} must follow.
 */
public final class Fields {

    private final ObjectNode json;
    private final String prefix;
    private final List<Refusal.Field> wrong;
    private final Set<String> known = new LinkedHashSet<>();

    public Fields(ObjectNode json) {
        this(json, "", new ArrayList<>());
    }

    private Fields(ObjectNode json, String prefix, List<Refusal.Field> wrong) {
        this.json = json;
        this.prefix = prefix;
        this.wrong = wrong;
    }

    /** A required text of 1 to {@code length} characters that is not blank. */
    public String text(String name, int length) {
        return required(name, optionalText(name, length)).orElse("");
    }

    public Optional<String> optionalText(String name, int length) {
        return find(name).flatMap(node -> {
            if (!node.isString() || node.stringValue().isBlank()) {
                return wrong(name, "must be a text that is not blank");
            }
            var text = node.stringValue();
            if (text.length() > length) {
                return wrong(name, "must not be longer than " + length + " characters");
            }
            return PlainText.isStorable(text) ? Optional.of(text) : wrong(name, "must not contain NUL");
        });
    }

    /** A text that may be missing or empty, which means the same. */
    public Optional<String> textUnlessEmpty(String name, int length) {
        if (json.path(name).isString() && json.path(name).stringValue().isEmpty()) {
            known.add(name);
            return Optional.empty();
        }
        return optionalText(name, length);
    }

    /** A text that may be empty; only its type is checked. */
    public Optional<String> anyText(String name) {
        return find(name)
                .flatMap(node ->
                        node.isString() ? Optional.of(node.stringValue()) : this.<String>wrong(name, "must be a text"));
    }

    /** A text that must be there and may be empty. */
    public String anyTextRequired(String name) {
        return required(name, anyText(name)).orElse("");
    }

    /** A field that may be there and says nothing to us. */
    public void ignore(String name) {
        known.add(name);
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return required(name, optionalOneOf(name, type)).orElse(type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> type) {
        return find(name)
                .flatMap(node -> constant(node, type)
                        .or(() -> wrong(name, "must be one of " + List.of(type.getEnumConstants()))));
    }

    public boolean flag(String name, boolean otherwise) {
        return find(name)
                .flatMap(node -> node.isBoolean()
                        ? Optional.of(node.booleanValue())
                        : this.<Boolean>wrong(name, "must be true or false"))
                .orElse(otherwise);
    }

    /** A required whole number between the two, both included. */
    public int number(String name, int min, int max) {
        return required(name, optionalNumber(name, min, max)).orElse(min);
    }

    public Optional<Integer> optionalNumber(String name, int min, int max) {
        return find(name)
                .flatMap(node -> node.isInt() && node.intValue() >= min && node.intValue() <= max
                        ? Optional.of(node.intValue())
                        : wrong(name, "must be a whole number from " + min + " to " + max));
    }

    /** A list of distinct constants; absent is the empty set. */
    public <E extends Enum<E>> Set<E> someOf(String name, Class<E> type) {
        var found = new LinkedHashSet<E>();
        find(name).ifPresent(node -> {
            var valid = node.isArray()
                    && node.values().stream()
                            .allMatch(element ->
                                    constant(element, type).map(found::add).isPresent());
            if (!valid) {
                wrong(name, "must be a list of " + List.of(type.getEnumConstants()));
            }
        });
        return found;
    }

    /** A required object with fields of its own, named {@code name.field} when they are wrong. */
    public Fields object(String name) {
        var child = required(
                        name,
                        find(name)
                                .flatMap(node -> node instanceof ObjectNode object
                                        ? Optional.of(object)
                                        : this.<ObjectNode>wrong(name, "must be an object")))
                .orElseGet(json::objectNode);
        return new Fields(child, prefix + name + ".", wrong);
    }

    /** An object with fields of its own that may be missing. */
    public Optional<Fields> optionalObject(String name) {
        return find(name)
                .flatMap(node -> node instanceof ObjectNode object
                        ? Optional.of(object)
                        : this.<ObjectNode>wrong(name, "must be an object"))
                .map(object -> new Fields(object, prefix + name + ".", wrong));
    }

    /** Remembers a wrong field for a reason that only the caller knows. */
    public <T> Optional<T> wrong(String name, String whatToDo) {
        wrong.add(new Refusal.Field(prefix + name, whatToDo));
        return Optional.empty();
    }

    /** Remembers a wrong field unless the value is right. */
    public void check(String name, String value, Predicate<String> right, String whatToDo) {
        if (!value.isEmpty() && !right.test(value)) {
            wrong(name, whatToDo);
        }
    }

    /** The fields that nobody asked for yet. */
    public ObjectNode rest() {
        var rest = json.deepCopy();
        known.forEach(rest::remove);
        return rest;
    }

    /** Remembers every field that nobody asked for as unknown. */
    public void refuseUnknown() {
        rest().propertyNames().forEach(name -> wrong(name, "is not known here; leave it out"));
    }

    public List<Refusal.Field> allWrong() {
        return List.copyOf(wrong);
    }

    /** @throws Refusal.Invalid naming every wrong field */
    public void refuseIfWrong(String code) {
        refuse(code, wrong);
    }

    static void refuse(String code, List<Refusal.Field> wrong) {
        if (wrong.isEmpty()) {
            return;
        }
        var sentences = wrong.stream()
                .map(field -> field.field() + " " + field.message())
                .toList();
        throw new Refusal.Invalid(code, String.join("; ", sentences) + ".", wrong);
    }

    private Optional<JsonNode> find(String name) {
        known.add(name);
        return Optional.<@Nullable JsonNode>ofNullable(json.get(name)).filter(node -> !node.isNull());
    }

    private <T> Optional<T> required(String name, Optional<T> value) {
        var path = prefix + name;
        if (value.isEmpty() && wrong.stream().noneMatch(field -> field.field().equals(path))) {
            wrong(name, "is missing");
        }
        return value;
    }

    private static <E extends Enum<E>> Optional<E> constant(JsonNode node, Class<E> type) {
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> node.isString() && constant.name().equals(node.stringValue()))
                .findFirst();
    }
}
