package de.tresen.model;

import java.nio.charset.StandardCharsets;

/** Files for tests, put together from what matters. */
public final class Drawn {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn" xmlns:fox="http://www.camunda.com/fox" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.34.0" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
            """;

    private static final String DMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" id="Definitions_1" name="DRD" namespace="http://camunda.org/schema/1.0/dmn" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
            """;

    private Drawn() {}

    /** A whole file around these elements. */
    public static String file(String inside) {
        return HEAD + inside + "</bpmn:definitions>";
    }

    /** A process of this name around these elements. */
    public static String process(String key, String inside) {
        return file(
                "<bpmn:process id=\"" + key + "\" name=\"Probe\" isExecutable=\"true\">" + inside + "</bpmn:process>");
    }

    /** A process with further elements beside it, such as messages. */
    public static String process(String key, String inside, String beside) {
        return process(key, inside).replace("</bpmn:process>", "</bpmn:process>" + beside);
    }

    /** Start, one element with the id {@code here}, end. */
    public static String around(String key, String element) {
        return process(key, start("start") + element + end("end") + flow("start", "here") + flow("here", "end"));
    }

    /** The same with further elements beside the process. */
    public static String around(String key, String element, String beside) {
        return around(key, element).replace("</bpmn:process>", "</bpmn:process>" + beside);
    }

    public static String start(String id) {
        return "<bpmn:startEvent id=\"" + id + "\" name=\"Beginn\"/>";
    }

    public static String end(String id) {
        return "<bpmn:endEvent id=\"" + id + "\" name=\"Ende\"/>";
    }

    public static String flow(String from, String to) {
        return flow(from, to, "");
    }

    /** @param condition all of its text; empty = none */
    public static String flow(String from, String to, String condition) {
        var id = "flow_" + from + "_" + to;
        return "<bpmn:sequenceFlow id=\"" + id + "\" name=\"Weg\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\">"
                + (condition.isEmpty()
                        ? ""
                        : "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + condition
                                + "</bpmn:conditionExpression>")
                + "</bpmn:sequenceFlow>";
    }

    /** An element with a name and these attributes. */
    public static String element(String kind, String id, String attributes, String inside) {
        return "<bpmn:" + kind + " id=\"" + id + "\" name=\"Probe\" " + attributes + ">" + inside + "</bpmn:" + kind
                + ">";
    }

    public static String step(String id, String step) {
        return element("serviceTask", id, "camunda:delegateExpression=\"${" + step + "}\"", "");
    }

    public static String user(String id) {
        return element("userTask", id, "camunda:formRef=\"followUp\" camunda:formRefBinding=\"latest\"", "");
    }

    /** A decision with one column, one row and these cells. */
    public static String decision(String key, String input, String cell, String result) {
        return decision(key, "", input, cell, result);
    }

    /** @param attributes of the decision */
    public static String decision(String key, String attributes, String input, String cell, String result) {
        return DMN + """
                <decision id="%s" name="Probe" %s>
                  <decisionTable id="table" hitPolicy="FIRST">
                    <input id="input_1" label="Kategorie" biodi:width="150">
                      <inputExpression id="inputExpression_1" typeRef="string"><text>%s</text></inputExpression>
                    </input>
                    <output id="output_1" label="Ergebnis" name="outcome" typeRef="string" />
                    <rule id="rule_1">
                      <inputEntry id="cell_1"><text>%s</text></inputEntry>
                      <outputEntry id="cell_2"><text>%s</text></outputEntry>
                    </rule>
                  </decisionTable>
                </decision>
                </definitions>
                """.formatted(key, attributes, input, cell, result);
    }

    /** A form with this component. */
    public static String form(String key, String component) {
        return """
                {"components": [%s], "type": "default", "id": "%s", "executionPlatform": "Camunda Platform",
                 "executionPlatformVersion": "7.24.0", "schemaVersion": 16}
                """.formatted(component, key);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
