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

import de.tresen.model.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What people draw with the desktop modeler and the desk's steps: none of it is in anybody's way. */
final class OrdinaryModels {

    static final String KEY = "ordinary";

    private final List<Ordinary> all = new ArrayList<>();

    /** @param file its name when it is deployed */
    record Ordinary(String name, String file, byte[] content) {}

    static List<Ordinary> all() {
        var models = new OrdinaryModels();
        models.conditions();
        models.tasks();
        models.gateways();
        models.events();
        models.loops();
        models.drawing();
        models.decisions();
        models.forms();
        return models.all;
    }

    private void bpmn(String name, String content) {
        all.add(new Ordinary(name, "ordinary.bpmn", bytes(content)));
    }

    private void here(String name, String element) {
        bpmn(name, around(KEY, element));
    }

    private static String extensions(String inside) {
        return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
    }

    private static String timer(String kind, String text) {
        return "<bpmn:timerEventDefinition id=\"timer\"><bpmn:" + kind + " xsi:type=\"bpmn:tFormalExpression\">" + text
                + "</bpmn:" + kind + "></bpmn:timerEventDefinition>";
    }

    private static String event(String kind, String reference) {
        return "<bpmn:" + kind + "EventDefinition id=\"event_" + reference + "\" " + kind + "Ref=\"" + reference
                + "\"/>";
    }

    private void conditions() {
        for (var condition : List.of(
                "${approved}",
                "#{approved}",
                "${ approved }",
                "${!approved}",
                "${not approved}",
                "${nextStep == 'WAIT'}",
                "${nextStep == \"WAIT\"}",
                "${nextStep != 'a.b(c)[d]{e} }'}",
                "${nextStep == '${x}'}",
                "${nextStep eq 'WAIT'}",
                "${nextStep == 'it\\'s \\\\ so'}",
                "${score >= 0.75}",
                "${score &gt; -1.5}",
                "${score lt 3 and approved}",
                "${approved or clear and nextStep == 'CLOSE'}",
                "${approved &amp;&amp; clear || actionable}",
                "${approved == true}",
                "${nextStep == null}",
                "${nextStep ne null and nextStep == 'Ä ö ß 😀'}",
                "${größe > 3}",
                "${a_1 == b_2}",
                "\n      ${approved\n and clear}\n    ",
                "<![CDATA[${score < 3 && approved}]]>",
                "${order == ' and or not . ( ['}",
                "${1 == 1}",
                "${score ge 10 or score le 2}",
                "${executionMode == 'x'}",
                "${task_1 == 2}")) {
            bpmn(
                    "condition " + condition,
                    process(
                            KEY,
                            start("start")
                                    + element("exclusiveGateway", "gate", "default=\"flow_gate_two\"", "")
                                    + end("one")
                                    + end("two")
                                    + flow("start", "gate")
                                    + flow("gate", "one", condition)
                                    + flow("gate", "two")));
        }
    }

