package de.tresen.web.api;

import de.tresen.platform.InstantText;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Instants in bodies: texts with {@code Z} only; a number would be read as seconds whoever meant milliseconds. */
class StrictInstant extends StdDeserializer<Instant> {

    StrictInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        var text = parser.getString();
        return InstantText.parse(text)
                .orElseThrow(() -> context.weirdStringException(text, Instant.class, "not an instant with Z"));
    }
}
