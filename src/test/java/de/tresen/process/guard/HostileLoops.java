package de.tresen.process.guard;

import static de.tresen.model.Drawn.around;
import static de.tresen.model.Drawn.element;
import static de.tresen.model.Drawn.end;
import static de.tresen.model.Drawn.flow;
import static de.tresen.model.Drawn.process;
import static de.tresen.model.Drawn.start;
import static de.tresen.model.Drawn.step;
import static de.tresen.model.Drawn.user;
import static de.tresen.process.guard.HostileModels.CALL;
import static de.tresen.process.guard.HostileModels.KEY;
import static de.tresen.process.guard.HostileModels.boundary;
import static de.tresen.process.guard.HostileModels.condition;
import static de.tresen.process.guard.HostileModels.task;
import static de.tresen.process.guard.HostileModels.timer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What goes round without end, or spreads until the memory is full. */
final class HostileLoops {

    private HostileLoops() {}

    static void loops(HostileModels models) {
        models.bpmn(
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
        models.back(
                "an asynchronous way back",
                task("camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${planReply}\"", ""));
        models.back(
                "a way back through a subprocess",
                element("subProcess", "here", "", start("s") + end("e") + flow("s", "e")));
        models.here(
                "a way back by an error",
                element(
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
                        + boundary("caught", "", "<bpmn:errorEventDefinition id=\"d2\" errorRef=\"err\"/>")
                        + flow("caught", "here"),
                "<bpmn:error id=\"err\" name=\"err\" errorCode=\"again\"/>");
        models.bpmn(
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
        models.back(
                "a way back after a second",
                element("intermediateCatchEvent", "here", "", timer("timeDuration", "PT1S")));
        models.back(
                "a way back after a day long gone",
                element("intermediateCatchEvent", "here", "", timer("timeDate", "2001-01-01T00:00:00Z")));
        models.here(
                "a way back on a condition",
                user("here") + boundary("when", "", condition("${actionable}")) + flow("when", "here"));
        models.bpmn(
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
        models.here(
                "a condition beside the work",
                user("here")
                        + boundary("when", "cancelActivity=\"false\"", condition("${actionable}"))
                        + step("again", "classifyInteraction")
                        + end("e2")
                        + flow("when", "again")
                        + flow("again", "e2"));
        models.here("call of itself", element("callActivity", "here", "calledElement=\"" + KEY + "\"", ""));
        models.bpmn(
                "call of itself through others",
                around("sendReply", element("callActivity", "here", "calledElement=\"handleInteraction\"", "")));
        for (var times : List.of("101", "1000000", "0", "-1", "${x}", CALL, "")) {
            models.here(
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
        models.here(
                "loop over a collection",
                element(
                        "userTask",
                        "here",
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"" + CALL
                                + "\" camunda:elementVariable=\"planReply\"/>"));
        models.here(
                "loop until",
                element(
                        "userTask",
                        "here",
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality><bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">"
                                + CALL + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>"));
        models.here(
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
        models.here("standard loop", element("userTask", "here", "", "<bpmn:standardLoopCharacteristics/>"));
    }

    static void explosions(HostileModels models) {
        var forks = new StringBuilder(start("start") + flow("start", "g0"));
        for (int i = 0; i <= 21; i++) {
            forks.append(element("parallelGateway", "g" + i, "", ""));
            forks.append(element("manualTask", "t" + i, "", ""));
            forks.append(flow("t" + i, i == 21 ? "end" : "g" + (i + 1)));
            forks.append(flow("g" + i, "t" + i));
            forks.append(flow("g" + i, "t" + i).replace("flow_g", "twice_g"));
        }
        models.bpmn("parallel forks", process(KEY, forks + end("end")));
        var implicit = new StringBuilder(start("start") + flow("start", "t0"));
        for (int i = 0; i < 21; i++) {
            implicit.append(element("manualTask", "t" + i, "", ""));
            implicit.append(flow("t" + i, i == 20 ? "end" : "t" + (i + 1)));
            implicit.append(flow("t" + i, i == 20 ? "end" : "t" + (i + 1)).replace("flow_t", "twice_t"));
        }
        models.bpmn("forks without gateways", process(KEY, implicit + end("end")));
        models.bpmn(
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
        models.here(
                "what goes on beside leads back",
                user("here")
                        + boundary("beside", "cancelActivity=\"false\"", timer("timeDuration", "PT1M"))
                        + flow("beside", "here"));
        models.bpmn(
                "too many elements",
                process(
                        KEY,
                        start("start")
                                + IntStream.range(0, 501)
                                        .mapToObj(i -> user("u" + i))
                                        .collect(Collectors.joining())));
        models.bpmn(
                "too deep",
                process(KEY, start("start") + "<bpmn:subProcess>".repeat(60) + "</bpmn:subProcess>".repeat(60)));
        models.bpmn(
                "far too deep",
                process(
                        KEY,
                        start("start") + "<bpmn:subProcess>".repeat(20_000) + "</bpmn:subProcess>".repeat(20_000)));
        models.bpmn("too large", around(KEY, user("here")) + " ".repeat(1024 * 1024));
    }
}
