package de.tresen.studio;

import de.tresen.model.ModelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes a file apart into what its owner knows: whatever has an id and is drawn or listed by itself. What lies within such
 * a part (its timer, its mapping, its condition) is a fact of it.
 */
final class Parts {

    private static final Set<String> DRAWING = Set.of("BPMNDiagram", "DMNDI");
    private static final Set<String> DERIVED = Set.of("incoming", "outgoing", "flowNodeRef");
    private static final Set<String> HOLDERS = Set.of(
            "definitions",
            "process",
            "subProcess",
            "transaction",
            "collaboration",
            "laneSet",
            "decision",
            "decisionTable");
    private static final Set<String> CELLS = Set.of("inputEntry", "outputEntry");

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> places;
    private final List<String> columns = new ArrayList<>();

    private Parts(Map<String, String> places) {
        this.places = places;
    }

    static List<Part> of(ModelKind kind, String content) {
        return kind == ModelKind.FORM
                ? FormParts.of(content)
                : Xml.read(content).map(Parts::of).orElse(List.of());
    }

    private static List<Part> of(org.w3c.dom.Document document) {
        var parts = new Parts(Places.of(document));
        parts.read(document.getDocumentElement());
        return List.copyOf(parts.parts);
    }

    private void read(Element holder) {
        for (var child : children(holder)) {
            if (DRAWING.contains(child.getLocalName())) {
                continue;
            }
            if (isPart(child)) {
                parts.add(part(child));
            }
            if (HOLDERS.contains(child.getLocalName())) {
                read(child);
            }
        }
    }

    private static boolean isPart(Element element) {
        return element.hasAttribute("id") && !element.getLocalName().equals("decisionTable");
    }

    private Part part(Element element) {
        var facts = new TreeMap<String, String>();
        attributes(element, "", facts);
        for (var child : children(element)) {
            if (!isPart(child) || !HOLDERS.contains(element.getLocalName())) {
                within(child, "", facts);
            }
        }
        if (element.getLocalName().equals("input") || element.getLocalName().equals("output")) {
            columns.add(nameOf(element));
        }
        var id = element.getAttribute("id");
        var kind = element.getLocalName();
        return new Part(id, kind, nameOf(element), facts, places.getOrDefault(id, ""), kind.equals("rule"));
    }

    private static String nameOf(Element element) {
        return Stream.of("name", "label")
                .map(element::getAttribute)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(() -> textOf(element, "text"));
    }

    private static String textOf(Element element, String child) {
        return children(element).stream()
                .filter(each -> child.equals(each.getLocalName()))
                .map(each -> each.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private void within(Element element, String around, Map<String, String> facts) {
        var name = element.getLocalName();
        if (DERIVED.contains(name) || HOLDERS.contains(name)) {
            return;
        }
        var path = around.isEmpty() ? named(element) : around + "/" + named(element);
        attributes(element, path + "/", facts);
        var children = children(element);
        children.forEach(child -> within(child, path, facts));
        var text = element.getTextContent().strip();
        if (children.isEmpty() && !text.isEmpty()) {
            facts.merge(path, text, (one, other) -> one + ", " + other);
        }
    }

    /** A cell bears the name of its column, a parameter its own. */
    private String named(Element element) {
        if (CELLS.contains(element.getLocalName())) {
            var cells = children((Element) element.getParentNode()).stream()
                    .filter(child -> CELLS.contains(child.getLocalName()))
                    .toList();
            var at = cells.indexOf(element);
            return at < columns.size() && !columns.get(at).isEmpty() ? "=" + columns.get(at) : element.getLocalName();
        }
        var own = element.getAttribute("name");
        return own.isBlank() ? element.getLocalName() : element.getLocalName() + " " + own;
    }

    private static void attributes(Element element, String around, Map<String, String> facts) {
        var all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            var attribute = (Attr) all.item(i);
            var name = attribute.getLocalName();
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI()) && !"id".equals(name)) {
                facts.merge(around + name, attribute.getValue(), (one, other) -> one + ", " + other);
            }
        }
    }

    static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
