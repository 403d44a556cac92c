package de.tresen.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a form, in their order, those in groups too. */
final class FormParts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> LEFT_OUT = Set.of("components", "id", "layout");

    private final List<Part> parts = new ArrayList<>();

    private FormParts() {}

    static List<Part> of(String content) {
        try {
            var form = new FormParts();
            form.read(JSON.readTree(content).path("components"));
            return List.copyOf(form.parts);
        } catch (JacksonException notJson) {
            return List.of();
        }
    }

    private void read(JsonNode components) {
        for (var component : components) {
            var id = idOf(component);
            parts.add(
                    new Part(id, component.path("type").asString(""), labelOf(component), facts(component), "", true));
            read(component.path("components"));
        }
    }

    private static String idOf(JsonNode component) {
        var key = component.path("key").asString("");
        return key.isEmpty() ? component.path("id").asString("") : key;
    }

    private static String labelOf(JsonNode component) {
        var label = component.path("label").asString("");
        return label.isEmpty() ? component.path("text").asString("") : label;
    }

    private static Map<String, String> facts(JsonNode component) {
        var facts = new TreeMap<String, String>();
        component
                .propertyStream()
                .filter(property -> !LEFT_OUT.contains(property.getKey()))
                .forEach(property -> add(property.getKey(), property.getValue(), facts));
        return facts;
    }

    private static void add(String name, JsonNode value, Map<String, String> facts) {
        if (value.isObject()) {
            value.propertyStream().forEach(inner -> add(name + "/" + inner.getKey(), inner.getValue(), facts));
        } else if (name.equals("values")) {
            var options = new ArrayList<String>();
            value.forEach(option -> options.add(option.path("label").asString("") + " ("
                    + option.path("value").asString("") + ")"));
            facts.put(name, String.join(", ", options));
        } else {
            facts.put(name, value.isValueNode() ? value.asString("") : value.toString());
        }
    }
}
