package de.tresen.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that an expression of a model may be: a variable, or comparisons joined by {@code and}/{@code or}, each perhaps
 * with {@code not} before it. {@code and} binds closer. Nothing is called, nothing is reached through anything else.
 */
public final class Condition {

    private final Term term;

    private Condition(Term term) {
        this.term = term;
    }

    /** Something that has a value. */
    sealed interface Term {
        @Nullable
        Object value(Function<String, @Nullable Object> variables);

        Stream<String> names();
    }

    record Literal(@Nullable Object value) implements Term {
        @Override
        public @Nullable Object value(Function<String, @Nullable Object> variables) {
            return value;
        }

        @Override
        public Stream<String> names() {
            return Stream.empty();
        }
    }

    record Variable(String name) implements Term {
        @Override
        public @Nullable Object value(Function<String, @Nullable Object> variables) {
            return variables.apply(name);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    record Not(Term term) implements Term {
        @Override
        public Object value(Function<String, @Nullable Object> variables) {
            return !holds(term.value(variables));
        }

        @Override
        public Stream<String> names() {
            return term.names();
        }
    }

    record Compared(Term left, String sign, Term right) implements Term {
        @Override
        public Object value(Function<String, @Nullable Object> variables) {
            return compared(left.value(variables), sign, right.value(variables));
        }

        @Override
        public Stream<String> names() {
            return Stream.concat(left.names(), right.names());
        }
    }

    record Joined(boolean all, List<Term> terms) implements Term {
        @Override
        public Object value(Function<String, @Nullable Object> variables) {
            return all
                    ? terms.stream().allMatch(term -> holds(term.value(variables)))
                    : terms.stream().anyMatch(term -> holds(term.value(variables)));
        }

        @Override
        public Stream<String> names() {
            return terms.stream().flatMap(Term::names);
        }
    }

    /** Reads {@code ${…}}; empty when it is nothing of all that. */
    public static Optional<Condition> read(String text) {
        var plain = text.strip();
        if (!(plain.startsWith("${") || plain.startsWith("#{")) || !plain.endsWith("}")) {
            return Optional.empty();
        }
        return Words.of(plain.substring(2, plain.length() - 1))
                .flatMap(words -> new Reader(words).read())
                .map(Condition::new);
    }

    /** Whether a text contains anything that the engine would take for an expression. */
    public static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Its name when it is nothing but a variable. */
    public Optional<String> variable() {
        return term instanceof Variable variable ? Optional.of(variable.name()) : Optional.empty();
    }

    /** All variables that it asks for. */
    public Stream<String> variables() {
        return term.names().distinct();
    }

    /** Its value, a boolean unless it is a single variable. What cannot be compared is an IllegalArgumentException. */
    public @Nullable Object value(Function<String, @Nullable Object> variables) {
        return term.value(variables);
    }

    private static boolean holds(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    private static boolean compared(@Nullable Object left, String sign, @Nullable Object right) {
        if (sign.equals("==") || sign.equals("!=")) {
            return sign.equals("==") == same(left, right);
        }
        if (left == null || right == null) {
            return false;
        }
        int order = order(left, right);
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left instanceof Number || right instanceof Number) {
            var one = number(left);
            var other = number(right);
            return one != null && other != null && one.compareTo(other) == 0;
        }
        return Objects.equals(left.toString(), right.toString());
    }

    @SuppressWarnings("unchecked")
    private static int order(Object left, Object right) {
        var one = number(left);
        var other = number(right);
        if (one != null && other != null) {
            return one.compareTo(other);
        }
        if (left instanceof Comparable<?> && left.getClass() == right.getClass()) {
            return ((Comparable<Object>) left).compareTo(right);
        }
        throw new IllegalArgumentException("A " + left.getClass().getSimpleName() + " and a "
                + right.getClass().getSimpleName() + " cannot be compared");
    }

    private static @Nullable BigDecimal number(Object value) {
        try {
            return value instanceof Number || value instanceof String ? new BigDecimal(value.toString()) : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** Puts words together: or, and, not, comparisons. */
    private static final class Reader {

        private final List<Words.Word> words;
        private int at;

        Reader(List<Words.Word> words) {
            this.words = words;
        }

        Optional<Term> read() {
            return joined(false).filter(term -> at == words.size());
        }

        private Optional<Term> joined(boolean all) {
            var terms = new ArrayList<Term>();
            do {
                var term = all ? comparison() : joined(true);
                if (term.isEmpty()) {
                    return Optional.empty();
                }
                terms.add(term.get());
            } while (takes(all ? "&&" : "||"));
            return Optional.of(terms.size() == 1 ? terms.get(0) : new Joined(all, List.copyOf(terms)));
        }

        private Optional<Term> comparison() {
            var negated = takes("!");
            var left = operand();
            if (left.isEmpty()) {
                return left;
            }
            var term = left;
            if (at < words.size() && words.get(at).isComparison()) {
                var sign = words.get(at++).text();
                // As everywhere else, "not" belongs to what stands right behind it.
                var first = negated ? new Not(left.get()) : left.get();
                return operand().map(right -> new Compared(first, sign, right));
            }
            return negated ? term.map(Not::new) : term;
        }

        private Optional<Term> operand() {
            if (at == words.size()) {
                return Optional.empty();
            }
            var word = words.get(at++);
            return Optional.ofNullable(word.term());
        }

        private boolean takes(String sign) {
            if (at < words.size() && words.get(at).isSign(sign)) {
                at++;
                return true;
            }
            return false;
        }
    }
}
