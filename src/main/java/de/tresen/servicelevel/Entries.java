package de.tresen.servicelevel;

import de.tresen.businesstime.InvalidInput;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is the same for all that people enter here. */
final class Entries {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 500;

    private Entries() {}

    static void checkKey(String key) {
        new WrongFields().key(key, "key").refuse("serviceLevel.invalid");
    }

    static String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw invalid("name", "missing; write what people call it");
        }
        if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Entries::isUnprintable)) {
            throw invalid("name", "write at most " + LONGEST_NAME + " characters in one line");
        }
        return name;
    }

    static void checkNote(@Nullable String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw invalid("note", "write at most " + LONGEST_NOTE + " characters");
        }
    }

    static Refusal.Invalid invalid(InvalidInput refused) {
        return invalid(refused.field(), String.valueOf(refused.getMessage()));
    }

    static Refusal.Invalid invalid(String field, String whatToDo) {
        return new Refusal.Invalid(
                "serviceLevel.invalid", field + ": " + whatToDo, List.of(new Refusal.Field(field, whatToDo)));
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
