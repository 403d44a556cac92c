package de.tresen.web.decision;

import de.tresen.process.DecisionTable;
import de.tresen.process.DecisionTable.Row;
import de.tresen.web.frame.Filled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of a table in a form: each field stands there once for each row, in their order. */
final class DecisionForm {

    private static final int MOST_ROWS = 201;

    private DecisionForm() {}

    /** The table with the rows as they were written. */
    static DecisionTable read(DecisionTable table, Filled filled) {
        var ids = filled.all("id");
        var rows = IntStream.range(0, Math.min(ids.size(), MOST_ROWS))
                .mapToObj(row -> new Row(
                        ids.get(row),
                        cells(filled, "in.", table.inputs().size(), row),
                        cells(filled, "out.", table.outputs().size(), row),
                        at(filled.all("note"), row)))
                .toList();
        return table.with(rows);
    }

    private static List<String> cells(Filled filled, String kind, int columns, int row) {
        return IntStream.range(0, columns)
                .mapToObj(column -> at(filled.all(kind + column), row))
                .toList();
    }

    private static String at(List<String> values, int row) {
        return row < values.size() ? values.get(row) : "";
    }

    /** Does what a button of a row says: {@code up:2}, {@code down:2}, {@code remove:2}, {@code add:2}. */
    static Changed change(DecisionTable table, String act) {
        var rows = new ArrayList<>(table.rows());
        var words = act.split(":", 2);
        int row = words.length == 2 && words[1].matches("[0-9]{1,3}") ? Integer.parseInt(words[1]) : -1;
        int focus = row;
        if (row >= 0 && row < rows.size()) {
            switch (words[0]) {
                case "up" -> {
                    focus = Math.max(0, row - 1);
                    Collections.swap(rows, row, focus);
                }
                case "down" -> {
                    focus = Math.min(rows.size() - 1, row + 1);
                    Collections.swap(rows, row, focus);
                }
                case "remove" -> {
                    rows.remove(row);
                    focus = Math.min(row, rows.size() - 1);
                }
                default -> rows.add(row, empty(table));
            }
        } else if (words[0].equals("add")) {
            rows.add(empty(table));
            focus = rows.size() - 1;
        }
        return new Changed(table.with(rows), words[0] + ":" + focus);
    }

    /**
     * @param focus where the reader goes on: the button that was pressed, on the row as it stands now
     */
    record Changed(DecisionTable table, String focus) {}

    private static Row empty(DecisionTable table) {
        return new Row(
                "",
                Collections.nCopies(table.inputs().size(), ""),
                Collections.nCopies(table.outputs().size(), ""),
                "");
    }

    /** The facts of a trial; what is left out is not known. */
    static Map<String, Object> facts(DecisionTable table, Filled filled) {
        var facts = new HashMap<String, Object>();
        table.inputs().forEach(column -> facts.put(column.name(), column.fact(filled.of("fact." + column.name()))));
        return facts;
    }
}
