package de.tresen.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a file of BPMN may contain: for each element its attributes, those of Camunda, and what may lie in it. What
 * is not listed is an error; so nothing has to be known of what engines could make of it.
 */
final class BpmnWords {

    /**
     * @param attributes without namespace
     * @param extensions attributes of Camunda
     * @param children of BPMN; those of Camunda lie in {@code extensionElements} only
     * @param text whether it contains text
     */
    record Word(Set<String> attributes, Set<String> extensions, Set<String> children, boolean text) {}

    /** Nodes that a flow can lead to. */
    static final Set<String> NODES = words("""
            startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent task userTask manualTask
            serviceTask sendTask receiveTask businessRuleTask callActivity subProcess transaction
            exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway""");

    static final Set<String> SCOPES = Set.of("subProcess", "transaction");
    static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");
    static final Set<String> STEPS = Set.of("serviceTask", "sendTask", "businessRuleTask");
    static final Set<String> ACTIVITIES = words("""
            task userTask manualTask serviceTask sendTask receiveTask businessRuleTask callActivity subProcess
            transaction""");

    private static final String ASYNC = " asyncBefore asyncAfter exclusive";
    private static final String TEMPLATE = " modelerTemplate modelerTemplateVersion modelerTemplateIcon";
    private static final String IN_SCOPES = String.join(" ", NODES)
            + " sequenceFlow textAnnotation association group dataObject dataObjectReference dataStoreReference";
    private static final String IN_NODES = "extensionElements incoming outgoing";
    private static final String IN_ACTIVITIES =
            IN_NODES + " property dataInputAssociation dataOutputAssociation multiInstanceLoopCharacteristics";
    private static final String DEFINITIONS = " messageEventDefinition timerEventDefinition signalEventDefinition"
            + " errorEventDefinition escalationEventDefinition compensateEventDefinition conditionalEventDefinition"
            + " terminateEventDefinition linkEventDefinition cancelEventDefinition";
    private static final String IN_EVENTS =
            IN_NODES + " property dataInputAssociation dataOutputAssociation" + DEFINITIONS;
    private static final String ACTIVITY = " isForCompensation startQuantity completionQuantity default";

    private static final Map<String, Word> WORDS = new HashMap<>();

    static {
        rest();
        scopes();
        activities();
        events();
        gateways();
        data();
    }

    private BpmnWords() {}

    /** null = no element of models here. */
    static @Nullable Word of(String element) {
        return WORDS.get(element);
    }

    private static void rest() {
        word(
                "definitions",
                "name targetNamespace exporter exporterVersion expressionLanguage typeLanguage",
                "",
                "extensionElements process collaboration message signal error escalation category dataStore"
                        + " itemDefinition");
        word("message", "name itemRef", "", "extensionElements");
        word("signal", "name structureRef", "", "extensionElements");
        word("error", "name errorCode structureRef", "", "extensionElements");
        word("escalation", "name escalationCode structureRef", "", "extensionElements");
        word("category", "name", "", "extensionElements categoryValue");
        word("categoryValue", "value", "", "extensionElements");
        word(
                "collaboration",
                "name isClosed",
                "",
                "extensionElements participant messageFlow textAnnotation association group");
        word("participant", "name processRef", "", "extensionElements participantMultiplicity");
        word("participantMultiplicity", "minimum maximum", "", "extensionElements");
        word("messageFlow", "name sourceRef targetRef messageRef", "", "extensionElements");
        word("textAnnotation", "textFormat", "", "extensionElements text");
        word("association", "sourceRef targetRef associationDirection", "", "extensionElements");
        word("group", "categoryValueRef", "", "extensionElements");
        texts("documentation", "textFormat");
        texts("text", "");
        WORDS.put("extensionElements", new Word(Set.of(), Set.of(), Set.of(), false));
    }

    private static void scopes() {
        word(
                "process",
                "name isExecutable processType isClosed",
                "versionTag historyTimeToLive isStartableInTasklist" + TEMPLATE,
                IN_SCOPES + " extensionElements laneSet property");
        word(
                "subProcess",
                "name triggeredByEvent" + ACTIVITY,
                ASYNC + TEMPLATE,
                IN_ACTIVITIES + " laneSet " + IN_SCOPES);
        word(
                "transaction",
                "name triggeredByEvent method" + ACTIVITY,
                ASYNC + TEMPLATE,
                IN_ACTIVITIES + " laneSet " + IN_SCOPES);
        word("laneSet", "name", "", "extensionElements lane");
        word("lane", "name partitionElementRef", "", "extensionElements flowNodeRef childLaneSet");
        word("childLaneSet", "name", "", "extensionElements lane");
        texts("flowNodeRef", "");
        word("sequenceFlow", "name sourceRef targetRef isImmediate", "", "extensionElements conditionExpression");
        texts("conditionExpression", "");
    }

