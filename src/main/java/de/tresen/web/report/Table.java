package de.tresen.web.report;

import de.tresen.people.Person;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures in lines and columns, for the page and for a spreadsheet alike.
 *
 * @param key part of its address
 */
record Table(String key, List<String> head, List<Line> lines) {

    /** How what a spreadsheet would run may begin, in full width too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    /**
     * A line: what it is about, and its figures.
     *
     * @param assign the work about it, for who may give it away
     */
    record Line(Cell about, List<Cell> figures, @Nullable Assign assign) {

        Line(Cell about, List<Cell> figures) {
            this(about, figures, null);
        }

        Stream<Cell> cells() {
            return Stream.concat(Stream.of(about), figures.stream());
        }
    }

    /**
     * A figure in words.
     *
     * @param href the list behind it
     * @param heat 0 to 5, how much of the most it is
     * @param share 0 to 100, what a bar beside it shows; -1 = none
     * @param beside a second figure in the same place
     */
    record Cell(
            String text,
            @Nullable String href,
            int heat,
            int share,
            @Nullable Beside beside) {

        /** @param part of one, or null */
        Cell withBar(@Nullable Double part) {
            return new Cell(text, href, heat, part == null ? -1 : (int) Math.round(100 * part), beside);
        }

        static Cell of(String text) {
            return of(text, null);
        }

        static Cell of(String text, @Nullable String href) {
            return new Cell(text, href, 0, -1, null);
        }

        static Cell count(long count, String href) {
            return of(Long.toString(count), count == 0 ? null : href);
        }

        String plain() {
            return beside == null ? text : text + " / " + beside.text();
        }
    }

    /**
     * A second figure.
     *
     * @param said both figures, for who hears them
     */
    record Beside(String text, String said) {}

    /** Open work, and to whom it may be given. */
    record Assign(String task, List<Person> to) {}

    /** Whether there is anything to give away. */
    public boolean isAssignable() {
        return lines.stream().anyMatch(line -> line.assign() != null);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** As a spreadsheet reads it, without letting it run what somebody wrote as a formula. */
    String csv(char separator) {
        var rows = Stream.concat(
                Stream.of(head.stream()),
                lines.stream().map(line -> line.cells().map(Cell::plain)));
        var text = new StringBuilder("\uFEFF");
        rows.forEach(row -> text.append(String.join(
                        String.valueOf(separator),
                        row.map(value -> quoted(value, separator)).toList()))
                .append("\r\n"));
        return text.toString();
    }

    private static String quoted(String value, char separator) {
        var safe = value.isEmpty() || FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        var special = safe.indexOf(separator) >= 0 || safe.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r');
        return special ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