    private void tasks() {
        here("a step", step("here", "planReply"));
        here(
                "a step as business rule",
                element("businessRuleTask", "here", "camunda:delegateExpression=\"${classifyInteraction}\"", ""));
        here("a step that sends", element("sendTask", "here", "camunda:delegateExpression=\"${sendReply}\"", ""));
        here(
                "a step of a template",
                element(
                        "serviceTask",
                        "here",
                        "camunda:modelerTemplate=\"desk.sendReply\" camunda:modelerTemplateVersion=\"1\" camunda:modelerTemplateIcon=\"data:image/svg+xml;base64,AA==\" camunda:delegateExpression=\"${sendReply}\"",
                        ""));
        for (var retry : List.of("PT10S,PT1M,PT10M", "R3/PT5M", "PT10S, PT1M", "R/PT1H", "P1D")) {
            here(
                    "an asynchronous step, tried again " + retry,
                    element(
                            "serviceTask",
                            "here",
                            "camunda:asyncBefore=\"true\" camunda:asyncAfter=\"true\" camunda:exclusive=\"false\" camunda:delegateExpression=\"${sendReply}\"",
                            extensions("<camunda:failedJobRetryTimeCycle>" + retry
                                    + "</camunda:failedJobRetryTimeCycle>")));
        }
        here(
                "a note for tools",
                element(
                        "serviceTask",
                        "here",
                        "camunda:delegateExpression=\"${sendReply}\"",
                        extensions(
                                "<camunda:properties><camunda:property name=\"owner\" value=\"Anna, 5 $\"/></camunda:properties>")));
        bpmn(
                "a step twice",
                process(
                        KEY,
                        start("start")
                                + step("Activity_0x1y2z", "planReply")
                                + step("Activity_3a4b5c", "planReply")
                                + end("Event_1a2b3c")
                                + flow("start", "Activity_0x1y2z")
                                + flow("Activity_0x1y2z", "Activity_3a4b5c")
                                + flow("Activity_3a4b5c", "Event_1a2b3c")));
        here("a user task", user("here"));
        here("a user task without anything", "<bpmn:userTask id=\"here\"/>");
        here(
                "a user task of a form to come",
                element("userTask", "here", "camunda:formRef=\"toCome\" camunda:formRefBinding=\"latest\"", ""));
        here(
                "a user task of a team",
                element(
                        "userTask",
                        "here",
                        "camunda:formRef=\"reply\" camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"community\"",
                        ""));
        here("a manual task", element("manualTask", "here", "", ""));
        here("a task", element("task", "here", "", ""));
        bpmn(
                "a receiving task",
                around(
                        KEY,
                        element("receiveTask", "here", "messageRef=\"m\"", ""),
                        "<bpmn:message id=\"m\" name=\"ourTurnAgain\"/>"));
        here(
                "a call",
                element(
                        "callActivity",
                        "here",
                        "calledElement=\"answerInteraction\"",
                        extensions(
                                "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/><camunda:in source=\"riskAt\" target=\"riskAt\"/><camunda:out source=\"nextStep\" target=\"next\"/>")));
        here(
                "a call with all",
                element(
                        "callActivity",
                        "here",
                        "calledElement=\"sendReply\" camunda:calledElementBinding=\"latest\"",
                        extensions(
                                "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/><camunda:in variables=\"all\"/><camunda:out variables=\"all\"/>")));
        here(
                "documentation",
                element(
                        "userTask",
                        "here",
                        "camunda:formRef=\"reply\" camunda:formRefBinding=\"latest\"",
                        "<bpmn:documentation>Kostet 5 $, siehe {Liste} &amp; \"Regel #3\" <![CDATA[<b>]]> äöüß 😀</bpmn:documentation>"));
        here(
                "a name of two lines",
                user("here").replace("name=\"Probe\"", "name=\"Antwort&#10;prüfen (5 % &amp; $)\""));
        bpmn(
                "version and history as the desktop modeler writes them",
                around(KEY, user("here"))
                        .replace(
                                "isExecutable",
                                "camunda:versionTag=\"1.0\" camunda:historyTimeToLive=\"180\" isExecutable"));
        bpmn(
                "not offered in a tasklist",
                around(KEY, user("here"))
                        .replace("isExecutable", "camunda:isStartableInTasklist=\"false\" isExecutable"));
    }

