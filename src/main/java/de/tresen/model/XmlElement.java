package de.tresen.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One element of a file: its name, attributes, own text (without that of the elements in it) and what is in it. */
final class XmlElement {

    /** A name is its namespace (empty = none) and its local part. */
    record Name(String space, String local) {}

    record Attribute(Name name, String value) {}

    private final Name name;
    private final @Nullable XmlElement parent;
    private final List<Attribute> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(Name name, @Nullable XmlElement parent, List<Attribute> attributes) {
        this.name = name;
        this.parent = parent;
        this.attributes = attributes;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void append(char[] characters, int from, int length) {
        text.append(characters, from, length);
    }

    Name name() {
        return name;
    }

    String local() {
        return name.local();
    }

    boolean is(String space, String local) {
        return name.space().equals(space) && name.local().equals(local);
    }

    boolean isIn(String space) {
        return name.space().equals(space);
    }

    @Nullable
    XmlElement parent() {
        return parent;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** Value of an attribute without namespace; empty = it is not there. */
    String get(String local) {
        return get("", local);
    }

    String get(String space, String local) {
        return attribute(space, local).orElse("");
    }

    Optional<String> attribute(String space, String local) {
        return attributes.stream()
                .filter(attribute -> attribute.name().space().equals(space)
                        && attribute.name().local().equals(local))
                .map(Attribute::value)
                .findFirst();
    }

    List<XmlElement> children() {
        return children;
    }

    Stream<XmlElement> children(String local) {
        return children.stream().filter(child -> child.local().equals(local));
    }

    /** Itself and everything in it. */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    String text() {
        return text.toString();
    }

    /** Its id, else that of the nearest element around it that has one; null = the whole file. */
    @Nullable
    String place() {
        for (XmlElement around = this; around != null && around.parent != null; around = around.parent) {
            var id = around.get("id");
            if (!id.isBlank()) {
                return id;
            }
        }
        return null;
    }
}
