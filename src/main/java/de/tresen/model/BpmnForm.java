package de.tresen.model;

import java.util.HashSet;
import java.util.Set;

/** Holds each element, attribute and text of a file against {@link BpmnWords}; nothing else gets further. */
final class BpmnForm {

    private static final Set<String> EXPRESSIONS =
            Set.of("conditionExpression", "condition", "completionCondition", "timeDate", "timeDuration");
    private static final Set<String> TYPED = Set.of(
            "conditionExpression",
            "condition",
            "completionCondition",
            "loopCardinality",
            "timeDate",
            "timeDuration",
            "timeCycle");
    private static final Set<String> NOT_COUNTED = Set.of(
            "incoming", "outgoing", "documentation", "extensionElements", "text", "flowNodeRef", "conditionExpression");
    private static final Set<String> LANGUAGES =
            Set.of("http://www.w3.org/1999/XPath", "http://www.w3.org/2001/XMLSchema", "");

    /** The engine reads other words as yes or no than XML does; so only these two are taken. */
    private static final Set<String> BOOLEANS = Set.of(
            "isExecutable",
            "isClosed",
            "isInterrupting",
            "cancelActivity",
            "triggeredByEvent",
            "isSequential",
            "isForCompensation",
            "parallelMultiple",
            "instantiate",
            "waitForCompletion",
            "isStartableInTasklist",
            "asyncBefore",
            "asyncAfter",
            "exclusive");

    private static final int MOST_ELEMENTS = 500;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_ID = 200;

    private final Findings findings;
    private final Set<String> ids = new HashSet<>();

    BpmnForm(Findings findings) {
        this.findings = findings;
    }

    void check(XmlElement definitions) {
        var elements = definitions
                .all()
                .filter(element -> element.isIn(Spaces.BPMN) && !NOT_COUNTED.contains(element.local()))
                .count();
        if (elements > MOST_ELEMENTS) {
            findings.error((String) null, "tooManyElements", Integer.toString(MOST_ELEMENTS));
        }
        for (var language : Set.of("expressionLanguage", "typeLanguage")) {
            if (!LANGUAGES.contains(definitions.get(language))) {
                findings.error(definitions, "language", language);
            }
        }
        element(definitions);
    }

    private void element(XmlElement element) {
        var word = BpmnWords.of(element.local());
        if (word == null) {
            findings.error(element, "element", element.local());
            return;
        }
        id(element);
        element.attributes().forEach(attribute -> attribute(element, word, attribute));
        text(element, word);
        documentation(element);
        if (element.local().equals("extensionElements")) {
            element.children().forEach(child -> extension(element, child));
        } else {
            element.children().forEach(child -> child(element, word, child));
        }
    }

    private void child(XmlElement element, BpmnWords.Word word, XmlElement child) {
        if (child.isIn(Spaces.BPMN)) {
            if (BpmnWords.of(child.local()) != null && !word.children().contains(child.local())) {
                findings.error(child, "place", child.local(), element.local());
            } else {
                element(child);
            }
        } else if (element.local().equals("definitions") && isDrawing(child)) {
            drawing(child);
        } else {
            foreign(child, child.name());
        }
    }

    private void id(XmlElement element) {
        var id = element.get("id");
        if (element.attribute("", "id").isPresent()
                && (id.isBlank() || id.length() > LONGEST_ID || !id.matches("[\\p{L}_][\\p{L}\\p{N}_.\\-]*"))) {
            findings.error(element, "id", id);
        } else if (!id.isEmpty() && !ids.add(id)) {
            findings.error(element, "sameId", id);
        } else if (id.isEmpty()
                && (BpmnWords.NODES.contains(element.local())
                        || element.local().equals("sequenceFlow")
                        || element.local().equals("process"))) {
            findings.error(element, "noId", element.local());
        }
    }

    private void attribute(XmlElement element, BpmnWords.Word word, XmlElement.Attribute attribute) {
        var name = attribute.name();
        var known = switch (name.space()) {
            case "" -> word.attributes().contains(name.local());
            case Spaces.CAMUNDA -> word.extensions().contains(name.local());
            case Spaces.MODELER -> true;
            case Spaces.XML -> name.local().equals("lang") || name.local().equals("space");
            case Spaces.XSI -> isType(element, attribute);
            default -> false;
        };
        if (!known) {
            wrong(element, name);
        } else if (Condition.isIn(attribute.value()) && !isExpression(name)) {
            findings.error(element, "expression", name.local(), attribute.value());
        } else if (BOOLEANS.contains(name.local()) && !Set.of("true", "false").contains(attribute.value())) {
            findings.error(element, "attributeValue", name.local(), attribute.value());
        } else if (name.local().equals("name") && attribute.value().length() > LONGEST_NAME) {
            findings.error(element, "tooLong", name.local(), Integer.toString(LONGEST_NAME));
        }
    }

