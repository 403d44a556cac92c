package de.tresen.model;

import java.util.Arrays;
import java.util.Set;

/** What stands in the attributes and texts that mean something to the engine: steps, conditions, times, mappings. */
final class BpmnValues {

    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]{0,99}";
    private static final String KEY = "[\\p{L}_][\\p{L}\\p{N}_.\\-]{0,99}";

    /** The desk keeps histories as long as it is set up to; the desktop modeler writes this. */
    private static final Set<String> TIMES_TO_LIVE = Set.of("180", "P180D");

    private static final Set<String> HIDDEN =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId");

    private final Catalogue catalogue;
    private final Findings findings;

    BpmnValues(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void check(XmlElement definitions) {
        definitions.all().forEach(element -> {
            if (element.isIn(Spaces.BPMN)) {
                standard(element);
            } else if (element.isIn(Spaces.CAMUNDA)) {
                extension(element);
            }
        });
    }

    private void standard(XmlElement element) {
        switch (element.local()) {
            case "process" -> {
                timeToLive(element);
                if (element.attribute("", "isExecutable").isEmpty()) {
                    findings.error(element, "attributeValue", "isExecutable", "");
                }
            }
            case "serviceTask", "sendTask", "businessRuleTask" -> step(element, true);
            case "messageEventDefinition" -> event(element);
            case "userTask" -> userTask(element);
            case "callActivity" -> call(element);
            case "multiInstanceLoopCharacteristics" -> loop(element);
            case "conditionExpression", "condition", "completionCondition" -> condition(element);
            case "timeDate", "timeDuration", "timeCycle" -> time(element);
            case "errorEventDefinition" -> {
                variable(element, element.get(Spaces.CAMUNDA, "errorCodeVariable"));
                variable(element, element.get(Spaces.CAMUNDA, "errorMessageVariable"));
            }
            case "escalationEventDefinition" ->
                variable(element, element.get(Spaces.CAMUNDA, "escalationCodeVariable"));
            case "conditionalEventDefinition" -> {
                variable(element, element.get(Spaces.CAMUNDA, "variableName"));
                Arrays.stream(element.get(Spaces.CAMUNDA, "variableEvents").split(","))
                        .map(String::strip)
                        .filter(event ->
                                !Set.of("", "create", "update", "delete").contains(event))
                        .forEach(event -> findings.error(element, "attributeValue", "variableEvents", event));
            }
            case "receiveTask", "eventBasedGateway" -> instantiates(element);
            default -> {}
        }
        template(element);
    }

    private void timeToLive(XmlElement process) {
        var written = process.get(Spaces.CAMUNDA, "historyTimeToLive");
        if (!written.isEmpty() && !TIMES_TO_LIVE.contains(written)) {
            findings.error(process, "timeToLive", written);
        }
    }

    /** A throwing message event may do without a step; then it does nothing. */
    private void event(XmlElement definition) {
        var around = definition.parent();
        if (around != null && ProcessGraph.isThrown(around)) {
            step(definition, false);
        } else if (definition.attribute(Spaces.CAMUNDA, "delegateExpression").isPresent()) {
            findings.error(definition, "extension", "camunda:delegateExpression");
        }
    }

    private void step(XmlElement element, boolean needed) {
        var expression = element.attribute(Spaces.CAMUNDA, "delegateExpression");
        if (expression.isEmpty()) {
            if (needed) {
                findings.error(element, "noStep");
            } else {
                findings.warning(element, "sendsNothing");
            }
        } else if (expression
                .flatMap(Condition::read)
                .flatMap(Condition::variable)
                .filter(catalogue::hasStep)
                .isEmpty()) {
            findings.error(element, "unknownStep", expression.get());
        }
    }

    private void userTask(XmlElement task) {
        var form = task.get(Spaces.CAMUNDA, "formRef");
        var binding = task.get(Spaces.CAMUNDA, "formRefBinding");
        if (form.isEmpty()) {
            findings.warning(task, "noForm");
        } else if (!form.matches(KEY)) {
            findings.error(task, "attributeValue", "formRef", form);
        } else if (!Catalogue.has(catalogue.forms(), form)) {
            findings.warning(task, "unknownForm", form);
        }
        if (!binding.equals("latest") && !(form.isEmpty() && binding.isEmpty())) {
            findings.error(task, "attributeValue", "formRefBinding", binding);
        }
        queue(task, task.get(Spaces.CAMUNDA, "candidateGroups"));
    }

    private void queue(XmlElement task, String queue) {
        if (queue.isEmpty()) {
            return;
        }
        for (var each : queue.split(",", -1)) {
            if (!each.strip().matches(KEY)) {
                findings.error(task, "attributeValue", "candidateGroups", queue);
            } else if (!Catalogue.has(catalogue.queues(), each.strip())) {
                findings.warning(task, "unknownQueue", each.strip());
            }
        }
    }

    private void call(XmlElement call) {
        var called = call.get("calledElement");
        var binding = call.get(Spaces.CAMUNDA, "calledElementBinding");
        if (called.isBlank()) {
            findings.error(call, "noCall");
        } else if (!called.matches(KEY)) {
            findings.error(call, "attributeValue", "calledElement", called);
        } else if (catalogue.process(called).isEmpty()) {
            findings.error(call, "unknownCall", called);
        }
        if (!binding.isEmpty() && !binding.equals("latest")) {
            findings.error(call, "attributeValue", "calledElementBinding", binding);
        }
    }

    private void loop(XmlElement loop) {
        var times = loop.children("loopCardinality")
                .map(element -> element.text().strip())
                .toList();
        if (times.size() != 1
                || !times.get(0).matches("[0-9]{1,3}")
                || Integer.parseInt(times.get(0)) < 1
                || Integer.parseInt(times.get(0)) > Spread.MOST_REPEATS) {
            findings.error(loop, "loop", Long.toString(Spread.MOST_REPEATS));
        }
    }

    private void condition(XmlElement element) {
        var condition = Condition.read(element.text());
        if (condition.isEmpty()) {
            findings.error(element, "condition", element.text().strip());
            return;
        }
        condition.get().variables().forEach(name -> {
            if (HIDDEN.contains(name) || catalogue.hasStep(name)) {
                findings.error(element, "hides", name);
            } else if (!catalogue.hasVariable(name) && !Catalogue.RESERVED.contains(name)) {
                findings.warning(element, "unknownVariable", name);
            }
        });
    }

    private void time(XmlElement element) {
        var text = element.text().strip();
        var variable = Condition.read(text).flatMap(Condition::variable);
        if (!element.local().equals("timeCycle") && variable.isPresent()) {
            if (!catalogue.isDue(variable.get())) {
                findings.error(element, "notDue", variable.get());
            }
            return;
        }
        var wrong = switch (element.local()) {
            case "timeDate" -> !Waiting.isDate(text);
            case "timeDuration" -> !isLongEnough(element, text);
            default ->
                Waiting.cycle(text).filter(seconds -> seconds >= Waiting.MINUTE).isEmpty();
        };
        if (wrong) {
            findings.error(element, element.local().equals("timeCycle") ? "cycle" : "time", text);
        } else if (element.local().equals("timeDate")) {
            findings.warning(element, "fixedDate", text);
        }
    }

    private boolean isLongEnough(XmlElement element, String text) {
        var seconds = Waiting.duration(text).orElse(0L);
        if (seconds > 0 && seconds < Waiting.MINUTE) {
            findings.warning(element, "shortTime", text);
        }
        return seconds > 0;
    }

    private void instantiates(XmlElement element) {
        if (ProcessGraph.isTrue(element.get("instantiate"))) {
            findings.error(element, "attributeValue", "instantiate", element.get("instantiate"));
        }
        var type = element.get("eventGatewayType");
        if (!type.isEmpty() && !type.equals("Exclusive")) {
            findings.error(element, "attributeValue", "eventGatewayType", type);
        }
    }

    /** Which template it was made of; icons are in the file itself, nothing is fetched. */
    private void template(XmlElement element) {
        var icon = element.get(Spaces.CAMUNDA, "modelerTemplateIcon");
        if (!icon.isEmpty() && !icon.startsWith("data:image/")) {
            findings.error(element, "attributeValue", "modelerTemplateIcon", icon);
        }
    }

    private void extension(XmlElement extension) {
        switch (extension.local()) {
            case "in", "out" -> mapping(extension);
            case "failedJobRetryTimeCycle" -> {
                if (!Waiting.isRetry(extension.text().strip())) {
                    findings.error(extension, "retry", extension.text().strip());
                }
            }
            default -> {}
        }
    }

    private void mapping(XmlElement mapping) {
        var key = mapping.attribute("", "businessKey");
        var all = mapping.attribute("", "variables");
        var source = mapping.get("source");
        var target = mapping.get("target");
        if (key.isPresent()) {
            if (!key.get().equals(BUSINESS_KEY) || mapping.attributes().size() > 1) {
                findings.error(mapping, "businessKey", BUSINESS_KEY);
            }
        } else if (all.isPresent()) {
            if (!all.get().equals("all") || mapping.attributes().size() > 1) {
                findings.error(mapping, "attributeValue", "variables", all.get());
            }
        } else if (source.isEmpty() || target.isEmpty()) {
            findings.error(mapping, "mapping", mapping.local());
        } else {
            variable(mapping, source);
            variable(mapping, target);
        }
    }

    /** A plain name that hides nothing. */
    private void variable(XmlElement element, String name) {
        if (name.isEmpty()) {
            return;
        }
        if (!name.matches(NAME)) {
            findings.error(element, "variableName", name);
        } else if (catalogue.hasStep(name) || Catalogue.RESERVED.contains(name)) {
            findings.error(element, "hides", name);
        }
    }
}