    private void gateways() {
        bpmn(
                "two ways side by side",
                process(
                        KEY,
                        start("start")
                                + element("parallelGateway", "fork", "", "")
                                + step("one", "planReply")
                                + user("two")
                                + element("parallelGateway", "join", "", "")
                                + end("end")
                                + flow("start", "fork")
                                + flow("fork", "one")
                                + flow("fork", "two")
                                + flow("one", "join")
                                + flow("two", "join")
                                + flow("join", "end")));
        bpmn(
                "whatever is needed",
                process(
                        KEY,
                        start("start")
                                + element("inclusiveGateway", "fork", "default=\"flow_fork_two\"", "")
                                + step("one", "planReply")
                                + user("two")
                                + element("inclusiveGateway", "join", "", "")
                                + end("end")
                                + flow("start", "fork")
                                + flow("fork", "one", "${clear}")
                                + flow("fork", "two")
                                + flow("one", "join")
                                + flow("two", "join")
                                + flow("join", "end")));
        bpmn(
                "whichever comes first",
                process(
                        KEY,
                        start("start")
                                + element("eventBasedGateway", "gate", "", "")
                                + element("intermediateCatchEvent", "m", "", event("message", "message_1"))
                                + element("intermediateCatchEvent", "t", "", timer("timeDuration", "P3D"))
                                + end("end")
                                + flow("start", "gate")
                                + flow("gate", "m")
                                + flow("gate", "t")
                                + flow("m", "end")
                                + flow("t", "end"),
                        "<bpmn:message id=\"message_1\" name=\"ourTurnAgain\"/>"));
        var questions = new StringBuilder(start("start") + flow("start", "g0"));
        IntStream.range(0, 25)
                .forEach(i -> questions
                        .append(element("exclusiveGateway", "g" + i, "default=\"flow_g" + i + "_b" + i + "\"", ""))
                        .append(step("a" + i, "planReply"))
                        .append(step("b" + i, "planReply"))
                        .append(flow("g" + i, "a" + i, "${clear}"))
                        .append(flow("g" + i, "b" + i))
                        .append(flow("a" + i, i == 24 ? "end" : "g" + (i + 1)))
                        .append(flow("b" + i, i == 24 ? "end" : "g" + (i + 1))));
        bpmn("many questions one after the other", process(KEY, questions + end("end")));
        var forks = new StringBuilder(start("start") + flow("start", "f0"));
        IntStream.range(0, 25)
                .forEach(i -> forks.append(element("parallelGateway", "f" + i, "", ""))
                        .append(step("a" + i, "planReply"))
                        .append(step("b" + i, "planReply"))
                        .append(element("parallelGateway", "j" + i, "", ""))
                        .append(flow("f" + i, "a" + i))
                        .append(flow("f" + i, "b" + i))
                        .append(flow("a" + i, "j" + i))
                        .append(flow("b" + i, "j" + i))
                        .append(flow("j" + i, i == 24 ? "end" : "f" + (i + 1))));
        bpmn("many forks that come together again", process(KEY, forks + end("end")));
        bpmn(
                "a question without a default",
                process(
                        KEY,
                        start("start")
                                + element("exclusiveGateway", "gate", "", "")
                                + end("one")
                                + end("two")
                                + flow("start", "gate")
                                + flow("gate", "one", "${clear}")
                                + flow("gate", "two", "${!clear}")));
        bpmn(
                "two ways without a gateway",
                process(
                        KEY,
                        start("start")
                                + user("u")
                                + end("one")
                                + end("two")
                                + flow("start", "u")
                                + flow("u", "one", "${clear}")
                                + flow("u", "two", "${!clear}")));
    }

