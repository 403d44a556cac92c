package de.tresen.process;

import de.tresen.businesstime.CountedTime;
import de.tresen.businesstime.InvalidInput;
import de.tresen.process.DecisionFinding.Code;
import de.tresen.process.DecisionTable.Column;
import de.tresen.process.DecisionTable.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks at a table before it decides anything: cells, names, rows that nothing reaches, and cases without a row. */
final class DecisionCheck {

    /** Results that are counted time; what cannot be read as such would stop the ladder. */
    private static final Set<String> LENGTHS = Set.of("nextAfter");

    private final DecisionTable table;
    private final Map<String, Set<String>> known;
    private final List<DecisionFinding> findings = new ArrayList<>();

    /** @param known what exists by the name of the column that speaks of it */
    DecisionCheck(DecisionTable table, Map<String, Set<String>> known) {
        this.table = table;
        this.known = known;
    }

    List<DecisionFinding> findings() {
        if (table.rows().isEmpty()) {
            return List.of(new DecisionFinding(-1, "", true, Code.EMPTY, ""));
        }
        var cells = new ArrayList<List<Cell>>();
        for (int i = 0; i < table.rows().size(); i++) {
            cells.add(conditions(i));
            results(i);
        }
        if (findings.stream().noneMatch(DecisionFinding::error)) {
            reach(cells);
        }
        return List.copyOf(findings);
    }

    private List<Cell> conditions(int row) {
        return IntStream.range(0, table.inputs().size())
                .mapToObj(i -> condition(
                        row,
                        table.inputs().get(i),
                        table.rows().get(row).inputs().get(i)))
                .toList();
    }

    private Cell condition(int row, Column column, String text) {
        var cell = Cell.comparable(text, column.type());
        if (cell.isEmpty()) {
            findings.add(new DecisionFinding(row, column.name(), true, Code.CELL, text));
            return Cell.ANY;
        }
        cell.get().values().forEach(value -> {
            var named = value.toString();
            if (!column.values().isEmpty()
                    && !named.isEmpty()
                    && !column.values().contains(named)) {
                findings.add(new DecisionFinding(row, column.name(), true, Code.VALUE, named));
            } else if (isUnknown(column, named)) {
                findings.add(new DecisionFinding(row, column.name(), false, Code.UNKNOWN, named));
            }
        });
        return cell.get();
    }

    private boolean isUnknown(Column column, String value) {
        var all = known.get(column.name());
        return all != null && !value.isEmpty() && !all.contains(value);
    }

    private void results(int row) {
        var texts = table.rows().get(row).outputs();
        var mayLeaveOut = table.policy() == Policy.PARTS;
        if (mayLeaveOut && texts.stream().allMatch(String::isBlank)) {
            findings.add(new DecisionFinding(row, "", true, Code.MISSING, ""));
            return;
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            if (!mayLeaveOut || !texts.get(i).isBlank()) {
                result(row, table.outputs().get(i), texts.get(i));
            }
        }
    }

    private void result(int row, Column column, String text) {
        var value = Cell.value(text, column.type()).map(Object::toString);
        if (value.isEmpty()) {
            var code = text.isBlank() ? Code.MISSING : Code.CELL;
            findings.add(new DecisionFinding(row, column.name(), true, code, text));
        } else if (!column.values().isEmpty() && !column.values().contains(value.get())) {
            var code = value.get().isEmpty() ? Code.MISSING : Code.VALUE;
            findings.add(new DecisionFinding(row, column.name(), true, code, value.get()));
        } else if (LENGTHS.contains(column.name()) && !isLength(value.get())) {
            findings.add(new DecisionFinding(row, column.name(), true, Code.LENGTH, value.get()));
        } else if (known.containsKey(column.name())
                && !known.getOrDefault(column.name(), Set.of()).contains(value.get())) {
            var code = value.get().isEmpty() ? Code.MISSING : Code.UNKNOWN;
            findings.add(new DecisionFinding(row, column.name(), true, code, value.get()));
        }
    }

    private static boolean isLength(String text) {
        try {
            return text.isEmpty() || !CountedTime.parse("length", text).isZero();
        } catch (InvalidInput notALength) {
            return false;
        }
    }

    private void reach(List<List<Cell>> cells) {
        var cases = new DecisionCases(table.inputs(), cells);
        if (table.policy() != Policy.FIRST || cases.tooMany()) {
            return;
        }
        var reached = cases.reached();
        IntStream.range(0, cells.size())
                .filter(row -> !reached.rows().contains(row))
                .forEach(row -> findings.add(new DecisionFinding(row, "", false, Code.UNREACHABLE, "")));
        if (!reached.hole().isEmpty()) {
            findings.add(new DecisionFinding(-1, "", false, Code.HOLE, reached.hole()));
        }
    }
}
