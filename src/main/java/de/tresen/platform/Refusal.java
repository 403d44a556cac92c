package de.tresen.platform;

import java.util.List;

/**
 * The desk says no, and why. {@code code} names the reason for programs and for the message bundle
 * ({@code refusal.<code>}); the message says in English what to do.
 */
public abstract sealed class Refusal extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    private Refusal(String code, String whatToDo, Object... arguments) {
        super(whatToDo);
        this.code = code;
        this.arguments = arguments;
    }

    public String code() {
        return code;
    }

    /** What the text of the message bundle names, such as who was faster. */
    public Object[] arguments() {
        return arguments.clone();
    }

    /** It does not exist, or the caller may not know that it does. */
    public static final class NotFound extends Refusal {
        public NotFound(String code, String whatToDo) {
            super(code, whatToDo);
        }
    }

    /** The caller sees it but may not do this. */
    public static final class Forbidden extends Refusal {
        public Forbidden(String code, String whatToDo) {
            super(code, whatToDo);
        }
    }

    /** Somebody was faster, or the state does not allow it now. */
    public static final class Conflict extends Refusal {
        public Conflict(String code, String whatToDo, Object... arguments) {
            super(code, whatToDo, arguments);
        }
    }

    /** What was sent cannot be taken; each wrong field is named. */
    public static final class Invalid extends Refusal {
        private final transient List<Field> fields;

        public Invalid(String code, String whatToDo, List<Field> fields, Object... arguments) {
            super(code, whatToDo, arguments);
            this.fields = List.copyOf(fields);
        }

        public static Invalid field(String name, String whatToDo) {
            return new Invalid("invalid." + name, name + ": " + whatToDo, List.of(new Field(name, whatToDo)));
        }

        public List<Field> fields() {
            return fields;
        }
    }

    /** A wrong field: its path in the body, and what to write instead. */
    public record Field(String field, String message) {}
}