    private void events() {
        for (var time : List.of(
                "${followUpAt}",
                "${riskAt}",
                "2030-12-24T12:00:00Z",
                "2030-12-24T12:00:00",
                "2030-12-24T12:00:00+01:00")) {
            here("date " + time, element("intermediateCatchEvent", "here", "", timer("timeDate", time)));
        }
        for (var time : List.of("PT1M", "PT4H30M", "P3D", "P1W", "P1M", "P1DT12H", "${remindAt}")) {
            here("duration " + time, element("intermediateCatchEvent", "here", "", timer("timeDuration", time)));
        }
        for (var time : List.of("R/PT1M", "R3/PT30M", "R/P1D", "R12/PT1H")) {
            bpmn(
                    "cycle " + time,
                    process(
                            KEY,
                            start("start")
                                    + user("here")
                                    + end("end")
                                    + element(
                                            "boundaryEvent",
                                            "beside",
                                            "cancelActivity=\"false\" attachedToRef=\"here\"",
                                            timer("timeCycle", time))
                                    + step("tell", "warnOfRisk")
                                    + end("told")
                                    + flow("start", "here")
                                    + flow("here", "end")
                                    + flow("beside", "tell")
                                    + flow("tell", "told")));
        }
        bpmn(
                "an interrupting time",
                process(
                        KEY,
                        start("start")
                                + user("here")
                                + end("end")
                                + element(
                                        "boundaryEvent",
                                        "late",
                                        "attachedToRef=\"here\"",
                                        timer("timeDate", "${breachAt}"))
                                + step("tell", "escalateBreach")
                                + flow("start", "here")
                                + flow("here", "end")
                                + flow("late", "tell")
                                + flow("tell", "end")));
        for (var kind : List.of("error", "escalation")) {
            bpmn(
                    "a subprocess with an " + kind,
                    process(
                            KEY,
                            start("start")
                                    + element(
                                            "subProcess",
                                            "sub",
                                            "",
                                            start("s")
                                                    + user("inner")
                                                    + element("endEvent", "e", "", event(kind, "x"))
                                                    + flow("s", "inner")
                                                    + flow("inner", "e"))
                                    + element(
                                            "boundaryEvent",
                                            "caught",
                                            "attachedToRef=\"sub\"",
                                            event(kind, "x").replace("event_", "caught_"))
                                    + user("help")
                                    + end("end")
                                    + flow("start", "sub")
                                    + flow("sub", "end")
                                    + flow("caught", "help")
                                    + flow("help", "sub"),
                            "<bpmn:" + kind + " id=\"x\" name=\"Problem\" " + kind + "Code=\"problem\"/>"));
        }
        bpmn(
                "a signal that is heard",
                process(
                        KEY,
                        start("start")
                                + element("intermediateCatchEvent", "here", "", event("signal", "x"))
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end"),
                        "<bpmn:signal id=\"x\" name=\"Feierabend\"/>"));
        bpmn(
                "a signal that is sent",
                process(
                        KEY,
                        start("start")
                                + element("intermediateThrowEvent", "here", "", event("signal", "x"))
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end"),
                        "<bpmn:signal id=\"x\" name=\"Feierabend\"/>"));
        bpmn(
                "a message that is sent",
                process(
                        KEY,
                        start("start")
                                + element(
                                        "intermediateThrowEvent",
                                        "here",
                                        "",
                                        "<bpmn:messageEventDefinition id=\"d\" messageRef=\"m\" camunda:delegateExpression=\"${sendReply}\"/>")
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end"),
                        "<bpmn:message id=\"m\" name=\"Antwort\"/>"));
        bpmn(
                "a message at the end",
                process(
                        KEY,
                        start("start")
                                + element(
                                        "endEvent",
                                        "end",
                                        "",
                                        "<bpmn:messageEventDefinition id=\"d\" camunda:delegateExpression=\"${sendReply}\"/>")
                                + flow("start", "end")));
        here("a milestone", element("intermediateThrowEvent", "here", "", ""));
        here(
                "a condition",
                element(
                        "intermediateCatchEvent",
                        "here",
                        "",
                        "<bpmn:conditionalEventDefinition id=\"d\"><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">${approved}</bpmn:condition></bpmn:conditionalEventDefinition>"));
        bpmn(
                "links",
                process(
                        KEY,
                        start("start")
                                + element(
                                        "intermediateThrowEvent",
                                        "to",
                                        "",
                                        "<bpmn:linkEventDefinition id=\"d1\" name=\"weiter\"/>")
                                + element(
                                        "intermediateCatchEvent",
                                        "from",
                                        "",
                                        "<bpmn:linkEventDefinition id=\"d2\" name=\"weiter\"/>")
                                + end("end")
                                + flow("start", "to")
                                + flow("from", "end")));
        bpmn(
                "an end of everything",
                process(
                        KEY,
                        start("start")
                                + element("endEvent", "end", "", "<bpmn:terminateEventDefinition id=\"d\"/>")
                                + flow("start", "end")));
        bpmn(
                "event subprocesses",
                process(
                        KEY,
                        start("start")
                                + user("here")
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end")
                                + element(
                                        "subProcess",
                                        "e1",
                                        "triggeredByEvent=\"true\"",
                                        element(
                                                        "startEvent",
                                                        "s1",
                                                        "isInterrupting=\"false\"",
                                                        timer("timeDuration", "PT1H"))
                                                + step("warn", "warnOfRisk")
                                                + end("x1")
                                                + flow("s1", "warn")
                                                + flow("warn", "x1"))
                                + element(
                                        "subProcess",
                                        "e2",
                                        "triggeredByEvent=\"true\"",
                                        element("startEvent", "s2", "", event("message", "m"))
                                                + end("x2")
                                                + flow("s2", "x2")),
                        "<bpmn:message id=\"m\" name=\"interactionMerged\"/>"));
        bpmn(
                "undoing",
                process(
                        KEY,
                        start("start") + step("book", "planCover")
                                + element(
                                        "boundaryEvent",
                                        "undo",
                                        "attachedToRef=\"book\"",
                                        "<bpmn:compensateEventDefinition id=\"d1\"/>")
                                + element(
                                        "serviceTask",
                                        "unbook",
                                        "isForCompensation=\"true\" camunda:delegateExpression=\"${bringBack}\"",
                                        "")
                                + element(
                                        "intermediateThrowEvent",
                                        "all",
                                        "",
                                        "<bpmn:compensateEventDefinition id=\"d2\"/>")
                                + end("end") + flow("start", "book") + flow("book", "all") + flow("all", "end")
                                + "<bpmn:association id=\"a\" associationDirection=\"One\" sourceRef=\"undo\" targetRef=\"unbook\"/>"));
        bpmn(
                "a message that begins something new",
                process(
                        KEY,
                        element("startEvent", "start", "", event("message", "m"))
                                + user("here")
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "end"),
                        "<bpmn:message id=\"m\" name=\"Krise ausgerufen\"/>"));
    }

    private void loops() {
        bpmn(
                "asking again",
                process(
                        KEY,
                        start("start")
                                + user("here")
                                + element("exclusiveGateway", "gate", "default=\"flow_gate_end\"", "")
                                + end("end")
                                + flow("start", "here")
                                + flow("here", "gate")
                                + flow("gate", "here", "${!approved}")
                                + flow("gate", "end")));
        bpmn(
                "waiting again",
                process(
                        KEY,
                        start("start")
                                + element("exclusiveGateway", "merge", "", "")
                                + element("intermediateCatchEvent", "wait", "", timer("timeDuration", "PT1M"))
                                + step("look", "planReply")
                                + element("exclusiveGateway", "gate", "default=\"flow_gate_end\"", "")
                                + end("end")
                                + flow("start", "merge")
                                + flow("merge", "wait")
                                + flow("wait", "look")
                                + flow("look", "gate")
                                + flow("gate", "merge", "${sendLater}")
                                + flow("gate", "end")));
        bpmn(
                "answering again through another process",
                process(
                        KEY,
                        start("start")
                                + element(
                                        "callActivity",
                                        "call",
                                        "calledElement=\"answerInteraction\"",
                                        extensions("<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>"))
                                + element("exclusiveGateway", "gate", "default=\"flow_gate_end\"", "")
                                + end("end")
                                + flow("start", "call")
                                + flow("call", "gate")
                                + flow("gate", "call", "${nextStep == 'ANSWER'}")
                                + flow("gate", "end")));
        bpmn(
                "side by side and again",
                process(
                        KEY,
                        start("start")
                                + element("exclusiveGateway", "merge", "", "")
                                + element("parallelGateway", "fork", "", "")
                                + user("one")
                                + user("two")
                                + element("parallelGateway", "join", "", "")
                                + element("exclusiveGateway", "gate", "default=\"flow_gate_end\"", "")
                                + end("end")
                                + flow("start", "merge")
                                + flow("merge", "fork")
                                + flow("fork", "one")
                                + flow("fork", "two")
                                + flow("one", "join")
                                + flow("two", "join")
                                + flow("join", "gate")
                                + flow("gate", "merge", "${!approved}")
                                + flow("gate", "end")));
        for (var sequential : List.of("isSequential=\"true\"", "")) {
            here(
                    "three times " + sequential,
                    element(
                            "userTask",
                            "here",
                            "camunda:formRef=\"reply\" camunda:formRefBinding=\"latest\"",
                            "<bpmn:multiInstanceLoopCharacteristics " + sequential
                                    + "><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">3</bpmn:loopCardinality><bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">${nrOfCompletedInstances >= 2 or approved}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>"));
        }
        here(
                "a hundred times",
                element(
                        "userTask",
                        "here",
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">100</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"));
        here(
                "a subprocess several times",
                element(
                        "subProcess",
                        "here",
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\"><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">5</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
                                + start("s") + user("inner") + end("e") + flow("s", "inner") + flow("inner", "e")));
        here(
                "a subprocess in a subprocess",
                element(
                        "subProcess",
                        "here",
                        "",
                        start("s")
                                + element(
                                        "subProcess",
                                        "deeper",
                                        "",
                                        start("s2")
                                                + user("inner")
                                                + end("e2")
                                                + flow("s2", "inner")
                                                + flow("inner", "e2"))
                                + end("e")
                                + flow("s", "deeper")
                                + flow("deeper", "e")));
        here(
                "a transaction",
                element(
                        "transaction",
                        "here",
                        "",
                        start("s") + user("inner") + end("e") + flow("s", "inner") + flow("inner", "e")));
        here(
                "an empty subprocess of two steps",
                element(
                        "subProcess",
                        "here",
                        "",
                        start("s") + step("one", "planReply") + end("e") + flow("s", "one") + flow("one", "e")));
    }

    private void drawing() {
        bpmn("colours, notes and groups", around(KEY, user("here"), "").replace("</bpmn:process>", """
                <bpmn:dataObjectReference id="paper" name="Akte" dataObjectRef="object"/><bpmn:dataObject id="object"/>
                <bpmn:dataStoreReference id="store" name="Archiv"/>
                <bpmn:textAnnotation id="note"><bpmn:text>Hier gilt: 5 $ {x}</bpmn:text></bpmn:textAnnotation>
                <bpmn:association id="noted" sourceRef="here" targetRef="note"/>
                <bpmn:group id="group" categoryValueRef="value"/>
                </bpmn:process>
                <bpmn:category id="category"><bpmn:categoryValue id="value" value="Teil"/></bpmn:category>
                <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="ordinary">
                <bpmndi:BPMNShape id="shape" bpmnElement="here" bioc:stroke="#831311" bioc:fill="#ffcdd2" color:background-color="#ffcdd2" color:border-color="#831311"><dc:Bounds x="1" y="2" width="100" height="80"/><bpmndi:BPMNLabel><dc:Bounds x="1" y="2" width="10" height="8"/></bpmndi:BPMNLabel></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="edge" bpmnElement="flow_start_here"><di:waypoint x="1" y="2"/><di:waypoint xsi:type="dc:Point" x="3" y="4"/></bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                """));
        bpmn(
                "pools and lanes",
                file(
                        """
                <bpmn:collaboration id="pools"><bpmn:participant id="desk" name="Desk" processRef="ordinary"/><bpmn:participant id="person" name="Person"/>
                <bpmn:messageFlow id="says" name="fragt" sourceRef="person" targetRef="here"/></bpmn:collaboration>
                """
                                + around(KEY, user("here"))
                                        .replaceAll("(?s).*?(<bpmn:process.*)</bpmn:definitions>", "$1")
                                        .replaceFirst(
                                                "isExecutable=\"true\">",
                                                "isExecutable=\"true\"><bpmn:laneSet id=\"lanes\"><bpmn:lane id=\"lane\" name=\"Team\"><bpmn:flowNodeRef>here</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>")));
        bpmn(
                "another pool that does not run",
                file(
                        around(KEY, user("here")).replaceAll("(?s).*?(<bpmn:process.*)</bpmn:definitions>", "$1")
                                + "<bpmn:process id=\"theirs\" name=\"Person\" isExecutable=\"false\"><bpmn:task id=\"ask\" name=\"Fragen\"/></bpmn:process>"));
        bpmn(
                "data into and out of a task",
                around(
                                KEY,
                                element(
                                        "userTask",
                                        "here",
                                        "",
                                        "<bpmn:property id=\"p\" name=\"__targetRef_placeholder\"/><bpmn:dataInputAssociation id=\"in\"><bpmn:sourceRef>paper</bpmn:sourceRef><bpmn:targetRef>p</bpmn:targetRef></bpmn:dataInputAssociation><bpmn:dataOutputAssociation id=\"out\"><bpmn:targetRef>paper</bpmn:targetRef></bpmn:dataOutputAssociation>"))
                        .replace(
                                "</bpmn:process>",
                                "<bpmn:dataObjectReference id=\"paper\" name=\"Akte\" dataObjectRef=\"object\"/><bpmn:dataObject id=\"object\"/></bpmn:process>"));
        all.add(new Ordinary("a byte order mark", "ordinary.bpmn", bytes("\uFEFF" + around(KEY, user("here")))));
        bpmn(
                "another prefix",
                around(KEY, user("here")).replace("bpmn:", "semantic:").replace("xmlns:bpmn=", "xmlns:semantic="));
        bpmn(
                "no declaration",
                around(KEY, user("here")).substring(around(KEY, user("here")).indexOf("<bpmn:def")));
        bpmn("a comment", around(KEY, "<!-- ${harmless} -->" + user("here")));
    }

    private void dmn(String name, String content) {
        all.add(new Ordinary(name, "ordinary.dmn", bytes(content)));
    }

    private void decisions() {
        for (var cell : List.of(
                "",
                "-",
                "\"A\"",
                "\"A\",\"B\"",
                "\"A\", \"B\"",
                "not(\"A\",\"B\")",
                "not( \"A\" )",
                "\"sagt \\\"ja\\\", (x) [y] {z} for x in\"",
                "&lt; 5",
                ">= 2.5",
                "[1..5]",
                "]1..5[",
                "(1..5)",
                "[1 .. 5)",
                "1,2,3",
                "-1",
                "not(> 3)",
                "true",
                "false",
                "null",
                "date(\"2026-01-01\")",
                "[date and time(\"2026-01-01T00:00:00\")..date and time(\"2026-02-01T00:00:00\")]",
                "> date(\"2026-01-01\")",
                "[1..2],[5..6]",
                "&lt; 1, > 5",
                "\"größer 😀\"")) {
            dmn("cell " + cell, decision(KEY, "category", cell, "\"x\""));
        }
        for (var result : List.of("\"x\"", "1", "-0.5", "true", "null", "", "[\"a\",\"b\"]", "date(\"2026-01-01\")")) {
            dmn("result " + result, decision(KEY, "category", "\"A\"", result));
        }
        dmn(
                "history as the desktop modeler writes it",
                decision(KEY, "camunda:historyTimeToLive=\"180\" camunda:versionTag=\"2\"", "category", "-", "\"x\""));
        for (var policy : List.of("UNIQUE", "ANY", "COLLECT", "RULE ORDER")) {
            dmn(policy, decision(KEY, "category", "\"A\"", "\"x\"").replace("FIRST", policy));
        }
        dmn(
                "allowed values",
                decision(KEY, "category", "\"A\"", "\"x\"")
                        .replace(
                                "</inputExpression>",
                                "</inputExpression><inputValues id=\"v\"><text>\"A\",\"B\"</text></inputValues>"));
        dmn(
                "drawing",
                decision(KEY, "category", "\"A\"", "\"x\"")
                        .replace(
                                "</definitions>",
                                "<dmndi:DMNDI><dmndi:DMNDiagram id=\"d\"><dmndi:DMNShape id=\"s\" dmnElementRef=\"ordinary\"><dc:Bounds height=\"80\" width=\"180\" x=\"160\" y=\"100\"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI></definitions>"));
        dmn(
                "notes on rows",
                decision(KEY, "category", "\"A\"", "\"x\"")
                        .replace("<rule id=\"rule_1\">", "<rule id=\"rule_1\"><description>Sonst ${so}</description>")
                        .replace("${so}", "so"));
    }

    private void form(String name, String component) {
        all.add(new Ordinary(name, "ordinary.form", bytes(Drawn.form(KEY, component))));
    }

    private void forms() {
        for (var type : List.of("textfield", "textarea", "number", "checkbox", "datetime")) {
            form(
                    type,
                    "{\"type\": \"" + type + "\", \"key\": \"" + type
                            + "_1\", \"label\": \"Größe = 5?\", \"id\": \"Field_1\", \"layout\": {\"row\": \"Row_1\", \"columns\": null}, \"description\": \"Bitte angeben\", \"validate\": {\"required\": true}, \"properties\": {\"a\": \"b\"}}");
        }
        for (var type : List.of("select", "radio", "checklist", "taglist")) {
            form(
                    type,
                    "{\"type\": \"" + type
                            + "\", \"key\": \"k\", \"label\": \"Welche?\", \"id\": \"Field_1\", \"values\": [{\"label\": \"Eins\", \"value\": \"one\"}]}");
        }
        form(
                "texts and lines",
                "{\"type\": \"text\", \"text\": \"# Wichtig\\n* eins {x}\", \"id\": \"a\"}, {\"type\": \"separator\", \"id\": \"b\"}, {\"type\": \"spacer\", \"id\": \"c\", \"height\": 60}, {\"type\": \"button\", \"label\": \"Senden\", \"action\": \"submit\", \"id\": \"d\"}, {\"type\": \"image\", \"source\": \"https://example.org/x.png\", \"alt\": \"x\", \"id\": \"e\"}");
        form(
                "a group",
                "{\"type\": \"group\", \"label\": \"Teil\", \"id\": \"g\", \"components\": [{\"type\": \"textfield\", \"key\": \"inside\", \"label\": \"x\", \"id\": \"f\"}]}");
        for (var hide : List.of(
                "=fragile = false",
                "=kind != \\\"a\\\" and size > 3",
                "=not(agree)",
                "=(a = 1 or b = 2) and c = null",
                "=agree",
                "=a = \\\"it's (for) you\\\"")) {
            form(
                    "hidden when " + hide,
                    "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"x\", \"id\": \"f\", \"conditional\": {\"hide\": \""
                            + hide + "\"}}");
        }
        form("nothing in it", "");
    }
}
