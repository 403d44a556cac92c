package de.tresen.process.guard;

import static de.tresen.model.Drawn.around;
import static de.tresen.model.Drawn.element;
import static de.tresen.model.Drawn.end;
import static de.tresen.model.Drawn.flow;
import static de.tresen.model.Drawn.process;
import static de.tresen.model.Drawn.start;
import static de.tresen.model.Drawn.user;
import static de.tresen.process.guard.HostileModels.CALL;
import static de.tresen.process.guard.HostileModels.CLASS;
import static de.tresen.process.guard.HostileModels.KEY;
import static de.tresen.process.guard.HostileModels.extensions;
import static de.tresen.process.guard.HostileModels.script;
import static de.tresen.process.guard.HostileModels.task;

import java.util.List;

/** Classes, scripts, shell and mail tasks, connectors, listeners. */
final class HostileCode {

    private HostileCode() {}

    static void code(HostileModels models) {
        for (var format : List.of("juel", "groovy", "javascript", "feel")) {
            models.here(
                    "script task in " + format,
                    element(
                            "scriptTask",
                            "here",
                            "scriptFormat=\"" + format + "\"",
                            "<bpmn:script>" + CALL + "</bpmn:script>"));
        }
        models.here(
                "script task of a file",
                element(
                        "scriptTask",
                        "here",
                        "scriptFormat=\"juel\" camunda:resource=\"deployment://hostile.bpmn\"",
                        ""));
        models.here("class", task("camunda:class=\"" + CLASS + "\"", ""));
        models.here(
                "class beside a step",
                task("camunda:delegateExpression=\"${planReply}\" camunda:class=\"" + CLASS + "\"", ""));
        models.here(
                "type beside a step", task("camunda:delegateExpression=\"${planReply}\" camunda:type=\"shell\"", ""));
        models.here(
                "fields of a step",
                task(
                        "camunda:delegateExpression=\"${planReply}\"",
                        extensions("<camunda:field name=\"planning\"><camunda:expression>" + CALL
                                + "</camunda:expression></camunda:field>")));
        models.here(
                "shell",
                task(
                        "camunda:type=\"shell\"",
                        extensions(
                                "<camunda:field name=\"command\" stringValue=\"touch\"/><camunda:field name=\"arg1\" stringValue=\""
                                        + Canary.FILE + "\"/>")));
        models.here(
                "shell by its class",
                task(
                        "camunda:class=\"org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior\"",
                        extensions(
                                "<camunda:field name=\"command\" stringValue=\"touch\"/><camunda:field name=\"arg1\" stringValue=\""
                                        + Canary.FILE + "\"/>")));
        models.here(
                "mail",
                task(
                        "camunda:type=\"mail\"",
                        extensions("<camunda:field name=\"to\" stringValue=\"a@example.org\"/>")));
        models.here("external task", task("camunda:type=\"external\" camunda:topic=\"t\"", ""));
        models.here(
                "connector",
                task(
                        "",
                        extensions(
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")));
        models.here("sending by class", element("sendTask", "here", "camunda:class=\"" + CLASS + "\"", ""));
        models.here(
                "decision reference", element("businessRuleTask", "here", "camunda:decisionRef=\"" + CALL + "\"", ""));
        models.here(
                "decision by name",
                element(
                        "businessRuleTask",
                        "here",
                        "camunda:decisionRef=\"classifyInteraction\" camunda:resultVariable=\"planReply\"",
                        ""));
        models.here("case", element("callActivity", "here", "camunda:caseRef=\"x\"", ""));
        models.here("form by address", element("userTask", "here", "camunda:formKey=\"embedded:app:x.html\"", ""));
        models.here("form handler", element("userTask", "here", "camunda:formHandlerClass=\"" + CLASS + "\"", ""));
        models.bpmn(
                "form handler of the start",
                around(KEY, user("here"))
                        .replace(
                                "<bpmn:startEvent id=\"start\"",
                                "<bpmn:startEvent camunda:formHandlerClass=\"" + CLASS + "\" id=\"start\""));
        models.here(
                "generated form",
                element(
                        "userTask",
                        "here",
                        "",
                        extensions("<camunda:formData><camunda:formField id=\"x\" type=\"string\" defaultValue=\""
                                + CALL + "\"><camunda:validation><camunda:constraint name=\"validator\" config=\""
                                + CLASS + "\"/></camunda:validation></camunda:formField></camunda:formData>")));
        models.bpmn(
                "initiator named like a step",
                around(KEY, user("here"))
                        .replace(
                                "<bpmn:startEvent id=\"start\"",
                                "<bpmn:startEvent camunda:initiator=\"planReply\" id=\"start\""));
        models.here("without a step", task("", ""));
        models.here("complex gateway", element("complexGateway", "here", "", ""));
        models.here("ad-hoc subprocess", element("adHocSubProcess", "here", "", user("inside")));
    }

    static void listeners(HostileModels models) {
        for (var how : List.of(
                "class=\"" + CLASS + "\"", "expression=\"" + CALL + "\"", "delegateExpression=\"${planReply}\"", "")) {
            var inside = how.isEmpty() ? script("") : "";
            models.here(
                    "execution listener " + how,
                    element(
                            "userTask",
                            "here",
                            "",
                            extensions("<camunda:executionListener event=\"start\" " + how + ">" + inside
                                    + "</camunda:executionListener>")));
            models.here(
                    "task listener " + how,
                    element(
                            "userTask",
                            "here",
                            "",
                            extensions("<camunda:taskListener event=\"create\" " + how + ">" + inside
                                    + "</camunda:taskListener>")));
        }
        models.here(
                "timeout listener",
                element(
                        "userTask",
                        "here",
                        "",
                        extensions(
                                "<camunda:taskListener id=\"l\" event=\"timeout\" delegateExpression=\"${planReply}\"><bpmn:timerEventDefinition id=\"d\"><bpmn:timeDuration>"
                                        + CALL
                                        + "</bpmn:timeDuration></bpmn:timerEventDefinition></camunda:taskListener>")));
        models.bpmn(
                "listener of the process",
                process(
                        KEY,
                        extensions("<camunda:executionListener event=\"start\" class=\"" + CLASS + "\"/>")
                                + start("start")
                                + end("end")
                                + flow("start", "end")));
        models.bpmn(
                "listener of a flow",
                process(
                        KEY,
                        start("start")
                                + end("end")
                                + flow("start", "end")
                                        .replace(
                                                "</bpmn:sequenceFlow>",
                                                extensions("<camunda:executionListener event=\"take\" expression=\""
                                                                + CALL + "\"/>")
                                                        + "</bpmn:sequenceFlow>")));
    }
}
