package de.tresen.process.guard;

import static de.tresen.model.Drawn.around;
import static de.tresen.model.Drawn.bytes;
import static de.tresen.model.Drawn.decision;
import static de.tresen.model.Drawn.element;
import static de.tresen.model.Drawn.end;
import static de.tresen.model.Drawn.file;
import static de.tresen.model.Drawn.flow;
import static de.tresen.model.Drawn.process;
import static de.tresen.model.Drawn.start;
import static de.tresen.model.Drawn.step;
import static de.tresen.model.Drawn.user;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One model for each way in which an engine could be made to run what nobody wants. */
final class HostileModels {

    static final String KEY = "hostile";

    /** Calls the canary by reflection. */
    static final String CALL =
            "${''.getClass().forName('de.tresen.process.guard.Canary').getMethod('sing').invoke(null)}";

    private static final String CLASS = "de.tresen.process.guard.Canary";
    private static final String SCRIPT = "''.getClass().forName('" + CLASS + "').getMethod('sing').invoke(null)";

    private final List<Hostile> all = new ArrayList<>();

    /** @param file its name when it is deployed */
    record Hostile(String name, String file, byte[] content) {}

    static List<Hostile> all() {
        var models = new HostileModels();
        models.expressions();
        models.code();
        models.listeners();
        models.mappings();
        models.events();
        models.loops();
        models.explosions();
        models.spaces();
        models.files();
        models.decisions();
        models.forms();
        return models.all;
    }

    private void bpmn(String name, String content) {
        all.add(new Hostile(name, "hostile.bpmn", bytes(content)));
    }

    private void here(String name, String element) {
        bpmn(name, around(KEY, element));
    }

    private static String task(String attributes, String inside) {
        return element("serviceTask", "here", attributes, inside);
    }

    private static String extensions(String inside) {
        return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
    }

    private static String script(String attributes) {
        return "<camunda:script scriptFormat=\"juel\"" + attributes + ">" + CALL + "</camunda:script>";
    }

    private static String quoted(String text) {
        return text.replace("\"", "&quot;");
    }

    private void expressions() {
        here("expression of a service task", task("camunda:expression=\"" + CALL + "\"", ""));
        here("expression with a result", task("camunda:expression=\"" + CALL + "\" camunda:resultVariable=\"x\"", ""));
        here("any bean as a step", task("camunda:delegateExpression=\"${runtimeService}\"", ""));
        here("a bean's method as a step", task("camunda:delegateExpression=\"${jdbcTemplate.execute('x')}\"", ""));
        here("reflection as a step", task("camunda:delegateExpression=\"" + CALL + "\"", ""));
        here(
                "the engine through the execution",
                task("camunda:delegateExpression=\"${execution.processEngineServices.runtimeService}\"", ""));
        for (var kind : List.of("userTask", "manualTask", "task", "exclusiveGateway")) {
            here("name of a " + kind, element(kind, "here", "", "").replace("name=\"Probe\"", "name=\"" + CALL + "\""));
        }
        here(
                "name with the other sign",
                user("here").replace("name=\"Probe\"", "name=\"" + CALL.replace('$', '#') + "\""));
        here(
                "name with a character reference",
                user("here").replace("name=\"Probe\"", "name=\"" + CALL.replace("$", "&#36;") + "\""));
        bpmn(
                "name of the process",
                around(KEY, user("here")).replace("name=\"Probe\" isExec", "name=\"" + CALL + "\" isExec"));
        for (var text : List.of(
                CALL,
                CALL.replace("${", "$<!-- -->{"),
                CALL.replace("${", "<![CDATA[$]]>{"),
                CALL.replace("${", "$<?x y?>{"),
                CALL.replace("${", "&#x24;{"),
                CALL.replace("${", "$<bpmn:text/>{"),
                "$</bpmn:documentation><bpmn:documentation>" + CALL.substring(1))) {
            here(
                    "documentation " + text.substring(0, 12),
                    element("userTask", "here", "", "<bpmn:documentation>" + text + "</bpmn:documentation>"));
        }
        for (var attribute : List.of(
                "assignee",
                "candidateUsers",
                "candidateGroups",
                "dueDate",
                "followUpDate",
                "priority",
                "formKey",
                "formRef",
                "formRefVersion",
                "formHandlerClass",
                "jobPriority",
                "taskPriority",
                "modelerTemplate")) {
            here(
                    "expression in " + attribute,
                    element("userTask", "here", "camunda:" + attribute + "=\"" + CALL + "\"", ""));
        }
        bpmn(
                "expression in the time to live",
                around(KEY, user("here"))
                        .replace("isExecutable", "camunda:historyTimeToLive=\"" + CALL + "\" isExecutable"));
        bpmn(
                "history that is forgotten at once",
                around(KEY, user("here")).replace("isExecutable", "camunda:historyTimeToLive=\"0\" isExecutable"));
        bpmn(
                "expression in the version tag",
                around(KEY, user("here")).replace("isExecutable", "camunda:versionTag=\"" + CALL + "\" isExecutable"));
        bpmn(
                "job priority of the process",
                around(KEY, user("here")).replace("isExecutable", "camunda:jobPriority=\"" + CALL + "\" isExecutable"));
        bpmn(
                "starter groups",
                around(KEY, user("here"))
                        .replace("isExecutable", "camunda:candidateStarterGroups=\"" + CALL + "\" isExecutable"));
        here(
                "job priority on a gateway",
                element(
                        "exclusiveGateway",
                        "here",
                        "camunda:asyncBefore=\"true\" camunda:jobPriority=\"" + CALL + "\"",
                        ""));
        for (var condition : List.of(
                quoted(CALL),
                "${x.y}",
                "${x()}",
                "${x[0]}",
                "${x ? y : z}",
                "${empty x}",
                "${x + y == 2}",
                "${(x)}",
                "${x == 1}${y}",
                "a ${x}",
                "${x = 1}",
                "${x;y}",
                "${execution == null}",
                "${x -> y}",
                "true",
                "${classifyInteraction == 1}",
                "${x == 'a\\z'}",
                "${x == 'a'.length}",
                "")) {
            bpmn(
                    "condition " + condition,
                    process(
                            KEY,
                            start("start")
                                    + element("exclusiveGateway", "here", "default=\"flow_here_two\"", "")
                                    + end("one")
                                    + end("two")
                                    + flow("start", "here")
                                    + flow("here", "two")
                                    + flow("here", "one")
                                            .replace(
                                                    "</bpmn:sequenceFlow>",
                                                    "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                                                            + condition
                                                                    .replace("<", "&lt;")
                                                                    .replace(">", "&gt;")
                                                            + "</bpmn:conditionExpression></bpmn:sequenceFlow>")));
        }
        here(
                "retry cycle",
                task(
                        "camunda:delegateExpression=\"${planReply}\" camunda:asyncBefore=\"true\"",
                        extensions("<camunda:failedJobRetryTimeCycle>" + CALL + "</camunda:failedJobRetryTimeCycle>")));
        here(
                "retry cycle of a variable",
                task(
                        "camunda:delegateExpression=\"${planReply}\" camunda:asyncBefore=\"true\"",
                        extensions("<camunda:failedJobRetryTimeCycle>${x}</camunda:failedJobRetryTimeCycle>")));
        for (var kind : List.of("message", "signal", "error", "escalation")) {
            bpmn("name of a " + kind, around(KEY, user("here"), "<bpmn:" + kind + " id=\"m\" name=\"" + CALL + "\"/>"));
            bpmn(
                    "code of a " + kind,
                    around(
                            KEY,
                            user("here"),
                            "<bpmn:" + kind + " id=\"m\" name=\"m\" " + kind + "Code=\"" + CALL + "\"/>"));
        }
        bpmn(
                "message of an error",
                around(
                        KEY,
                        user("here"),
                        "<bpmn:error id=\"m\" name=\"m\" errorCode=\"c\" camunda:errorMessage=\"" + CALL + "\"/>"));
        here("called element", element("callActivity", "here", "calledElement=\"" + CALL + "\"", ""));
        here("called by variable", element("callActivity", "here", "calledElement=\"${x}\"", ""));
    }

