package de.tresen.studio;

import de.tresen.studio.PlainPart.Wait;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is written on the elements of a process, what they wait for, and which forms people fill in. */
final class PlainProcess implements PlainModel {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String TIMER = "timerEventDefinition";
    private static final String CONDITION = "conditionExpression";
    private static final Set<String> QUESTIONS = Set.of("exclusiveGateway", "inclusiveGateway");
    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");
    private static final Set<String> DESCRIBED = Set.of("process", "userTask", "serviceTask", "businessRuleTask");
    private static final Set<String> SHOWN = Set.of(
            "process",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "sequenceFlow");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{\\s*(.*?)\\s*}");

    private final Document document;

    private PlainProcess(Document document) {
        this.document = document;
    }

    static Optional<PlainModel> read(String content) {
        return Xml.read(content).map(PlainProcess::new);
    }

    @Override
    public List<PlainPart> parts() {
        return elements()
                .filter(element -> !isWay(element))
                .flatMap(element -> Stream.concat(Stream.of(element), waysFrom(element)))
                .map(this::part)
                .toList();
    }

    /** Answers stand behind their question. */
    private Stream<Element> waysFrom(Element element) {
        return elements()
                .filter(PlainProcess::isWay)
                .filter(way -> way.getAttribute("sourceRef").equals(element.getAttribute("id")));
    }

    private static boolean isWay(Element element) {
        return element.getLocalName().equals("sequenceFlow");
    }

    private Stream<Element> all() {
        var all = document.getElementsByTagNameNS("*", "*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    /** Connections only where they say something. */
    private Stream<Element> elements() {
        return all().filter(element -> SHOWN.contains(element.getLocalName())
                        && !element.getAttribute("id").isEmpty())
                .filter(element -> !isWay(element) || element.hasAttribute("name") || isAsked(element));
    }

    /** An answer of a question, but for the one that is taken otherwise. */
    private boolean isAsked(Element way) {
        return isWay(way)
                && all().filter(element -> element.getAttribute("id").equals(way.getAttribute("sourceRef")))
                        .anyMatch(from -> QUESTIONS.contains(from.getLocalName())
                                && !from.getAttribute("default").equals(way.getAttribute("id")));
    }

    private PlainPart part(Element element) {
        var kind = element.getLocalName();
        return new PlainPart(
                element.getAttribute("id"),
                kind,
                element.getAttribute("name"),
                DESCRIBED.contains(kind)
                        ? child(element, "documentation")
                                .map(Element::getTextContent)
                                .orElse("")
                                .strip()
                        : null,
                kind.equals("userTask") ? element.getAttributeNS(CAMUNDA, "formRef") : null,
                child(element, TIMER).map(PlainProcess::wait).orElse(null),
                null,
                isAsked(element) ? condition(element) : null);
    }

    private static String condition(Element way) {
        var text = child(way, CONDITION).map(Element::getTextContent).orElse("").strip();
        var expression = EXPRESSION.matcher(text);
        return expression.matches() ? expression.group(1) : text;
    }

    private static @Nullable Wait wait(Element timer) {
        var time = time(timer);
        if (time == null) {
            return new Wait("", "");
        }
        var text = time.getTextContent().strip();
        var expression = EXPRESSION.matcher(text);
        return switch (Objects.requireNonNull(time.getLocalName())) {
            case "timeDate" -> expression.matches() ? new Wait(expression.group(1), "") : null;
            case "timeDuration" -> new Wait("", text);
            default -> null;
        };
    }

    private static @Nullable Element time(Element timer) {
        return TIMES.stream()
                .flatMap(name -> child(timer, name).stream())
                .findFirst()
                .orElse(null);
    }

    @Override
    public String with(List<PlainPart> changed) {
        var known = changed.stream().collect(Collectors.toMap(PlainPart::id, Function.identity(), (one, other) -> one));
        elements().toList().forEach(element -> {
            var wanted = known.get(element.getAttribute("id"));
            if (wanted != null) {
                write(element, part(element), wanted);
            }
        });
        return xml();
    }

    private void write(Element element, PlainPart is, PlainPart wanted) {
        if (!wanted.name().equals(is.name())) {
            element.setAttribute("name", wanted.name());
        }
        if (differs(is.description(), wanted.description())) {
            describe(element, Objects.requireNonNull(wanted.description()));
        }
        if (differs(is.form(), wanted.form())) {
            ask(element, Objects.requireNonNull(wanted.form()));
        }
        if (differs(is.condition(), wanted.condition())) {
            goWhen(element, Objects.requireNonNull(wanted.condition()));
        }
        if (differs(is.pause(), wanted.pause())) {
            child(element, TIMER).ifPresent(timer -> waitFor(timer, Objects.requireNonNull(wanted.pause())));
        }
    }

    private static boolean differs(@Nullable Object is, @Nullable Object wanted) {
        return is != null && wanted != null && !is.equals(wanted);
    }

    private void describe(Element element, String text) {
        var known = child(element, "documentation");
        if (text.isBlank()) {
            known.ifPresent(element::removeChild);
            return;
        }
        known.orElseGet(() -> (Element) element.insertBefore(beside(element, "documentation"), element.getFirstChild()))
                .setTextContent(text);
    }

    private static void ask(Element task, String form) {
        if (form.isBlank()) {
            task.removeAttributeNS(CAMUNDA, "formRef");
            task.removeAttributeNS(CAMUNDA, "formRefBinding");
            return;
        }
        var known = task.lookupPrefix(CAMUNDA);
        var prefix = known == null ? "camunda" : known;
        task.setAttributeNS(CAMUNDA, prefix + ":formRef", form);
        task.setAttributeNS(CAMUNDA, prefix + ":formRefBinding", "latest");
    }

    /** The element is renamed rather than made anew: what else stands on it stays. */
    private void waitFor(Element timer, Wait wait) {
        var name = wait.until().isEmpty() ? "timeDuration" : "timeDate";
        var known = time(timer);
        var time = known == null
                ? (Element) timer.appendChild(beside(timer, name))
                : (Element) document.renameNode(known, known.getNamespaceURI(), qualified(timer, name));
        time.setTextContent(wait.until().isEmpty() ? wait.length() : "${" + wait.until() + "}");
    }

    private void goWhen(Element way, String condition) {
        var known = child(way, CONDITION);
        if (condition.isBlank()) {
            known.ifPresent(way::removeChild);
            return;
        }
        known.orElseGet(() -> asked(way)).setTextContent("${" + condition + "}");
    }

    private Element asked(Element way) {
        var condition = (Element) way.appendChild(beside(way, CONDITION));
        condition.setAttributeNS(XSI, "xsi:type", qualified(way, "tFormalExpression"));
        return condition;
    }

    private Element beside(Element element, String name) {
        return document.createElementNS(element.getNamespaceURI(), qualified(element, name));
    }

    private static String qualified(Element like, String name) {
        return like.getPrefix() == null ? name : like.getPrefix() + ":" + name;
    }

    private static Optional<Element> child(Element parent, String name) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private String xml() {
        try {
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            var xml = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(xml));
            return xml.toString();
        } catch (TransformerException unwritable) {
            throw new IllegalStateException("A process cannot be written", unwritable);
        }
    }
}