    private static void activities() {
        activity("task", "", "");
        activity("manualTask", "", "");
        activity("userTask", "implementation", "formRef formRefBinding candidateGroups");
        for (var step : STEPS) {
            activity(step, "implementation messageRef", "delegateExpression");
        }
        activity("receiveTask", "implementation messageRef instantiate", "");
        activity("callActivity", "calledElement", "calledElementBinding");
        word(
                "multiInstanceLoopCharacteristics",
                "isSequential behavior",
                ASYNC,
                "extensionElements loopCardinality completionCondition");
        texts("loopCardinality", "");
        texts("completionCondition", "");
    }

    private static void activity(String name, String attributes, String extensions) {
        word(name, "name " + attributes + ACTIVITY, extensions + ASYNC + TEMPLATE, IN_ACTIVITIES);
    }

    private static void events() {
        word("startEvent", "name isInterrupting parallelMultiple", ASYNC + TEMPLATE, IN_EVENTS);
        word("endEvent", "name", ASYNC + TEMPLATE, IN_EVENTS);
        word("intermediateCatchEvent", "name parallelMultiple", ASYNC + TEMPLATE, IN_EVENTS);
        word("intermediateThrowEvent", "name", ASYNC + TEMPLATE, IN_EVENTS);
        word("boundaryEvent", "name attachedToRef cancelActivity parallelMultiple", ASYNC + TEMPLATE, IN_EVENTS);
        word("messageEventDefinition", "messageRef", "delegateExpression" + TEMPLATE, "extensionElements");
        word("timerEventDefinition", "", "", "extensionElements timeDate timeDuration timeCycle");
        texts("timeDate", "");
        texts("timeDuration", "");
        texts("timeCycle", "");
        word("signalEventDefinition", "signalRef", "", "extensionElements");
        word("errorEventDefinition", "errorRef", "errorCodeVariable errorMessageVariable", "extensionElements");
        word("escalationEventDefinition", "escalationRef", "escalationCodeVariable", "extensionElements");
        word("compensateEventDefinition", "activityRef waitForCompletion", "", "extensionElements");
        word("conditionalEventDefinition", "", "variableName variableEvents", "extensionElements condition");
        texts("condition", "");
        word("terminateEventDefinition", "", "", "extensionElements");
        word("cancelEventDefinition", "", "", "extensionElements");
        word("linkEventDefinition", "name", "", "extensionElements source target");
        texts("source", "");
        texts("target", "");
    }

    private static void gateways() {
        for (var gateway : GATEWAYS) {
            word(gateway, "name gatewayDirection default instantiate eventGatewayType", ASYNC + TEMPLATE, IN_NODES);
        }
    }

    private static void data() {
        word("dataObject", "name isCollection itemSubjectRef", "", "extensionElements dataState");
        word("dataObjectReference", "name dataObjectRef itemSubjectRef", "", "extensionElements dataState");
        word("dataStoreReference", "name dataStoreRef itemSubjectRef", "", "extensionElements dataState");
        word("dataStore", "name capacity isUnlimited itemSubjectRef", "", "extensionElements dataState");
        word("dataState", "name", "", "extensionElements");
        word("itemDefinition", "itemKind structureRef isCollection", "", "extensionElements");
        word("property", "name itemSubjectRef", "", "extensionElements dataState");
        word("dataInputAssociation", "", "", "extensionElements sourceRef targetRef");
        word("dataOutputAssociation", "", "", "extensionElements sourceRef targetRef");
        texts("sourceRef", "");
        texts("targetRef", "");
        texts("incoming", "");
        texts("outgoing", "");
    }

    private static void word(String name, String attributes, String extensions, String children) {
        WORDS.put(
                name,
                new Word(words("id " + attributes), words(extensions), words("documentation " + children), false));
    }

    private static void texts(String name, String attributes) {
        WORDS.put(name, new Word(words("id " + attributes), Set.of(), Set.of(), true));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Elements of Camunda that may lie in {@code extensionElements}, with their attributes. */
    static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "failedJobRetryTimeCycle", Set.of(),
            "in", Set.of("source", "target", "variables", "businessKey"),
            "out", Set.of("source", "target", "variables"),
            "properties", Set.of(),
            "property", Set.of("id", "name", "value"));

    /** Of the drawing. */
    static final Set<String> DRAWN = Stream.concat(
                    words("BPMNDiagram BPMNPlane BPMNShape BPMNEdge BPMNLabel BPMNLabelStyle").stream(),
                    words("Bounds Font waypoint Point").stream())
            .collect(Collectors.toUnmodifiableSet());
}
