package de.tresen.studio;

import de.tresen.model.ModelKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a file says of itself: its kind, and the id of the process, decision or form in it. */
final class ModelFile {

    private static final JsonMapper JSON = new JsonMapper();

    private ModelFile() {}

    /** Empty when it is not UTF-8. A byte order mark is no part of the text. */
    static Optional<String> text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException otherBytes) {
            return Optional.empty();
        }
    }

    /** For a file whose key is new; what is neither a form nor a decision is checked as a process. */
    static ModelKind kindOf(String content) {
        if (content.stripLeading().startsWith("{")) {
            return ModelKind.FORM;
        }
        return Xml.read(content)
                .map(document -> document.getDocumentElement().getNamespaceURI())
                .filter(namespace -> namespace != null && namespace.contains("/DMN/"))
                .map(namespace -> ModelKind.DMN)
                .orElse(ModelKind.BPMN);
    }

    /** Empty when there is none. */
    static String idOf(ModelKind kind, String content) {
        return switch (kind) {
            case FORM -> ofForm(content);
            case DMN -> first(content, "decision");
            case BPMN -> first(content, "process");
        };
    }

    private static String ofForm(String content) {
        try {
            return JSON.readTree(content).path("id").asString("");
        } catch (JacksonException notJson) {
            return "";
        }
    }

    /** Of the first that is meant to run; others are drawn beside it. */
    private static String first(String content, String name) {
        return Xml.read(content).stream()
                .map(document -> document.getElementsByTagNameNS("*", name))
                .flatMap(all -> IntStream.range(0, all.getLength()).mapToObj(all::item))
                .map(Element.class::cast)
                .filter(element -> !element.getAttribute("isExecutable").equals("false"))
                .map(element -> element.getAttribute("id"))
                .findFirst()
                .orElse("");
    }
}
