package de.tresen.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a form: what they are called, what is said about them, and whether they must be filled in. */
final class PlainForm implements PlainModel {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Set<String> SHOWN = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "group");

    private final ObjectNode schema;

    private PlainForm(ObjectNode schema) {
        this.schema = schema;
    }

    static Optional<PlainModel> read(String content) {
        try {
            return JSON.readTree(content) instanceof ObjectNode schema
                    ? Optional.of(new PlainForm(schema))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<PlainPart> parts() {
        return fields(schema).map(PlainForm::part).toList();
    }

    private static Stream<ObjectNode> fields(JsonNode around) {
        var fields = new ArrayList<ObjectNode>();
        for (var component : around.path("components")) {
            if (component instanceof ObjectNode field) {
                Stream.concat(Stream.of(field), fields(field))
                        .filter(each -> SHOWN.contains(text(each, "type"))
                                && !text(each, "id").isEmpty())
                        .forEach(fields::add);
            }
        }
        return fields.stream();
    }

    private static PlainPart part(ObjectNode field) {
        var asked = !text(field, "key").isEmpty();
        return new PlainPart(
                text(field, "id"),
                text(field, "type"),
                text(field, labelOf(field)),
                asked ? text(field, "description") : null,
                null,
                null,
                asked ? field.path("validate").path("required").asBoolean(false) : null,
                null);
    }

    /** Dates and texts carry theirs under another name. */
    private static String labelOf(ObjectNode field) {
        return Stream.of("dateLabel", "timeLabel", "text")
                .filter(field::has)
                .findFirst()
                .orElse("label");
    }

    @Override
    public String with(List<PlainPart> changed) {
        var known = changed.stream().collect(Collectors.toMap(PlainPart::id, Function.identity(), (one, other) -> one));
        fields(schema).forEach(field -> {
            var wanted = known.get(text(field, "id"));
            if (wanted != null) {
                write(field, part(field), wanted);
            }
        });
        return JSON.writeValueAsString(schema);
    }

    private static void write(ObjectNode field, PlainPart is, PlainPart wanted) {
        if (!wanted.name().equals(is.name())) {
            field.put(labelOf(field), wanted.name());
        }
        if (is.description() != null
                && wanted.description() != null
                && !is.description().equals(wanted.description())) {
            field.put("description", wanted.description());
        }
        if (is.required() != null && wanted.required() != null && !is.required().equals(wanted.required())) {
            field.withObjectProperty("validate").put("required", wanted.required());
        }
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.asString("") : "";
    }
}
