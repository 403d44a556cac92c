package de.tresen.studio;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Where the elements of a process are drawn, by their ids; flows follow what they join and are left out. */
final class Places {

    private Places() {}

    static Map<String, String> of(Document document) {
        var places = new HashMap<String, String>();
        var shapes = document.getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/DI", "BPMNShape");
        for (int i = 0; i < shapes.getLength(); i++) {
            var shape = (Element) shapes.item(i);
            Parts.children(shape).stream()
                    .filter(child -> "Bounds".equals(child.getLocalName()))
                    .forEach(bounds -> places.put(shape.getAttribute("bpmnElement"), numbers(bounds)));
        }
        return places;
    }

    private static String numbers(Element bounds) {
        return Stream.of("x", "y", "width", "height")
                .map(bounds::getAttribute)
                .map(Places::rounded)
                .collect(Collectors.joining(" "));
    }

    private static String rounded(String number) {
        try {
            return String.valueOf(Math.round(Double.parseDouble(number)));
        } catch (NumberFormatException asItIs) {
            return number;
        }
    }
}
