package de.tresen.process;

import de.tresen.process.DecisionTable.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every case that makes a difference to a table: for each column the values that some cell names, what the table allows,
 * what is not known (an empty text), and one that nobody names. Tables with very many of them are not gone through.
 */
final class DecisionCases {

    private static final long MOST = 300_000;
    private static final String ANOTHER = "\u0000";

    private final List<Column> columns;
    private final List<List<Cell>> rows;
    private final List<List<Object>> domains;
    private final Map<Integer, String> beside = new HashMap<>();

    DecisionCases(List<Column> columns, List<List<Cell>> rows) {
        this.columns = columns;
        this.rows = rows;
        this.domains = IntStream.range(0, columns.size()).mapToObj(this::domain).toList();
    }

    private List<Object> domain(int column) {
        var cells = rows.stream().map(row -> row.get(column)).toList();
        return switch (columns.get(column).type()) {
            case "boolean" -> List.of(true, false);
            case "string" -> strings(columns.get(column).values(), cells);
            case "integer", "long", "date" -> wholeNumbers(cells);
            default -> numbers(cells);
        };
    }

    private static List<Object> strings(List<String> allowed, List<Cell> cells) {
        var values = new LinkedHashSet<Object>(allowed);
        cells.stream().flatMap(Cell::values).forEach(values::add);
        values.add("");
        if (allowed.isEmpty()) {
            values.add(ANOTHER);
        }
        return List.copyOf(values);
    }

    /** Nothing lies between two that follow each other. */
    private static List<Object> wholeNumbers(List<Cell> cells) {
        var values = new TreeSet<BigDecimal>();
        cells.stream().flatMap(Cell::bounds).forEach(bound -> {
            values.add(bound.setScale(0, RoundingMode.FLOOR));
            values.add(bound.setScale(0, RoundingMode.CEILING));
            values.add(bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE));
            values.add(bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
        });
        return values.isEmpty() ? List.of(BigDecimal.ZERO) : List.copyOf(values);
    }

    /** The bounds and what lies between and beyond them. */
    private static List<Object> numbers(List<Cell> cells) {
        var bounds = new TreeSet<BigDecimal>();
        cells.stream().flatMap(Cell::bounds).forEach(bounds::add);
        if (bounds.isEmpty()) {
            return List.of(BigDecimal.ZERO);
        }
        var values = new ArrayList<Object>(bounds);
        values.add(bounds.first().subtract(BigDecimal.ONE));
        values.add(bounds.last().add(BigDecimal.ONE));
        var last = bounds.first();
        for (var bound : bounds.tailSet(last, false)) {
            values.add(last.add(bound).divide(BigDecimal.valueOf(2)));
            last = bound;
        }
        return values;
    }

    boolean tooMany() {
        long many = 1;
        for (var domain : domains) {
            many *= domain.size();
            if (many > MOST) {
                return true;
            }
        }
        return false;
    }

    /** Rows that some case reaches, where the first that fits decides; -1 stands for no row. */
    Reached reached() {
        var reached = new LinkedHashSet<Integer>();
        var hole = new ArrayList<Object>();
        beside.clear();
        walk(0, new ArrayList<>(), IntStream.range(0, rows.size()).boxed().toList(), reached, hole);
        return new Reached(reached, described(hole), Map.copyOf(beside));
    }

    /**
     * @param hole a case for which no row holds, in words; empty = there is none
     * @param beside rows that hold in a case for which one above them holds, too, each with that case in words
     */
    record Reached(Set<Integer> rows, String hole, Map<Integer, String> beside) {}

    private void walk(int column, List<Object> values, List<Integer> left, Set<Integer> reached, List<Object> hole) {
        if (column == columns.size() || left.isEmpty()) {
            if (!left.isEmpty()) {
                reached.add(left.get(0));
                left.stream().skip(1).forEach(row -> beside.computeIfAbsent(row, first -> described(values)));
            } else if (hole.isEmpty()) {
                hole.addAll(values);
            }
            return;
        }
        for (var value : domains.get(column)) {
            values.add(value);
            var fitting = left.stream()
                    .filter(row -> rows.get(row).get(column).admits(value))
                    .toList();
            walk(column + 1, values, fitting, reached, hole);
            values.remove(values.size() - 1);
        }
    }

    private static String written(Object value, String type) {
        return type.equals("date") && value instanceof BigDecimal day
                ? LocalDate.ofEpochDay(day.longValue()).toString()
                : value.toString();
    }

    private String described(List<Object> hole) {
        return IntStream.range(0, hole.size())
                .mapToObj(i -> {
                    var value = written(hole.get(i), columns.get(i).type());
                    var said = value.equals(ANOTHER) ? "…" : value.isEmpty() ? "–" : value;
                    return columns.get(i).label() + " " + said;
                })
                .collect(Collectors.joining(", "));
    }
}
