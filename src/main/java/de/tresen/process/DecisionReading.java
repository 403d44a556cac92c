package de.tresen.process;

import de.tresen.model.Finding;
import de.tresen.model.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the owner of a decision table should know of its rows: those that nothing reaches, cases without a row, names of nobody. */
@Component
public class DecisionReading {

    private final KnownValues values;

    DecisionReading(KnownValues values) {
        this.values = values;
    }

    /** Of a file with one table that keeps all rules. */
    public List<Finding> read(byte[] dmn) {
        var document = DecisionDocument.read(dmn);
        var table = document.table("");
        Map<String, Set<String>> known = values.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().keySet()));
        var findings = new ArrayList<Finding>();
        new DecisionCheck(table, known)
                .findings()
                .forEach(finding -> said(finding, table).ifPresent(findings::add));
        if (document.oneMayHold()) {
            findings.addAll(overlaps(table));
        }
        return List.copyOf(findings);
    }

    private static Optional<Finding> said(DecisionFinding finding, DecisionTable table) {
        var code = switch (finding.code()) {
            case UNREACHABLE -> "unreachableRow";
            case HOLE -> "hole";
            case UNKNOWN -> "unknownValue";
            case VALUE -> "notAllowed";
            case MISSING -> "noResult";
            case LENGTH -> "noLength";
            case CELL, EMPTY -> null;
        };
        return Optional.ofNullable(code).map(said -> warning(place(table, finding.row()), said, finding.what()));
    }

    private static @Nullable String place(DecisionTable table, int row) {
        return row < 0 ? table.id() : table.rows().get(row).id();
    }

    private static Finding warning(@Nullable String place, String code, String what) {
        return new Finding(place, Severity.WARNING, code, what.isEmpty() ? List.of() : List.of(what));
    }

    /** Where only one row may hold, an evaluation in which two of them do fails. */
    private static List<Finding> overlaps(DecisionTable table) {
        var cells = table.rows().stream()
                .map(row -> IntStream.range(0, table.inputs().size())
                        .mapToObj(i -> Cell.comparable(
                                row.inputs().get(i), table.inputs().get(i).type()))
                        .flatMap(Optional::stream)
                        .toList())
                .toList();
        if (cells.stream().anyMatch(row -> row.size() < table.inputs().size())) {
            return List.of();
        }
        var cases = new DecisionCases(table.inputs(), cells);
        return cases.tooMany()
                ? List.of()
                : cases.reached().beside().entrySet().stream()
                        .map(entry -> warning(place(table, entry.getKey()), "overlap", entry.getValue()))
                        .toList();
    }
}
