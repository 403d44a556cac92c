package de.tresen.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A condition of a decision table: any value, or one of some tests, or none of them. This is all of FEEL that cells may
 * use; what is written here means the same to the engine.
 *
 * @param tests none = any value
 */
record Cell(boolean negated, List<Test> tests) {

    static final Cell ANY = new Cell(false, List.of());

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._ -]*");
    private static final String NUMBER = "(-?[0-9]{1,12}(?:\\.[0-9]{1,9})?)";
    private static final Pattern LITERAL_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*" + NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("([\\[(\\]])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\])\\[])");
    private static final Pattern DAY = Pattern.compile("date\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    /** One thing that a value may be. */
    sealed interface Test {
        boolean admits(Object value);

        /** The numbers at which it changes its mind. */
        default List<BigDecimal> bounds() {
            return List.of();
        }
    }

    /** A string, number or boolean. */
    record Equal(Object value) implements Test {
        @Override
        public boolean admits(Object other) {
            return value instanceof BigDecimal number && other instanceof BigDecimal another
                    ? number.compareTo(another) == 0
                    : value.equals(other);
        }

        @Override
        public List<BigDecimal> bounds() {
            return value instanceof BigDecimal number ? List.of(number) : List.of();
        }

        @Override
        public String toString() {
            return value instanceof String text ? quoted(text) : plain(value);
        }
    }

    /** A number on one side of another. */
    record Compared(String sign, BigDecimal bound) implements Test {
        @Override
        public boolean admits(Object value) {
            if (!(value instanceof BigDecimal number)) {
                return false;
            }
            int order = number.compareTo(bound);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        @Override
        public List<BigDecimal> bounds() {
            return List.of(bound);
        }

        @Override
        public String toString() {
            return sign + " " + plain(bound);
        }
    }

    /** A number between two. */
    record Between(boolean fromIncluded, BigDecimal from, BigDecimal to, boolean toIncluded) implements Test {
        @Override
        public boolean admits(Object value) {
            return new Compared(fromIncluded ? ">=" : ">", from).admits(value)
                    && new Compared(toIncluded ? "<=" : "<", to).admits(value);
        }

        @Override
        public List<BigDecimal> bounds() {
            return List.of(from, to);
        }

        @Override
        public String toString() {
            return (fromIncluded ? "[" : "(") + plain(from) + ".." + plain(to) + (toIncluded ? "]" : ")");
        }
    }

    /** Reads a cell of a column of this type; empty when it is nothing of all that. Words may stand without quotes. */
    static Optional<Cell> read(String text, String type) {
        var plain = text.strip();
        if (plain.isEmpty() || plain.equals("-")) {
            return Optional.of(ANY);
        }
        var not = NOT.matcher(plain);
        var negated = not.matches();
        var tests = new ArrayList<Test>();
        for (var part : parts(negated ? not.group(1) : plain)) {
            var test = test(part.strip(), type);
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
        }
        return Optional.of(new Cell(negated, List.copyOf(tests)));
    }

    /** The same to compare it with others of its column: a day is its number in the calendar. */
    static Optional<Cell> comparable(String text, String type) {
        return type.equals("date") ? days(text).flatMap(days -> read(days, "integer")) : read(text, type);
    }

    /** Empty when one of the days does not exist. */
    private static Optional<String> days(String text) {
        try {
            return Optional.of(DAY.matcher(text)
                    .replaceAll(
                            day -> String.valueOf(LocalDate.parse(day.group(1)).toEpochDay())));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** A single value, as results are; empty when it is none. Where texts are meant, nothing is the empty text. */
    static Optional<Object> value(String text, String type) {
        if (text.isBlank() && type.equals("string")) {
            return Optional.of("");
        }
        return test(text.strip(), type).filter(Equal.class::isInstance).map(test -> ((Equal) test).value());
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static Optional<Test> test(String text, String type) {
        return switch (type) {
            case "string" -> string(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(new Equal(Boolean.valueOf(text)))
                        : Optional.empty();
            case "integer", "long", "double", "number" -> number(text);
            default -> Optional.empty();
        };
    }

    private static Optional<Test> string(String text) {
        var match = STRING.matcher(text);
        if (match.matches()) {
            return Optional.of(new Equal(match.group(1).replaceAll("\\\\(.)", "$1")));
        }
        return WORD.matcher(text).matches() ? Optional.of(new Equal(text)) : Optional.empty();
    }

    private static Optional<Test> number(String text) {
        if (LITERAL_NUMBER.matcher(text).matches()) {
            return Optional.of(new Equal(new BigDecimal(text)));
        }
        var comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return Optional.of(new Compared(comparison.group(1), new BigDecimal(comparison.group(2))));
        }
        var range = RANGE.matcher(text);
        return range.matches()
                ? Optional.of(new Between(
                        range.group(1).equals("["),
                        new BigDecimal(range.group(2)),
                        new BigDecimal(range.group(3)),
                        range.group(4).equals("]")))
                : Optional.empty();
    }

    boolean admits(Object value) {
        return tests.isEmpty() || negated != tests.stream().anyMatch(test -> test.admits(value));
    }

    /** The single values that it names. */
    Stream<Object> values() {
        return tests.stream().filter(Equal.class::isInstance).map(test -> ((Equal) test).value());
    }

    /** The numbers at which it changes its mind. */
    Stream<BigDecimal> bounds() {
        return tests.stream().flatMap(test -> test.bounds().stream());
    }

    /** A result as the table writes it. */
    static String written(Object value) {
        return new Equal(value).toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** As the table writes it. */
    @Override
    public String toString() {
        if (tests.isEmpty()) {
            return "-";
        }
        var list = tests.stream().map(Test::toString).collect(Collectors.joining(","));
        return negated ? "not(" + list + ")" : list;
    }
}
