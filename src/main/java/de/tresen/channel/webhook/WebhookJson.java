package de.tresen.channel.webhook;

import de.tresen.channel.ChannelType.Unreadable;
import de.tresen.channel.PlainText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON from strangers: strict UTF-8, no field twice, shallow, nothing after its end. */
final class WebhookJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(100)
                            .maxNameLength(1000)
                            .build())
                    .build())
            .build();

    private WebhookJson() {}

    /** The object with texts that can be stored: NUL and lone surrogates are replaced by U+FFFD. */
    static ObjectNode parse(byte[] raw) throws Unreadable {
        try {
            if (MAPPER.readTree(text(raw)) instanceof ObjectNode object) {
                clean(object);
                return object;
            }
        } catch (JacksonException e) {
            throw new Unreadable("The body is not valid JSON: " + e.getOriginalMessage(), e);
        }
        throw new Unreadable("The body must be a JSON object");
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(ObjectNode object) {
        return MAPPER.writeValueAsBytes(object);
    }

    private static String text(byte[] raw) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("The body is not valid UTF-8", e);
        }
    }

    private static void clean(ObjectNode object) {
        for (var property : object.properties()) {
            JsonNode value = property.getValue();
            if (value.isString()) {
                property.setValue(object.stringNode(PlainText.storable(value.stringValue())));
            } else if (value instanceof ObjectNode child) {
                clean(child);
            }
        }
    }
}
