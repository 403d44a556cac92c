package de.tresen.model;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a form may ask: fields that the desk can check, and conditions that compare; nothing that is computed or fetched. */
final class FormRules {

    private static final int MOST_COMPONENTS = 200;
    private static final int DEEPEST = 40;
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]{0,99}";

    /** Components whose values are kept. */
    private static final Set<String> FIELDS = Set.of(
            "textfield", "textarea", "number", "checkbox", "select", "radio", "checklist", "taglist", "datetime");

    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");
    private static final Set<String> OTHERS = Set.of("text", "image", "separator", "spacer", "button", "group");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Catalogue catalogue;
    private final Findings findings;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private int components;

    private FormRules(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    static void check(byte[] file, ModelRules.Held held, Catalogue catalogue, Findings findings)
            throws UnreadableModel {
        var text = XmlFile.text(file);
        try {
            var form = JSON.readTree(text);
            if (!form.isObject() || !form.path("components").isArray()) {
                throw new UnreadableModel(null, "notForm");
            }
            new FormRules(catalogue, findings).form(form, held);
        } catch (JacksonException broken) {
            throw new UnreadableModel(null, "json");
        }
    }

    private void form(JsonNode form, ModelRules.Held held) {
        var id = text(form, "id");
        if (!id.matches("[A-Za-z][A-Za-z0-9_\\-]{0,63}")) {
            findings.error((String) null, "formId", id);
        } else if (held.key() != null && !held.key().equals(id)) {
            findings.error((String) null, "key", held.key());
        }
        components(form.path("components"));
        if (components > MOST_COMPONENTS) {
            findings.error((String) null, "tooManyElements", Integer.toString(MOST_COMPONENTS));
        }
        held.used().stream()
                .filter(key -> !keys.contains(key))
                .sorted()
                .forEach(key -> findings.warning((String) null, "inUse", key));
    }

    private void components(JsonNode all) {
        for (var component : all) {
            components++;
            var type = text(component, "type");
            var place = text(component, "id");
            if (!place.isEmpty() && !ids.add(place)) {
                findings.error(place, "sameId", place);
            }
            if (FIELDS.contains(type)) {
                field(component, place);
            } else if (!OTHERS.contains(type)) {
                findings.error(place, "component", type);
                continue;
            } else if (!text(component, "path").isEmpty()) {
                findings.warning(place, "groupPath");
            }
            strings(component, place);
            components(component.path("components"));
        }
    }

    private void field(JsonNode field, String place) {
        var key = text(field, "key");
        if (!key.matches(NAME)) {
            findings.error(place, "fieldKey", key);
        } else if (catalogue.hasStep(key) || Catalogue.RESERVED.contains(key)) {
            findings.error(place, "hides", key);
        } else if (!keys.add(key)) {
            findings.error(place, "sameKey", key);
        }
        if (text(field, "label").isBlank()
                && text(field, "dateLabel").isBlank()
                && text(field, "timeLabel").isBlank()) {
            findings.warning(place, "label");
        }
        if (!isReadable(text(field.path("validate"), "pattern"))) {
            findings.error(place, "pattern", text(field.path("validate"), "pattern"));
        }
        if (CHOICES.contains(text(field, "type")) && text(field, "valuesKey").isEmpty()) {
            values(field.path("values"), place);
        }
    }

    private static boolean isReadable(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException | StackOverflowError unreadable) {
            return false;
        }
    }

    private void values(JsonNode all, String place) {
        if (all.isEmpty()) {
            findings.warning(place, "noValues");
        }
        var known = new HashSet<String>();
        for (var one : all) {
            var value = one.path("value").asString("");
            if (!known.add(value)) {
                findings.warning(place, "sameValue", value);
            }
        }
    }

    /** Texts are texts; only what hides a component may be computed, by comparing. */
    private void strings(JsonNode node, String place) {
        node.properties().forEach(entry -> {
            var name = entry.getKey();
            var value = entry.getValue();
            if (name.equals("components")) {
                return;
            }
            if (value.isString()) {
                string(name, value.asString(""), place);
            } else if (value.isContainer()) {
                strings(value, place);
            }
        });
        if (node.isArray()) {
            node.forEach(value -> {
                if (value.isString()) {
                    string("values", value.asString(""), place);
                } else if (value.isContainer()) {
                    strings(value, place);
                }
            });
        }
    }

    private void string(String name, String value, String place) {
        var plain = value.strip();
        if (name.equals("hide") && plain.startsWith("=")) {
            if (!FormCondition.isOne(plain.substring(1))) {
                findings.error(place, "hide", plain);
            }
        } else if (plain.startsWith("=") || value.contains("{{") || Condition.isIn(value)) {
            findings.error(place, "expression", name, plain);
        } else if (plain.replaceAll("[\\s\\p{Cntrl}]", "")
                .toLowerCase(java.util.Locale.ROOT)
                .startsWith("javascript:")) {
            findings.error(place, "expression", name, plain);
        }
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.asString("") : "";
    }
}
