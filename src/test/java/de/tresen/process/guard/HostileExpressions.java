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
import static de.tresen.process.guard.HostileModels.quoted;
import static de.tresen.process.guard.HostileModels.script;
import static de.tresen.process.guard.HostileModels.task;

import java.util.List;

/** Expressions wherever the engine evaluates them: on elements, in names, in mappings. */
final class HostileExpressions {

    private HostileExpressions() {}

    static void expressions(HostileModels models) {
        models.here("expression of a service task", task("camunda:expression=\"" + CALL + "\"", ""));
        models.here(
                "expression with a result",
                task("camunda:expression=\"" + CALL + "\" camunda:resultVariable=\"x\"", ""));
        models.here("any bean as a step", task("camunda:delegateExpression=\"${runtimeService}\"", ""));
        models.here(
                "a bean's method as a step", task("camunda:delegateExpression=\"${jdbcTemplate.execute('x')}\"", ""));
        models.here("reflection as a step", task("camunda:delegateExpression=\"" + CALL + "\"", ""));
        models.here(
                "the engine through the execution",
                task("camunda:delegateExpression=\"${execution.processEngineServices.runtimeService}\"", ""));
        for (var kind : List.of("userTask", "manualTask", "task", "exclusiveGateway")) {
            models.here(
                    "name of a " + kind,
                    element(kind, "here", "", "").replace("name=\"Probe\"", "name=\"" + CALL + "\""));
        }
        models.here(
                "name with the other sign",
                user("here").replace("name=\"Probe\"", "name=\"" + CALL.replace('$', '#') + "\""));
        models.here(
                "name with a character reference",
                user("here").replace("name=\"Probe\"", "name=\"" + CALL.replace("$", "&#36;") + "\""));
        models.bpmn(
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
            models.here(
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
            models.here(
                    "expression in " + attribute,
                    element("userTask", "here", "camunda:" + attribute + "=\"" + CALL + "\"", ""));
        }
        models.bpmn(
                "expression in the time to live",
                around(KEY, user("here"))
                        .replace("isExecutable", "camunda:historyTimeToLive=\"" + CALL + "\" isExecutable"));
        models.bpmn(
                "history that is forgotten at once",
                around(KEY, user("here")).replace("isExecutable", "camunda:historyTimeToLive=\"0\" isExecutable"));
        models.bpmn(
                "expression in the version tag",
                around(KEY, user("here")).replace("isExecutable", "camunda:versionTag=\"" + CALL + "\" isExecutable"));
        models.bpmn(
                "job priority of the process",
                around(KEY, user("here")).replace("isExecutable", "camunda:jobPriority=\"" + CALL + "\" isExecutable"));
        models.bpmn(
                "starter groups",
                around(KEY, user("here"))
                        .replace("isExecutable", "camunda:candidateStarterGroups=\"" + CALL + "\" isExecutable"));
        models.here(
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
            models.bpmn(
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
        models.here(
                "retry cycle",
                task(
                        "camunda:delegateExpression=\"${planReply}\" camunda:asyncBefore=\"true\"",
                        extensions("<camunda:failedJobRetryTimeCycle>" + CALL + "</camunda:failedJobRetryTimeCycle>")));
        models.here(
                "retry cycle of a variable",
                task(
                        "camunda:delegateExpression=\"${planReply}\" camunda:asyncBefore=\"true\"",
                        extensions("<camunda:failedJobRetryTimeCycle>${x}</camunda:failedJobRetryTimeCycle>")));
        for (var kind : List.of("message", "signal", "error", "escalation")) {
            models.bpmn(
                    "name of a " + kind,
                    around(KEY, user("here"), "<bpmn:" + kind + " id=\"m\" name=\"" + CALL + "\"/>"));
            models.bpmn(
                    "code of a " + kind,
                    around(
                            KEY,
                            user("here"),
                            "<bpmn:" + kind + " id=\"m\" name=\"m\" " + kind + "Code=\"" + CALL + "\"/>"));
        }
        models.bpmn(
                "message of an error",
                around(
                        KEY,
                        user("here"),
                        "<bpmn:error id=\"m\" name=\"m\" errorCode=\"c\" camunda:errorMessage=\"" + CALL + "\"/>"));
        models.here("called element", element("callActivity", "here", "calledElement=\"" + CALL + "\"", ""));
        models.here("called by variable", element("callActivity", "here", "calledElement=\"${x}\"", ""));
    }

    static void mappings(HostileModels models) {
        for (var way : List.of("input", "output")) {
            for (var inside : List.of(
                    CALL,
                    script(""),
                    "<camunda:map><camunda:entry key=\"" + CALL + "\">1</camunda:entry></camunda:map>",
                    "<camunda:list><camunda:value>" + CALL + "</camunda:value></camunda:list>",
                    "x")) {
                models.here(
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
            models.here(
                    "mapping " + mapping,
                    element("callActivity", "here", "calledElement=\"sendReply\"", extensions(mapping)));
        }
        models.here(
                "variable mapping by class",
                element(
                        "callActivity",
                        "here",
                        "calledElement=\"sendReply\" camunda:variableMappingClass=\"" + CLASS + "\"",
                        ""));
        models.here(
                "variable mapping by bean",
                element(
                        "callActivity",
                        "here",
                        "calledElement=\"sendReply\" camunda:variableMappingDelegateExpression=\"${planReply}\"",
                        ""));
        models.here(
                "binding to a version",
                element(
                        "callActivity",
                        "here",
                        "calledElement=\"sendReply\" camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\""
                                + CALL + "\"",
                        ""));
        models.here(
                "tenant",
                element(
                        "callActivity",
                        "here",
                        "calledElement=\"sendReply\" camunda:calledElementTenantId=\"" + CALL + "\"",
                        ""));
        models.here("nobody's process", element("callActivity", "here", "calledElement=\"nobodys\"", ""));
        models.here("nothing called", element("callActivity", "here", "", ""));
        models.here(
                "error definition",
                task(
                        "camunda:delegateExpression=\"${planReply}\"",
                        extensions("<camunda:errorEventDefinition errorRef=\"e\" expression=\"" + CALL + "\"/>")));
    }
}
