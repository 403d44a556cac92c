package de.tresen.web.api;

import de.tresen.channel.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Texts as every database keeps them: NUL and halves of surrogate pairs are refused, whichever field they come in. */
class StorableText extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        if (text != null && !PlainText.isStorable(text)) {
            throw context.weirdStringException(text, String.class, "NUL or half of a surrogate pair");
        }
        return text;
    }
}