    private void wrong(XmlElement element, XmlElement.Name name) {
        if (name.space().equals(Spaces.XSI) && !name.local().equals("type")) {
            findings.error(element, "schemaLocation");
        } else if (name.space().equals(Spaces.CAMUNDA)) {
            findings.error(element, "extension", "camunda:" + name.local());
        } else if (name.space().isEmpty() || name.space().equals(Spaces.XSI)) {
            findings.error(element, "attribute", name.local(), element.local());
        } else {
            foreign(element, name);
        }
    }

    private void foreign(XmlElement place, XmlElement.Name name) {
        findings.error(place, "foreign", name.local(), name.space());
    }

    private static boolean isType(XmlElement element, XmlElement.Attribute attribute) {
        var type = ProcessGraph.localPart(attribute.value());
        return attribute.name().local().equals("type")
                && TYPED.contains(element.local())
                && (type.equals("tFormalExpression") || type.equals("tExpression"));
    }

    /** What is written there is read as one; see {@link BpmnValues}. */
    private static boolean isExpression(XmlElement.Name name) {
        return name.space().equals(Spaces.CAMUNDA) && name.local().equals("delegateExpression");
    }

    private void text(XmlElement element, BpmnWords.Word word) {
        var text = element.text();
        if (!word.text() && !text.isBlank()) {
            findings.error(element, "text", element.local());
        } else if (Condition.isIn(text) && !EXPRESSIONS.contains(element.local())) {
            findings.error(element, "expression", element.local(), text.strip());
        }
    }

    /** The engine joins all of it; so what two of them are together counts, too. */
    private void documentation(XmlElement element) {
        var all = new StringBuilder();
        element.children("documentation").forEach(part -> all.append(part.text().strip()));
        if (Condition.isIn(all.toString())) {
            findings.error(element, "expression", "documentation", all.toString());
        }
        if (all.length() > LONGEST_TEXT && BpmnWords.NODES.contains(element.local())) {
            findings.error(element, "tooLong", "documentation", Integer.toString(LONGEST_TEXT));
        }
    }

    private void extension(XmlElement around, XmlElement extension) {
        var known = BpmnWords.EXTENSIONS.get(extension.local());
        if (!extension.isIn(Spaces.CAMUNDA)) {
            foreign(extension, extension.name());
        } else if (known == null || !fits(around, extension)) {
            findings.error(extension, "extension", "camunda:" + extension.local());
        } else {
            extension.attributes().forEach(attribute -> {
                var name = attribute.name();
                if (!name.space().isEmpty() || !known.contains(name.local())) {
                    wrong(extension, name);
                } else if (Condition.isIn(attribute.value()) && !name.local().equals("businessKey")) {
                    findings.error(extension, "expression", name.local(), attribute.value());
                }
            });
            extensionText(extension);
            extension.children().forEach(child -> extension(extension, child));
        }
    }

    private void extensionText(XmlElement extension) {
        var text = extension.text();
        if (Condition.isIn(text)) {
            findings.error(extension, "expression", "camunda:" + extension.local(), text.strip());
        } else if (!text.isBlank() && !extension.local().equals("failedJobRetryTimeCycle")) {
            findings.error(extension, "text", "camunda:" + extension.local());
        }
    }

    private static boolean fits(XmlElement around, XmlElement extension) {
        var owner = around.parent();
        return switch (extension.local()) {
            case "in", "out" ->
                around.local().equals("extensionElements")
                        && owner != null
                        && owner.local().equals("callActivity");
            case "property" -> around.is(Spaces.CAMUNDA, "properties");
            default -> around.local().equals("extensionElements");
        };
    }

    static boolean isDrawing(XmlElement element) {
        return Spaces.DRAWING.contains(element.name().space()) && BpmnWords.DRAWN.contains(element.local());
    }

    private void drawing(XmlElement element) {
        if (!isDrawing(element)) {
            foreign(element, element.name());
            return;
        }
        id(element);
        if (!element.text().isBlank()) {
            findings.error(element, "text", element.local());
        }
        element.attributes().forEach(attribute -> {
            var name = attribute.name();
            var known = name.space().isEmpty()
                    || Spaces.COLOURS.contains(name.space())
                    || name.space().equals(Spaces.MODELER)
                    || name.space().equals(Spaces.XSI) && name.local().equals("type");
            if (!known) {
                wrong(element, name);
            } else if (Condition.isIn(attribute.value())) {
                findings.error(element, "expression", name.local(), attribute.value());
            }
        });
        element.children().forEach(this::drawing);
    }
}
