package de.tresen.web.studio;

import de.tresen.studio.PlainPart;
import de.tresen.studio.PlainPart.Wait;
import de.tresen.web.frame.Filled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plain form as somebody filled it in: each part has its fields, named {@code <field>.<id>}. */
final class PlainFilled {

    private static final int LONGEST = 4000;

    private PlainFilled() {}

    static List<PlainPart> read(List<PlainPart> parts, Filled filled) {
        return parts.stream().map(part -> read(part, filled)).toList();
    }

    private static PlainPart read(PlainPart part, Filled filled) {
        return new PlainPart(
                part.id(),
                part.kind(),
                or(filled, "name." + part.id(), part.name()),
                part.description() == null ? null : or(filled, "description." + part.id(), part.description()),
                part.form() == null ? null : or(filled, "form." + part.id(), part.form()),
                part.pause() == null ? null : wait(part.id(), part.pause(), filled),
                part.required() == null ? null : required(part, filled),
                part.condition() == null ? null : or(filled, "condition." + part.id(), part.condition()));
    }

    private static @Nullable Boolean required(PlainPart part, Filled filled) {
        return filled.all("name." + part.id()).isEmpty()
                ? part.required()
                : filled.has("required." + part.id(), "true");
    }

    private static Wait wait(String id, Wait is, Filled filled) {
        var until = or(filled, "until." + id, is.until());
        return new Wait(until, until.isEmpty() ? or(filled, "length." + id, is.length()) : "");
    }

    /** What was not sent stays. */
    private static String or(Filled filled, String field, String otherwise) {
        var sent = filled.all(field);
        if (sent.isEmpty()) {
            return otherwise;
        }
        var text = sent.get(0).strip().replace("\r\n", "\n");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