    private void code() {
        for (var format : List.of("juel", "groovy", "javascript", "feel")) {
            here(
                    "script task in " + format,
                    element(
                            "scriptTask",
                            "here",
                            "scriptFormat=\"" + format + "\"",
                            "<bpmn:script>" + CALL + "</bpmn:script>"));
        }
        here(
                "script task of a file",
                element(
                        "scriptTask",
                        "here",
                        "scriptFormat=\"juel\" camunda:resource=\"deployment://hostile.bpmn\"",
                        ""));
        here("class", task("camunda:class=\"" + CLASS + "\"", ""));
        here(
                "class beside a step",
                task("camunda:delegateExpression=\"${planReply}\" camunda:class=\"" + CLASS + "\"", ""));
        here("type beside a step", task("camunda:delegateExpression=\"${planReply}\" camunda:type=\"shell\"", ""));
        here(
                "fields of a step",
                task(
                        "camunda:delegateExpression=\"${planReply}\"",
                        extensions("<camunda:field name=\"planning\"><camunda:expression>" + CALL
                                + "</camunda:expression></camunda:field>")));
        here(
                "shell",
                task(
                        "camunda:type=\"shell\"",
                        extensions(
                                "<camunda:field name=\"command\" stringValue=\"touch\"/><camunda:field name=\"arg1\" stringValue=\""
                                        + Canary.FILE + "\"/>")));
        here(
                "shell by its class",
                task(
                        "camunda:class=\"org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior\"",
                        extensions(
                                "<camunda:field name=\"command\" stringValue=\"touch\"/><camunda:field name=\"arg1\" stringValue=\""
                                        + Canary.FILE + "\"/>")));
        here(
                "mail",
                task(
                        "camunda:type=\"mail\"",
                        extensions("<camunda:field name=\"to\" stringValue=\"a@example.org\"/>")));
        here("external task", task("camunda:type=\"external\" camunda:topic=\"t\"", ""));
        here(
                "connector",
                task(
                        "",
                        extensions(
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")));
        here("sending by class", element("sendTask", "here", "camunda:class=\"" + CLASS + "\"", ""));
        here("decision reference", element("businessRuleTask", "here", "camunda:decisionRef=\"" + CALL + "\"", ""));
        here(
                "decision by name",
                element(
                        "businessRuleTask",
                        "here",
                        "camunda:decisionRef=\"classifyInteraction\" camunda:resultVariable=\"planReply\"",
                        ""));
        here("case", element("callActivity", "here", "camunda:caseRef=\"x\"", ""));
        here("form by address", element("userTask", "here", "camunda:formKey=\"embedded:app:x.html\"", ""));
        here("form handler", element("userTask", "here", "camunda:formHandlerClass=\"" + CLASS + "\"", ""));
        bpmn(
                "form handler of the start",
                around(KEY, user("here"))
                        .replace(
                                "<bpmn:startEvent id=\"start\"",
                                "<bpmn:startEvent camunda:formHandlerClass=\"" + CLASS + "\" id=\"start\""));
        here(
                "generated form",
                element(
                        "userTask",
                        "here",
                        "",
                        extensions("<camunda:formData><camunda:formField id=\"x\" type=\"string\" defaultValue=\""
                                + CALL + "\"><camunda:validation><camunda:constraint name=\"validator\" config=\""
                                + CLASS + "\"/></camunda:validation></camunda:formField></camunda:formData>")));
        bpmn(
                "initiator named like a step",
                around(KEY, user("here"))
                        .replace(
                                "<bpmn:startEvent id=\"start\"",
                                "<bpmn:startEvent camunda:initiator=\"planReply\" id=\"start\""));
        here("without a step", task("", ""));
        here("complex gateway", element("complexGateway", "here", "", ""));
        here("ad-hoc subprocess", element("adHocSubProcess", "here", "", user("inside")));
    }

    private void listeners() {
        for (var how : List.of(
                "class=\"" + CLASS + "\"", "expression=\"" + CALL + "\"", "delegateExpression=\"${planReply}\"", "")) {
            var inside = how.isEmpty() ? script("") : "";
            here(
                    "execution listener " + how,
                    element(
                            "userTask",
                            "here",
                            "",
                            extensions("<camunda:executionListener event=\"start\" " + how + ">" + inside
                                    + "</camunda:executionListener>")));
            here(
                    "task listener " + how,
                    element(
                            "userTask",
                            "here",
                            "",
                            extensions("<camunda:taskListener event=\"create\" " + how + ">" + inside
                                    + "</camunda:taskListener>")));
        }
        here(
                "timeout listener",
                element(
                        "userTask",
                        "here",
                        "",
                        extensions(
                                "<camunda:taskListener id=\"l\" event=\"timeout\" delegateExpression=\"${planReply}\"><bpmn:timerEventDefinition id=\"d\"><bpmn:timeDuration>"
                                        + CALL
                                        + "</bpmn:timeDuration></bpmn:timerEventDefinition></camunda:taskListener>")));
        bpmn(
                "listener of the process",
                process(
                        KEY,
                        extensions("<camunda:executionListener event=\"start\" class=\"" + CLASS + "\"/>")
                                + start("start")
                                + end("end")
                                + flow("start", "end")));
        bpmn(
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

    private void mappings() {
        for (var way : List.of("input", "output")) {
            for (var inside : List.of(
                    CALL,
                    script(""),
                    "<camunda:map><camunda:entry key=\"" + CALL + "\">1</camunda:entry></camunda:map>",
                    "<camunda:list><camunda:value>" + CALL + "</camunda:value></camunda:list>",
                    "x")) {
                here(
                        way + " parameter " + inside.substring(0, Math.min(14, inside.length())),
                        task(
                                "camunda:delegateExpression=\"${planReply}\"",
                                extensions("<camunda:inputOutput><camunda:" + way + "Parameter name=\"a\">" + inside
                                        + "</camunda:" + way + "Parameter></camunda:inputOutput>")));
            }
        }
        for (var mapping : List.of(
                "<camunda:in sourceExpression=\"" + CALL + "\" target=\"a\"/>",
                "<camunda:in source=\"a\" target=\"planReply\"/>",
                "<camunda:in source=\"planReply\" target=\"a\"/>",
                "<camunda:out source=\"a\" target=\"sendReply\"/>",
                "<camunda:out source=\"a\" target=\"execution\"/>",
                "<camunda:out source=\"a.b\" target=\"a\"/>",
                "<camunda:out sourceExpression=\"" + CALL + "\" target=\"a\"/>",
                "<camunda:in businessKey=\"" + CALL + "\"/>",
                "<camunda:in businessKey=\"#{execution.processEngine}\"/>",
                "<camunda:in source=\"${x}\" target=\"a\"/>")) {
            here(
                    "mapping " + mapping,
                    element("callActivity", "here", "calledElement=\"sendReply\"", extensions(mapping)));
        }
        here(
                "variable mapping by class",
                element(
                        "callActivity",
                        "here",
                        "calledElement=\"sendReply\" camunda:variableMappingClass=\"" + CLASS + "\"",
                        ""));
        here(
                "variable mapping by bean",
                element(
                        "callActivity",
                        "here",
                        "calledElement=\"sendReply\" camunda:variableMappingDelegateExpression=\"${planReply}\"",
                        ""));
        here(
                "binding to a version",
                element(
                        "callActivity",
                        "here",
                        "calledElement=\"sendReply\" camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\""
                                + CALL + "\"",
                        ""));
        here(
                "tenant",
                element(
                        "callActivity",
                        "here",
                        "calledElement=\"sendReply\" camunda:calledElementTenantId=\"" + CALL + "\"",
                        ""));
        here("nobody's process", element("callActivity", "here", "calledElement=\"nobodys\"", ""));
        here("nothing called", element("callActivity", "here", "", ""));
        here(
                "error definition",
                task(
                        "camunda:delegateExpression=\"${planReply}\"",
                        extensions("<camunda:errorEventDefinition errorRef=\"e\" expression=\"" + CALL + "\"/>")));
    }

    private static String timer(String kind, String text) {
        return "<bpmn:timerEventDefinition id=\"timer\"><bpmn:" + kind + ">" + text + "</bpmn:" + kind
                + "></bpmn:timerEventDefinition>";
    }

    private void events() {
        for (var time : List.of("timeDate", "timeDuration", "timeCycle")) {
            here(time + " of an expression", element("intermediateCatchEvent", "here", "", timer(time, CALL)));
            here(
                    time + " of a variable that is no due time",
                    element("intermediateCatchEvent", "here", "", timer(time, "${answered}")));
            here(time + " without an end", element("intermediateCatchEvent", "here", "", timer(time, "R/PT0S")));
        }
        for (var time : List.of(
                "R/PT0S",
                "R/PT1S",
                "R/PT59S",
                "R5/PT10S",
                "R/PT0M",
                "0/1 * * * * ?",
                "${riskAt}",
                "PT1M",
                "R/2001-01-01T00:00:00/PT1M",
                "R/P0D",
                "R/-PT1M")) {
            bpmn(
                    "cycle " + time,
                    process(
                            KEY,
                            start("start")
                                    + user("here")
                                    + element(
                                            "boundaryEvent",
                                            "beside",
                                            "cancelActivity=\"false\" attachedToRef=\"here\"",
                                            timer("timeCycle", time))
                                    + end("end")
                                    + end("other")
                                    + flow("start", "here")
                                    + flow("here", "end")
                                    + flow("beside", "other")));
        }
        for (var time : List.of("PT0S", "-PT1M", "P1X", "R/PT1M", "tomorrow")) {
            here("duration " + time, element("intermediateCatchEvent", "here", "", timer("timeDuration", time)));
        }
        bpmn(
                "start timer",
                process(
                        KEY,
                        element("startEvent", "start", "", timer("timeCycle", "R/PT1M"))
                                + user("here")
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end")));
        bpmn(
                "start signal",
                process(
                        KEY,
                        element("startEvent", "start", "", "<bpmn:signalEventDefinition id=\"d\" signalRef=\"s\"/>")
                                + user("here")
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end"),
                        "<bpmn:signal id=\"s\" name=\"anything\"/>"));
        bpmn(
                "start with a message of the desk",
                process(
                        KEY,
                        element("startEvent", "start", "", "<bpmn:messageEventDefinition id=\"d\" messageRef=\"s\"/>")
                                + user("here")
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end"),
                        "<bpmn:message id=\"s\" name=\"ourTurnAgain\"/>"));
        bpmn(
                "receiving begins it",
                process(
                        KEY,
                        element("receiveTask", "here", "instantiate=\"true\" messageRef=\"s\"", "")
                                + end("end")
                                + flow("here", "end"),
                        "<bpmn:message id=\"s\" name=\"anything\"/>"));
        bpmn(
                "signal echo",
                process(
                        KEY,
                        start("start") + user("here") + end("end") + flow("start", "here") + flow("here", "end")
                                + "<bpmn:subProcess id=\"echo\" name=\"Echo\" triggeredByEvent=\"true\">"
                                + element(
                                        "startEvent",
                                        "heard",
                                        "isInterrupting=\"false\"",
                                        "<bpmn:signalEventDefinition id=\"d1\" signalRef=\"s\"/>")
                                + element(
                                        "endEvent",
                                        "said",
                                        "",
                                        "<bpmn:signalEventDefinition id=\"d2\" signalRef=\"s\"/>")
                                + flow("heard", "said") + "</bpmn:subProcess>",
                        "<bpmn:signal id=\"s\" name=\"again\"/>"));
        bpmn(
                "signal payload",
                process(
                        KEY,
                        start("start")
                                + element(
                                        "endEvent",
                                        "end",
                                        "",
                                        "<bpmn:signalEventDefinition id=\"d2\" signalRef=\"s\"><bpmn:extensionElements><camunda:in sourceExpression=\""
                                                + CALL
                                                + "\" target=\"a\"/></bpmn:extensionElements></bpmn:signalEventDefinition>")
                                + flow("start", "end"),
                        "<bpmn:signal id=\"s\" name=\"again\"/>"));
        here(
                "conditional event",
                element(
                        "intermediateCatchEvent",
                        "here",
                        "",
                        "<bpmn:conditionalEventDefinition id=\"d\"><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">"
                                + quoted(CALL) + "</bpmn:condition></bpmn:conditionalEventDefinition>"));
        here(
                "conditional event by script",
                element(
                        "intermediateCatchEvent",
                        "here",
                        "",
                        "<bpmn:conditionalEventDefinition id=\"d\"><bpmn:condition xsi:type=\"bpmn:tFormalExpression\" language=\"juel\">"
                                + CALL + "</bpmn:condition></bpmn:conditionalEventDefinition>"));
        bpmn(
                "condition by script",
                process(
                        KEY,
                        start("start")
                                + end("end")
                                + flow("start", "end")
                                        .replace(
                                                "</bpmn:sequenceFlow>",
                                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"juel\">"
                                                        + CALL + "</bpmn:conditionExpression></bpmn:sequenceFlow>")));
        bpmn(
                "condition of a file",
                process(
                        KEY,
                        start("start")
                                + end("end")
                                + flow("start", "end")
                                        .replace(
                                                "</bpmn:sequenceFlow>",
                                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"juel\" camunda:resource=\"deployment://hostile.bpmn\"/></bpmn:sequenceFlow>")));
        here(
                "message thrown by class",
                element(
                        "intermediateThrowEvent",
                        "here",
                        "",
                        "<bpmn:messageEventDefinition id=\"d\" camunda:class=\"" + CLASS + "\"/>"));
        here(
                "message thrown by expression",
                element(
                        "intermediateThrowEvent",
                        "here",
                        "",
                        "<bpmn:messageEventDefinition id=\"d\" camunda:expression=\"" + CALL + "\"/>"));
        here(
                "variable of an error",
                element("subProcess", "here", "", start("s") + end("e") + flow("s", "e"))
                        .concat(element(
                                "boundaryEvent",
                                "b",
                                "attachedToRef=\"here\"",
                                "<bpmn:errorEventDefinition id=\"d\" camunda:errorCodeVariable=\"planReply\"/>")));
    }

    private void loops() {
        bpmn(
                "a way back at once",
                process(
                        KEY,
                        start("start")
                                + step("here", "planReply")
                                + element("exclusiveGateway", "gate", "default=\"flow_gate_end\"", "")
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "gate")
                                + flow("gate", "here", "${sendLater}")
                                + flow("gate", "end")));
        bpmn(
                "an asynchronous way back",
                process(
                        KEY,
                        start("start")
                                + element(
                                        "serviceTask",
                                        "here",
                                        "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${planReply}\"",
                                        "")
                                + flow("start", "here")
                                + flow("here", "here")));
        bpmn(
                "a way back through a subprocess",
                process(
                        KEY,
                        start("start")
                                + element("subProcess", "here", "", start("s") + end("e") + flow("s", "e"))
                                + flow("start", "here")
                                + flow("here", "here")));
        bpmn(
                "a way back by an error",
                process(
                        KEY,
                        start("start")
                                + element(
                                        "subProcess",
                                        "here",
                                        "",
                                        start("s")
                                                + element(
                                                        "endEvent",
                                                        "e",
                                                        "",
                                                        "<bpmn:errorEventDefinition id=\"d1\" errorRef=\"err\"/>")
                                                + flow("s", "e"))
                                + element(
                                        "boundaryEvent",
                                        "caught",
                                        "attachedToRef=\"here\"",
                                        "<bpmn:errorEventDefinition id=\"d2\" errorRef=\"err\"/>")
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end")
                                + flow("caught", "here"),
                        "<bpmn:error id=\"err\" name=\"err\" errorCode=\"again\"/>"));
        bpmn(
                "a way back by a link",
                process(
                        KEY,
                        start("start")
                                + step("here", "planReply")
                                + element(
                                        "intermediateThrowEvent",
                                        "to",
                                        "",
                                        "<bpmn:linkEventDefinition id=\"d1\" name=\"L\"/>")
                                + element(
                                        "intermediateCatchEvent",
                                        "from",
                                        "",
                                        "<bpmn:linkEventDefinition id=\"d2\" name=\"L\"/>")
                                + flow("start", "here")
                                + flow("here", "to")
                                + flow("from", "here")));
        bpmn(
                "a way back after a second",
                process(
                        KEY,
                        start("start")
                                + element("intermediateCatchEvent", "here", "", timer("timeDuration", "PT1S"))
                                + flow("start", "here")
                                + flow("here", "here")));
        bpmn(
                "a way back after a day long gone",
                process(
                        KEY,
                        start("start")
                                + element(
                                        "intermediateCatchEvent", "here", "", timer("timeDate", "2001-01-01T00:00:00Z"))
                                + flow("start", "here")
                                + flow("here", "here")));
        bpmn(
                "a way back on a condition",
                process(
                        KEY,
                        start("start")
                                + user("here")
                                + element(
                                        "boundaryEvent",
                                        "when",
                                        "attachedToRef=\"here\"",
                                        "<bpmn:conditionalEventDefinition id=\"d\"><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">${actionable}</bpmn:condition></bpmn:conditionalEventDefinition>")
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end")
                                + flow("when", "here")));
        bpmn(
                "an escalation that sets itself off",
                process(
                        KEY,
                        start("start")
                                + element(
                                        "endEvent",
                                        "here",
                                        "",
                                        "<bpmn:escalationEventDefinition id=\"d0\" escalationRef=\"esc\"/>")
                                + flow("start", "here")
                                + "<bpmn:subProcess id=\"sub\" name=\"Sub\" triggeredByEvent=\"true\">"
                                + element(
                                        "startEvent",
                                        "s",
                                        "isInterrupting=\"false\"",
                                        "<bpmn:escalationEventDefinition id=\"d1\" escalationRef=\"esc\"/>")
                                + element(
                                        "endEvent",
                                        "e",
                                        "",
                                        "<bpmn:escalationEventDefinition id=\"d2\" escalationRef=\"esc\"/>")
                                + flow("s", "e") + "</bpmn:subProcess>",
                        "<bpmn:escalation id=\"esc\" name=\"esc\" escalationCode=\"again\"/>"));
        bpmn(
                "a condition beside the work",
                process(
                        KEY,
                        start("start")
                                + user("here")
                                + element(
                                        "boundaryEvent",
                                        "when",
                                        "cancelActivity=\"false\" attachedToRef=\"here\"",
                                        "<bpmn:conditionalEventDefinition id=\"d\"><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">${actionable}</bpmn:condition></bpmn:conditionalEventDefinition>")
                                + step("again", "classifyInteraction")
                                + end("end")
                                + end("e2")
                                + flow("start", "here")
                                + flow("here", "end")
                                + flow("when", "again")
                                + flow("again", "e2")));
        here("call of itself", element("callActivity", "here", "calledElement=\"" + KEY + "\"", ""));
        bpmn(
                "call of itself through others",
                process(
                        "sendReply",
                        start("start")
                                + element("callActivity", "here", "calledElement=\"handleInteraction\"", "")
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end")));
        for (var times : List.of("101", "1000000", "0", "-1", "${x}", CALL, "")) {
            here(
                    "loop of " + times,
                    element(
                            "userTask",
                            "here",
                            "",
                            "<bpmn:multiInstanceLoopCharacteristics>"
                                    + (times.isEmpty()
                                            ? ""
                                            : "<bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">" + times
                                                    + "</bpmn:loopCardinality>")
                                    + "</bpmn:multiInstanceLoopCharacteristics>"));
        }
        here(
                "loop over a collection",
                element(
                        "userTask",
                        "here",
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"" + CALL
                                + "\" camunda:elementVariable=\"planReply\"/>"));
        here(
                "loop until",
                element(
                        "userTask",
                        "here",
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality><bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">"
                                + CALL + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>"));
        here(
                "loop in a loop",
                element(
                        "subProcess",
                        "here",
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>50</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
                                + start("s")
                                + element(
                                        "userTask",
                                        "inner",
                                        "",
                                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>50</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>")
                                + end("e") + flow("s", "inner") + flow("inner", "e")));
        here("standard loop", element("userTask", "here", "", "<bpmn:standardLoopCharacteristics/>"));
    }

    private void explosions() {
        var forks = new StringBuilder(start("start") + flow("start", "g0"));
        for (int i = 0; i <= 21; i++) {
            forks.append(element("parallelGateway", "g" + i, "", ""));
            forks.append(element("manualTask", "t" + i, "", ""));
            forks.append(flow("t" + i, i == 21 ? "end" : "g" + (i + 1)));
            forks.append(flow("g" + i, "t" + i));
            forks.append(flow("g" + i, "t" + i).replace("flow_g", "twice_g"));
        }
        bpmn("parallel forks", process(KEY, forks + end("end")));
        var implicit = new StringBuilder(start("start") + flow("start", "t0"));
        for (int i = 0; i < 21; i++) {
            implicit.append(element("manualTask", "t" + i, "", ""));
            implicit.append(flow("t" + i, i == 20 ? "end" : "t" + (i + 1)));
            implicit.append(flow("t" + i, i == 20 ? "end" : "t" + (i + 1)).replace("flow_t", "twice_t"));
        }
        bpmn("forks without gateways", process(KEY, implicit + end("end")));
        bpmn(
                "more comes back than went out",
                process(
                        KEY,
                        start("start")
                                + element("intermediateCatchEvent", "here", "", timer("timeDuration", "PT1M"))
                                + element("parallelGateway", "fork", "", "")
                                + step("one", "planReply")
                                + step("two", "planReply")
                                + flow("start", "here")
                                + flow("here", "fork")
                                + flow("fork", "one")
                                + flow("fork", "two")
                                + flow("one", "here")
                                + flow("two", "here")));
        bpmn(
                "what goes on beside leads back",
                process(
                        KEY,
                        start("start")
                                + user("here")
                                + element(
                                        "boundaryEvent",
                                        "beside",
                                        "cancelActivity=\"false\" attachedToRef=\"here\"",
                                        timer("timeDuration", "PT1M"))
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end")
                                + flow("beside", "here")));
        bpmn(
                "too many elements",
                process(
                        KEY,
                        start("start")
                                + IntStream.range(0, 501)
                                        .mapToObj(i -> user("u" + i))
                                        .collect(Collectors.joining())));
        bpmn(
                "too deep",
                process(KEY, start("start") + "<bpmn:subProcess>".repeat(60) + "</bpmn:subProcess>".repeat(60)));
        bpmn(
                "far too deep",
                process(
                        KEY,
                        start("start") + "<bpmn:subProcess>".repeat(20_000) + "</bpmn:subProcess>".repeat(20_000)));
        bpmn("too large", around(KEY, user("here")) + " ".repeat(1024 * 1024));
    }

    private void spaces() {
        for (var prefix : List.of("activiti", "fox")) {
            here("class of " + prefix, task(prefix + ":class=\"" + CLASS + "\"", ""));
            here("expression of " + prefix, task(prefix + ":expression=\"" + CALL + "\"", ""));
            here("step of " + prefix, task(prefix + ":delegateExpression=\"${planReply}\"", ""));
            here(
                    "retry cycle of " + prefix,
                    task(
                            "camunda:delegateExpression=\"${planReply}\"",
                            extensions("<" + prefix + ":failedJobRetryTimeCycle>${x}</" + prefix
                                    + ":failedJobRetryTimeCycle>")));
            here(
                    "listener of " + prefix,
                    element(
                            "userTask",
                            "here",
                            "",
                            extensions("<" + prefix + ":executionListener event=\"start\" class=\"" + CLASS + "\"/>")));
        }
        here(
                "script task of another namespace",
                "<x:scriptTask xmlns:x=\"urn:x\" id=\"here\" scriptFormat=\"juel\"><x:script>" + CALL
                        + "</x:script></x:scriptTask>");
        here(
                "script task without a namespace",
                "<scriptTask xmlns=\"\" id=\"here\" scriptFormat=\"juel\"><script>" + CALL + "</script></scriptTask>");
        here(
                "script task of the drawing",
                "<bpmndi:scriptTask id=\"here\" scriptFormat=\"juel\"><bpmndi:script>" + CALL
                        + "</bpmndi:script></bpmndi:scriptTask>");
        here(
                "something in the extensions",
                element("userTask", "here", "", extensions("<x:anything xmlns:x=\"urn:x\"/>")));
        here("attribute of nobody", element("userTask", "here", "xmlns:x=\"urn:x\" x:y=\"1\"", ""));
        bpmn(
                "address of a schema",
                around(KEY, user("here"))
                        .replace(
                                "id=\"Definitions_1\"",
                                "xsi:schemaLocation=\"urn:x http://127.0.0.1:9/x.xsd\" id=\"Definitions_1\""));
        bpmn(
                "import",
                file(
                        "<bpmn:import importType=\"http://www.w3.org/2001/XMLSchema\" location=\"http://127.0.0.1:9/x.xsd\" namespace=\"urn:x\"/>"
                                + around(KEY, user("here"))
                                        .replaceAll("(?s).*?(<bpmn:process.*)</bpmn:definitions>", "$1")));
        bpmn(
                "two processes",
                file(around(KEY, user("here")).replaceAll("(?s).*?(<bpmn:process.*)</bpmn:definitions>", "$1")
                        + around("other", user("there").replace("there", "here"))
                                .replaceAll("(?s).*?(<bpmn:process.*)</bpmn:definitions>", "$1")
                                .replace("\"here\"", "\"there\"")
                                .replace("\"start\"", "\"start2\"")
                                .replace("\"end\"", "\"end2\"")
                                .replace("flow_start_here", "f3")
                                .replace("flow_here_end", "f4")));
        bpmn(
                "a second process that does not say whether it runs",
                around(KEY, user("here"))
                        .replace(
                                "</bpmn:definitions>",
                                "<bpmn:process id=\"hidden\">" + start("s9") + "</bpmn:process></bpmn:definitions>"));
        for (var yes : List.of("1", "on", "enabled", "TRUE")) {
            bpmn(
                    "another way to say yes: " + yes,
                    process(
                            KEY,
                            start("start") + user("here") + end("end") + flow("start", "here") + flow("here", "end")
                                    + "<bpmn:subProcess id=\"sub\" name=\"x\" triggeredByEvent=\"" + yes + "\">"
                                    + start("s8") + "</bpmn:subProcess>"));
        }
        bpmn("nothing to run", around(KEY, user("here")).replace("isExecutable=\"true\"", "isExecutable=\"false\""));
    }

    private void files() {
        var plain = around(
                KEY, element("scriptTask", "here", "scriptFormat=\"juel\"", "<bpmn:script>" + CALL + "</bpmn:script>"));
        var harmless = around(KEY, user("here"));
        for (var encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "IBM1047", "ISO-8859-1", "UTF-32")) {
            all.add(new Hostile(
                    encoding,
                    "hostile.bpmn",
                    harmless.replace("UTF-8", encoding)
                            .replace("Beginn", "Bärig")
                            .getBytes(Charset.forName(encoding))));
        }
        all.add(new Hostile("UTF-7", "hostile.bpmn", bytes(harmless.replace("UTF-8", "UTF-7"))));
        all.add(new Hostile("XML 1.1", "hostile.bpmn", bytes(harmless.replace("version=\"1.0\"", "version=\"1.1\""))));
        var doctype = harmless.replace(
                        "<bpmn:definitions", "<!DOCTYPE x [<!ENTITY a \"" + CALL + "\">]>\n<bpmn:definitions")
                .replace("name=\"Probe\"", "name=\"&a;\"");
        all.add(new Hostile("entity", "hostile.bpmn", bytes(doctype)));
        all.add(new Hostile(
                "external entity",
                "hostile.bpmn",
                bytes(doctype.replace("ENTITY a ", "ENTITY a SYSTEM \"file:///etc/passwd\" ")
                        .replace("\"" + CALL + "\"", ""))));
        all.add(new Hostile(
                "external DTD",
                "hostile.bpmn",
                bytes(harmless.replace(
                        "<bpmn:definitions", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">\n<bpmn:definitions"))));
        all.add(new Hostile(
                "laughs",
                "hostile.bpmn",
                bytes(harmless.replace(
                                "<bpmn:definitions",
                                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n<bpmn:definitions")
                        .replace("Beginn", "&c;"))));
        all.add(new Hostile("broken", "hostile.bpmn", bytes(harmless.substring(0, 1200))));
        all.add(new Hostile("empty", "hostile.bpmn", new byte[0]));
        all.add(new Hostile("nothing but zeros", "hostile.bpmn", new byte[1000]));
        all.add(new Hostile("another kind of name", "hostile.bpmn20.xml", bytes(plain)));
        all.add(new Hostile(
                "a case",
                "hostile.cmmn",
                bytes("<definitions xmlns=\"http://www.omg.org/spec/CMMN/20151109/MODEL\"/>")));
        all.add(new Hostile("a script beside", "hostile.groovy", bytes(SCRIPT)));
        all.add(new Hostile("an old decision", "hostile.dmn11.xml", bytes(decision(KEY, SCRIPT, "", ""))));
        all.add(new Hostile(
                "broken UTF-8", "hostile.bpmn", new byte[] {'<', 'a', '>', (byte) 0xC3, (byte) 0x28, '<', '/', 'a', '>'
                }));
        all.add(new Hostile(
                "Latin letters",
                "hostile.bpmn",
                harmless.replace("Beginn", "Bär").getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void dmn(String name, String content) {
        all.add(new Hostile(name, "hostile.dmn", bytes(content)));
    }

    private void decisions() {
        for (var cell : List.of(
                "matches(\"" + "a".repeat(30) + "\", \"(a+)+b\")",
                "for x in 1..1000000000 return x",
                "some x in 1..9 satisfies x = 1",
                "category",
                "? = \"x\"",
                "upper case(\"x\")",
                "function(x) x",
                "if true then 1 else 2",
                "{a: 1}",
                "1 + 1",
                "x.y",
                "[1..x]",
                "not(x)",
                "\"a\" or true",
                "\"a\"[1]",
                "new java.lang.String()",
                "((((((1))))))",
                "every x in [1] satisfies true")) {
            var escaped = cell.replace("<", "&lt;");
            dmn("cell " + cell, decision(KEY, "category", escaped, "\"x\""));
            dmn("result " + cell, decision(KEY, "category", "-", escaped));
        }
        dmn("result of a call", decision(KEY, "category", "-", SCRIPT));
        dmn("fact of a call", decision(KEY, SCRIPT, "-", "\"x\""));
        dmn("fact of a loop", decision(KEY, "for x in 1..1000000000 return x", "-", "\"x\""));
        for (var language : List.of("juel", "groovy", "feel", "javascript")) {
            dmn(
                    "cell in " + language,
                    decision(KEY, "category", "-", SCRIPT)
                            .replace("<outputEntry id", "<outputEntry expressionLanguage=\"" + language + "\" id"));
            dmn(
                    "condition in " + language,
                    decision(KEY, "category", "true", "\"x\"")
                            .replace("<inputEntry id", "<inputEntry expressionLanguage=\"" + language + "\" id"));
            dmn(
                    "fact in " + language,
                    decision(KEY, "category", "-", "\"x\"")
                            .replace(
                                    "<inputExpression id",
                                    "<inputExpression expressionLanguage=\"" + language + "\" id"));
            dmn(
                    "all in " + language,
                    decision(KEY, "category", "-", "\"x\"")
                            .replace("<definitions ", "<definitions expressionLanguage=\"" + language + "\" "));
        }
        dmn(
                "literal expression",
                decision(KEY, "category", "-", "\"x\"")
                        .replaceAll(
                                "(?s)<decisionTable.*</decisionTable>",
                                "<literalExpression id=\"l\" expressionLanguage=\"juel\"><text>" + SCRIPT
                                        + "</text></literalExpression>"));
        dmn(
                "knowledge model",
                decision(KEY, "category", "-", "\"x\"")
                        .replace("<decision id", "<businessKnowledgeModel id=\"b\"/><decision id"));
        dmn("fact named like a step", decision(KEY, "planReply", "-", "\"x\""));
        dmn(
                "result named like a step",
                decision(KEY, "category", "-", "\"x\"").replace("name=\"outcome\"", "name=\"planReply\""));
        dmn("history of a decision", decision(KEY, "camunda:historyTimeToLive=\"0\"", "category", "-", "\"x\""));
        dmn(
                "two decisions",
                decision(KEY, "category", "-", "\"x\"")
                        .replace(
                                "</definitions>",
                                "<decision id=\"other\" name=\"x\"><decisionTable id=\"t2\"><output id=\"o2\" name=\"o\" typeRef=\"string\"/></decisionTable></decision></definitions>"));
        dmn(
                "a decision of a foreign tool",
                decision(KEY, "category", "-", "\"x\"")
                        .replace("<decision id", "<x:decision xmlns:x=\"urn:x\"/><decision id"));
        dmn(
                "a DTD in a decision",
                decision(KEY, "category", "-", "\"x\"").replace("<definitions", "<!DOCTYPE x><definitions"));
        dmn("no decision", decision(KEY, "category", "-", "\"x\"").replaceAll("(?s)<decision id.*</decision>", ""));
    }

    private void form(String name, String component) {
        all.add(new Hostile(name, "hostile.form", bytes(de.tresen.model.Drawn.form(KEY, component))));
    }

    private void forms() {
        form(
                "field named like a step",
                "{\"type\": \"textfield\", \"key\": \"planReply\", \"label\": \"x\", \"id\": \"f\"}");
        form(
                "field of the engine",
                "{\"type\": \"textfield\", \"key\": \"execution\", \"label\": \"x\", \"id\": \"f\"}");
        form(
                "hidden by a loop",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"x\", \"id\": \"f\", \"conditional\": {\"hide\": \"=for x in 1..1000000000 return x\"}}");
        form(
                "hidden by a pattern",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"x\", \"id\": \"f\", \"conditional\": {\"hide\": \"=matches(a, \\\"(a+)+b\\\")\"}}");
        form(
                "computed label",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"=for x in 1..9 return x\", \"id\": \"f\"}");
        form("template", "{\"type\": \"text\", \"text\": \"{{#loop x}}a{{/loop}}\", \"id\": \"f\"}");
        form("frame", "{\"type\": \"iframe\", \"url\": \"https://example.org\", \"id\": \"f\"}");
        form("markup", "{\"type\": \"html\", \"content\": \"<img src=x onerror=alert(1)>\", \"id\": \"f\"}");
        form("computed", "{\"type\": \"expression\", \"key\": \"a\", \"expression\": \"=1\", \"id\": \"f\"}");
        form("address that runs", "{\"type\": \"image\", \"source\": \"java\\nscript:alert(1)\", \"id\": \"f\"}");
        form("engine expression", "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"${x}\", \"id\": \"f\"}");
        all.add(new Hostile(
                "deep form", "hostile.form", bytes("{\"components\":" + "[".repeat(5000) + "]".repeat(5000) + "}")));
        all.add(new Hostile("broken form", "hostile.form", bytes("{\"components\": [")));
        all.add(new Hostile("form without an id", "hostile.form", bytes("{\"components\": []}")));
    }
}
