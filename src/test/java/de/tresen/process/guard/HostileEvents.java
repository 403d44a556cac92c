package de.tresen.process.guard;

import static de.tresen.model.Drawn.element;
import static de.tresen.model.Drawn.end;
import static de.tresen.model.Drawn.flow;
import static de.tresen.model.Drawn.process;
import static de.tresen.model.Drawn.start;
import static de.tresen.model.Drawn.user;
import static de.tresen.process.guard.HostileModels.CALL;
import static de.tresen.process.guard.HostileModels.CLASS;
import static de.tresen.process.guard.HostileModels.KEY;
import static de.tresen.process.guard.HostileModels.boundary;
import static de.tresen.process.guard.HostileModels.condition;
import static de.tresen.process.guard.HostileModels.quoted;
import static de.tresen.process.guard.HostileModels.timer;

import java.util.List;

/** Timers, messages, signals and errors that carry code or ring without end. */
final class HostileEvents {

    private HostileEvents() {}

    static void events(HostileModels models) {
        for (var time : List.of("timeDate", "timeDuration", "timeCycle")) {
            models.here(time + " of an expression", element("intermediateCatchEvent", "here", "", timer(time, CALL)));
            models.here(
                    time + " of a variable that is no due time",
                    element("intermediateCatchEvent", "here", "", timer(time, "${answered}")));
            models.here(time + " without an end", element("intermediateCatchEvent", "here", "", timer(time, "R/PT0S")));
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
            models.here(
                    "cycle " + time,
                    user("here")
                            + boundary("beside", "cancelActivity=\"false\"", timer("timeCycle", time))
                            + end("other")
                            + flow("beside", "other"));
        }
        for (var time : List.of("PT0S", "-PT1M", "P1X", "R/PT1M", "tomorrow")) {
            models.here("duration " + time, element("intermediateCatchEvent", "here", "", timer("timeDuration", time)));
        }
        models.begun("start timer", timer("timeCycle", "R/PT1M"), "");
        models.begun(
                "start signal",
                "<bpmn:signalEventDefinition id=\"d\" signalRef=\"s\"/>",
                "<bpmn:signal id=\"s\" name=\"anything\"/>");
        models.begun(
                "start with a message of the desk",
                "<bpmn:messageEventDefinition id=\"d\" messageRef=\"s\"/>",
                "<bpmn:message id=\"s\" name=\"ourTurnAgain\"/>");
        models.bpmn(
                "receiving begins it",
                process(
                        KEY,
                        element("receiveTask", "here", "instantiate=\"true\" messageRef=\"s\"", "")
                                + end("end")
                                + flow("here", "end"),
                        "<bpmn:message id=\"s\" name=\"anything\"/>"));
        models.here(
                "signal echo",
                user("here") + "<bpmn:subProcess id=\"echo\" name=\"Echo\" triggeredByEvent=\"true\">"
                        + element(
                                "startEvent",
                                "heard",
                                "isInterrupting=\"false\"",
                                "<bpmn:signalEventDefinition id=\"d1\" signalRef=\"s\"/>")
                        + element("endEvent", "said", "", "<bpmn:signalEventDefinition id=\"d2\" signalRef=\"s\"/>")
                        + flow("heard", "said") + "</bpmn:subProcess>",
                "<bpmn:signal id=\"s\" name=\"again\"/>");
        models.bpmn(
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
        models.here("conditional event", element("intermediateCatchEvent", "here", "", condition(quoted(CALL))));
        models.here(
                "conditional event by script",
                element(
                        "intermediateCatchEvent",
                        "here",
                        "",
                        "<bpmn:conditionalEventDefinition id=\"d\"><bpmn:condition xsi:type=\"bpmn:tFormalExpression\" language=\"juel\">"
                                + CALL + "</bpmn:condition></bpmn:conditionalEventDefinition>"));
        models.bpmn(
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
        models.bpmn(
                "condition of a file",
                process(
                        KEY,
                        start("start")
                                + end("end")
                                + flow("start", "end")
                                        .replace(
                                                "</bpmn:sequenceFlow>",
                                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"juel\" camunda:resource=\"deployment://hostile.bpmn\"/></bpmn:sequenceFlow>")));
        models.here(
                "message thrown by class",
                element(
                        "intermediateThrowEvent",
                        "here",
                        "",
                        "<bpmn:messageEventDefinition id=\"d\" camunda:class=\"" + CLASS + "\"/>"));
        models.here(
                "message thrown by expression",
                element(
                        "intermediateThrowEvent",
                        "here",
                        "",
                        "<bpmn:messageEventDefinition id=\"d\" camunda:expression=\"" + CALL + "\"/>"));
        models.here(
                "variable of an error",
                element("subProcess", "here", "", start("s") + end("e") + flow("s", "e"))
                        .concat(element(
                                "boundaryEvent",
                                "b",
                                "attachedToRef=\"here\"",
                                "<bpmn:errorEventDefinition id=\"d\" camunda:errorCodeVariable=\"planReply\"/>")));
    }
}
