package de.tresen.studio;

import de.tresen.model.Finding;
import de.tresen.model.Finding.Severity;
import de.tresen.model.ModelKind;
import de.tresen.process.DecisionFinding;
import de.tresen.process.DecisionFinding.Code;
import de.tresen.process.DecisionTable;
import de.tresen.process.DecisionTables;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is asked of a table under its key: its test cases, and of those edited as rows whether what they name exists. */
@Component
class TableChecks {

    /** The rest is found in every table. */
    private static final Set<Code> NAMES = EnumSet.of(Code.MISSING, Code.VALUE, Code.LENGTH, Code.UNKNOWN);

    private final DecisionTables tables;
    private final DecisionCases cases;

    TableChecks(DecisionTables tables, DecisionCases cases) {
        this.tables = tables;
        this.cases = cases;
    }

    List<Finding> of(String key, ModelKind kind, String content) {
        if (kind != ModelKind.DMN) {
            return List.of();
        }
        var failed = cases.results(key, content).stream()
                .filter(result -> !result.passed())
                .map(TableChecks::failed);
        return Stream.concat(names(key, content), failed).toList();
    }

    private Stream<Finding> names(String key, String content) {
        if (!DecisionTables.KEYS.contains(key)) {
            return Stream.of();
        }
        var table = tables.read(key, content);
        return tables.check(table).stream()
                .filter(finding -> finding.row() >= 0 && NAMES.contains(finding.code()))
                .map(finding -> finding(table, finding));
    }

    private static Finding failed(DecisionCases.Result result) {
        var got = result.got().isEmpty() ? "–" : result.got().get(0).toString();
        return new Finding(
                null,
                Severity.ERROR,
                "case.failed",
                List.of(result.asked().name(), result.asked().expected().toString(), got));
    }

    private static Finding finding(DecisionTable table, DecisionFinding found) {
        return new Finding(
                table.rows().get(found.row()).id(),
                found.error() ? Severity.ERROR : Severity.WARNING,
                "table." + found.code(),
                List.of(String.valueOf(found.row() + 1), label(table, found.column()), found.what()));
    }

    private static String label(DecisionTable table, String column) {
        return Stream.concat(table.inputs().stream(), table.outputs().stream())
                .filter(each -> each.name().equals(column))
                .map(DecisionTable.Column::label)
                .findFirst()
                .orElse(column);
    }
}
