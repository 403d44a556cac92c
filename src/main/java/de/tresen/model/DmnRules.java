package de.tresen.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a file of a decision may say: exactly one table, whose cells say values and nothing that is computed. */
final class DmnRules {

    private static final int MOST_CELLS = 20_000;
    private static final Set<String> TIMES_TO_LIVE = Set.of("180", "P180D");
    private static final Set<String> TYPES =
            Set.of("string", "boolean", "integer", "long", "double", "number", "date", "dateTime", "time", "Any");
    private static final Set<String> POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Set<String> AGGREGATIONS = Set.of("", "SUM", "MIN", "MAX", "COUNT");
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]{0,99}";
    private static final Set<String> DRAWN = Set.of(
            "DMNDI",
            "DMNDiagram",
            "DMNShape",
            "DMNEdge",
            "DMNLabel",
            "DMNDecisionServiceDividerLine",
            "Bounds",
            "waypoint",
            "Size",
            "bounds",
            "edge");

    private static final Map<String, Set<String>> CHILDREN = new HashMap<>();
    private static final Map<String, Set<String>> ATTRIBUTES = new HashMap<>();
    private static final Set<String> TEXTS = Set.of("description", "text", "question", "allowedAnswers");

    static {
        word(
                "definitions",
                "name namespace exporter exporterVersion",
                "decision inputData knowledgeSource textAnnotation association");
        word(
                "decision",
                "name",
                "question allowedAnswers variable informationRequirement authorityRequirement decisionTable");
        word("inputData", "name", "variable");
        word("knowledgeSource", "name locationURI", "authorityRequirement");
        word("variable", "name typeRef", "");
        word("informationRequirement", "", "requiredInput requiredDecision");
        word("authorityRequirement", "", "requiredInput requiredDecision requiredAuthority");
        word("requiredInput", "href", "");
        word("requiredDecision", "href", "");
        word("requiredAuthority", "href", "");
        word("textAnnotation", "textFormat", "text");
        word("association", "associationDirection", "sourceRef targetRef");
        word("sourceRef", "href", "");
        word("targetRef", "href", "");
        word("decisionTable", "hitPolicy aggregation preferredOrientation outputLabel", "input output rule annotation");
        word("annotation", "name", "");
        word("annotationEntry", "", "text");
        word("input", "label", "inputExpression inputValues");
        word("inputExpression", "typeRef", "text");
        word("inputValues", "", "text");
        word("output", "name label typeRef", "outputValues defaultOutputEntry");
        word("outputValues", "", "text");
        word("rule", "", "inputEntry outputEntry annotationEntry");
        word("inputEntry", "", "text");
        word("outputEntry", "", "text");
        TEXTS.forEach(text -> word(text, "", ""));
        CHILDREN.put("extensionElements", Set.of());
        ATTRIBUTES.put("extensionElements", Set.of());
    }

    private final Catalogue catalogue;
    private final Findings findings;
    private final String space;
    private final Set<String> ids = new HashSet<>();

    private DmnRules(Catalogue catalogue, Findings findings, String space) {
        this.catalogue = catalogue;
        this.findings = findings;
        this.space = space;
    }

    private static void word(String name, String attributes, String children) {
        ATTRIBUTES.put(
                name, new HashSet<>(List.of(("id label " + attributes).strip().split("\\s+"))));
        CHILDREN.put(
                name,
                new HashSet<>(List.of(
                        ("description extensionElements " + children).strip().split("\\s+"))));
    }

    static void check(byte[] file, ModelRules.Held held, Catalogue catalogue, Findings findings)
            throws UnreadableModel {
        var definitions = XmlFile.read(file).orElseThrow(() -> new UnreadableModel(null, "xml", "1"));
        var space = definitions.name().space();
        if (!Spaces.DMN.contains(space) || !definitions.local().equals("definitions")) {
            throw new UnreadableModel(null, "notDmn");
        }
        new DmnRules(catalogue, findings, space).definitions(definitions, held);
    }

    private void definitions(XmlElement definitions, ModelRules.Held held) {
        if (definitions.all().limit(MOST_CELLS + 1L).count() > MOST_CELLS) {
            findings.error((String) null, "tooManyElements", Integer.toString(MOST_CELLS));
            return;
        }
        element(definitions);
        var decisions = definitions.children("decision").toList();
        if (decisions.size() != 1) {
            findings.error((String) null, decisions.isEmpty() ? "noDecision" : "manyDecisions");
        }
        decisions.forEach(decision -> decision(decision, held));
    }

    private void decision(XmlElement decision, ModelRules.Held held) {
        var tables = decision.children("decisionTable").toList();
        if (decision.get("id").isBlank()) {
            findings.error(decision, "noId", "decision");
        } else if (held.key() != null && !held.key().equals(decision.get("id"))) {
            findings.error(decision, "key", held.key());
        }
        if (decision.get("name").isBlank()) {
            findings.warning(decision, "label");
        }
        if (decision.children("informationRequirement")
                .flatMap(requirement -> requirement.children("requiredDecision"))
                .findAny()
                .isPresent()) {
            findings.error(decision, "manyDecisions");
        }
        if (tables.size() != 1) {
            findings.error(decision, "noTable");
        }
        tables.forEach(this::table);
    }

    private void table(XmlElement table) {
        if (!POLICIES.contains(table.get("hitPolicy"))) {
            findings.error(table, "attributeValue", "hitPolicy", table.get("hitPolicy"));
        }
        if (!AGGREGATIONS.contains(table.get("aggregation"))) {
            findings.error(table, "attributeValue", "aggregation", table.get("aggregation"));
        }
        var inputs = table.children("input").toList();
        var outputs = table.children("output").toList();
        if (outputs.isEmpty()) {
            findings.error(table, "noOutput");
        }
        inputs.forEach(this::input);
        outputs.forEach(output -> output(output, outputs.size() > 1));
        var rules = table.children("rule").toList();
        if (rules.isEmpty()) {
            findings.warning(table, "noRules");
        }
        rules.forEach(rule -> rule(rule, inputs.size(), outputs.size()));
    }

    private void input(XmlElement input) {
        var expressions = input.children("inputExpression").toList();
        var text = expressions.stream().findFirst().map(DmnRules::text).orElse("");
        if (expressions.size() != 1 || !text.matches(NAME)) {
            findings.error(input, "inputName", text);
        } else if (catalogue.hasStep(text)) {
            findings.error(input, "hides", text);
        }
        input.children("inputExpression").forEach(expression -> type(expression));
        values(input, "inputValues");
        if (input.get("label").isBlank()) {
            findings.warning(input, "label");
        }
    }

    private void output(XmlElement output, boolean several) {
        var name = output.get("name");
        if (!name.isEmpty() && !name.matches(NAME) || name.isEmpty() && several) {
            findings.error(output, "variableName", name);
        } else if (catalogue.hasStep(name)) {
            findings.error(output, "hides", name);
        }
        type(output);
        values(output, "outputValues");
    }

    private void type(XmlElement typed) {
        var type = ProcessGraph.localPart(typed.get("typeRef"));
        if (!type.isEmpty() && !TYPES.contains(type)) {
            findings.error(typed, "attributeValue", "typeRef", type);
        }
    }

    private void values(XmlElement column, String name) {
        column.children(name)
                .map(DmnRules::text)
                .filter(text -> !FeelCell.isCondition(text))
                .forEach(text -> findings.error(column, "cell", text));
    }

    private void rule(XmlElement rule, int inputs, int outputs) {
        var conditions = rule.children("inputEntry").toList();
        var results = rule.children("outputEntry").toList();
        if (conditions.size() != inputs || results.size() != outputs) {
            findings.error(rule, "cells");
        }
        conditions.stream()
                .filter(cell -> !FeelCell.isCondition(text(cell)))
                .forEach(cell -> findings.error(cell, "cell", text(cell)));
        results.stream()
                .filter(cell -> !FeelCell.isResult(text(cell)))
                .forEach(cell -> findings.error(cell, "result", text(cell)));
    }

    static String text(XmlElement cell) {
        return cell.children("text")
                .findFirst()
                .map(text -> text.text().strip())
                .orElse("");
    }

    private void element(XmlElement element) {
        var attributes = ATTRIBUTES.get(element.local());
        var children = CHILDREN.get(element.local());
        if (attributes == null || children == null) {
            findings.error(element, "element", element.local());
            return;
        }
        id(element);
        element.attributes().forEach(attribute -> attribute(element, attributes, attribute));
        if (!TEXTS.contains(element.local()) && !element.text().isBlank()) {
            findings.error(element, "text", element.local());
        }
        if (element.children("text").count() > 1) {
            findings.error(element, "place", "text", element.local());
        }
        element.children().forEach(child -> child(element, children, child));
    }

    private void child(XmlElement element, Set<String> children, XmlElement child) {
        if (child.isIn(space) && (children.contains(child.local()) || !CHILDREN.containsKey(child.local()))) {
            element(child);
        } else if (child.isIn(space)) {
            findings.error(child, "place", child.local(), element.local());
        } else if (isDrawing(child)
                && (element.local().equals("definitions") || element.local().equals("extensionElements"))) {
            drawing(child);
        } else {
            findings.error(child, "foreign", child.local(), child.name().space());
        }
    }

    private void id(XmlElement element) {
        var id = element.get("id");
        if (!id.isEmpty() && !id.matches("[\\p{L}_][\\p{L}\\p{N}_.\\-]{0,199}")) {
            findings.error(element, "id", id);
        } else if (!id.isEmpty() && !ids.add(id)) {
            findings.error(element, "sameId", id);
        }
    }

    private void attribute(XmlElement element, Set<String> known, XmlElement.Attribute attribute) {
        var name = attribute.name();
        var value = attribute.value();
        if (name.space().equals(Spaces.CAMUNDA_DMN)) {
            extension(element, name.local(), value);
        } else if (name.space().equals(Spaces.XSI)) {
            findings.error(element, "schemaLocation");
        } else if (name.local().equals("expressionLanguage") && name.space().isEmpty()) {
            findings.error(element, "language", "expressionLanguage");
        } else if (name.space().isEmpty() && !known.contains(name.local())) {
            findings.error(element, "attribute", name.local(), element.local());
        } else if (!name.space().isEmpty()
                && !name.space().equals(Spaces.MODELER)
                && !name.space().equals(Spaces.XML)
                && !(Spaces.DRAWING.contains(name.space()) && name.local().equals("width"))
                && !(Spaces.DRAWING.contains(name.space()) && name.local().equals("annotationsWidth"))) {
            findings.error(element, "foreign", name.local(), name.space());
        } else if (Condition.isIn(value)) {
            findings.error(element, "expression", name.local(), value);
        }
    }

    private void extension(XmlElement element, String name, String value) {
        var isDecision = element.local().equals("decision");
        if (isDecision && name.equals("historyTimeToLive")) {
            if (!TIMES_TO_LIVE.contains(value)) {
                findings.error(element, "timeToLive", value);
            }
        } else if (isDecision && name.equals("versionTag")) {
            if (Condition.isIn(value)) {
                findings.error(element, "expression", name, value);
            }
        } else if (element.local().equals("input") && name.equals("inputVariable")) {
            if (!value.matches(NAME)) {
                findings.error(element, "variableName", value);
            } else if (catalogue.hasStep(value)) {
                findings.error(element, "hides", value);
            }
        } else {
            findings.error(element, "extension", "camunda:" + name);
        }
    }

    private static boolean isDrawing(XmlElement element) {
        return Spaces.DRAWING.contains(element.name().space()) && DRAWN.contains(element.local());
    }

    private void drawing(XmlElement element) {
        if (!isDrawing(element)) {
            findings.error(element, "foreign", element.local(), element.name().space());
            return;
        }
        id(element);
        element.attributes().stream()
                .filter(attribute -> !attribute.name().space().isEmpty()
                        && !attribute.name().space().equals(Spaces.XSI)
                        && !Spaces.COLOURS.contains(attribute.name().space()))
                .forEach(attribute -> findings.error(
                        element,
                        "foreign",
                        attribute.name().local(),
                        attribute.name().space()));
        element.children().forEach(this::drawing);
    }
}
