package de.tresen.process;

import de.tresen.process.DecisionTable.Column;
import de.tresen.process.DecisionTable.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * The file of a decision: its rows are read and written, everything else, the drawing and what the desktop modeler keeps
 * there included, stays as it is.
 */
final class DecisionDocument {

    private static final String INDENT = "\n      ";

    private final Document document;
    private final Element decision;
    private final Element table;

    private DecisionDocument(Document document) {
        this.document = document;
        this.decision =
                (Element) document.getElementsByTagNameNS("*", "decision").item(0);
        this.table =
                (Element) document.getElementsByTagNameNS("*", "decisionTable").item(0);
    }

    static DecisionDocument read(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DecisionDocument(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException("A deployed decision cannot be read", unreadable);
        }
    }

    /** Other decisions are expressions, or none at all. */
    boolean isTable() {
        return table != null;
    }

    DecisionTable table(String key) {
        return new DecisionTable(
                key,
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                text(decision, "description"),
                DecisionTable.Policy.of(table.getAttribute("hitPolicy")),
                children(table, "input").stream().map(DecisionDocument::input).toList(),
                children(table, "output").stream().map(DecisionDocument::output).toList(),
                children(table, "rule").stream().map(DecisionDocument::row).toList());
    }

    /** Whether of all rows only one may hold at a time. */
    boolean oneMayHold() {
        return List.of("", "UNIQUE").contains(table.getAttribute("hitPolicy"));
    }

    private static Column input(Element input) {
        var expression = children(input, "inputExpression").get(0);
        return new Column(
                text(expression, "text"),
                input.getAttribute("label"),
                type(expression.getAttribute("typeRef")),
                values(input, "inputValues"));
    }

    private static Column output(Element output) {
        return new Column(
                output.getAttribute("name"),
                output.getAttribute("label"),
                type(output.getAttribute("typeRef")),
                values(output, "outputValues"));
    }

    private static String type(String written) {
        return written.isEmpty() ? "string" : written;
    }

    private static List<String> values(Element column, String name) {
        return children(column, name).stream()
                .flatMap(values -> Cell.read(text(values, "text"), "string").stream())
                .flatMap(Cell::values)
                .map(Object::toString)
                .toList();
    }

    private static Row row(Element rule) {
        return new Row(
                rule.getAttribute("id"),
                children(rule, "inputEntry").stream()
                        .map(entry -> text(entry, "text"))
                        .toList(),
                children(rule, "outputEntry").stream()
                        .map(entry -> text(entry, "text"))
                        .toList(),
                text(rule, "description"));
    }

    /** Puts other rows in the place of those that are there; a row keeps its id. */
    DecisionDocument with(List<Row> rows) {
        children(table, "rule").forEach(this::remove);
        var ids = new HashSet<String>();
        var next = children(table, "annotation").stream().findFirst().orElse(null);
        for (var row : rows) {
            add(table, rule(row, idOf(row, ids)), next, INDENT);
        }
        return this;
    }

    private void remove(Element rule) {
        var before = rule.getPreviousSibling();
        if (before != null && before.getNodeType() == Node.TEXT_NODE) {
            table.removeChild(before);
        }
        table.removeChild(rule);
    }

    private static String idOf(Row row, Set<String> ids) {
        var id = row.id();
        return !id.isEmpty() && ids.add(id)
                ? id
                : "rule_" + UUID.randomUUID().toString().replace("-", "");
    }

    private Element rule(Row row, String id) {
        var rule = element("rule", id);
        var name = id.replaceFirst("^rule_", "entry_");
        if (!row.note().isBlank()) {
            var note = element("description", null);
            note.setTextContent(row.note());
            add(rule, note, null, INDENT + "  ");
        }
        for (int i = 0; i < row.inputs().size(); i++) {
            add(rule, entry("inputEntry", name + "_in" + i, row.inputs().get(i)), null, INDENT + "  ");
        }
        for (int i = 0; i < row.outputs().size(); i++) {
            add(rule, entry("outputEntry", name + "_out" + i, row.outputs().get(i)), null, INDENT + "  ");
        }
        rule.appendChild(document.createTextNode(INDENT));
        return rule;
    }

    private Element entry(String kind, String id, String content) {
        var entry = element(kind, id);
        var text = element("text", null);
        text.setTextContent(content);
        add(entry, text, null, INDENT + "    ");
        entry.appendChild(document.createTextNode(INDENT + "  "));
        return entry;
    }

    private Element element(String name, @Nullable String id) {
        var element = document.createElementNS(table.getNamespaceURI(), qualified(name));
        if (id != null) {
            element.setAttribute("id", id);
        }
        return element;
    }

    private String qualified(String name) {
        return table.getPrefix() == null ? name : table.getPrefix() + ":" + name;
    }

    private void add(Element parent, Element child, @Nullable Element next, String indent) {
        var before = next == null && parent.getLastChild() instanceof Text end ? end : next;
        parent.insertBefore(document.createTextNode(indent), before);
        parent.insertBefore(child, before);
    }

    String xml() {
        try {
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            var xml = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(xml));
            return xml.toString();
        } catch (TransformerException unwritable) {
            throw new IllegalStateException("A decision cannot be written", unwritable);
        }
    }

    private static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    private static String text(Element parent, String child) {
        return children(parent, child).stream()
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }
}
