package de.tresen.web.decision;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.process.DecisionFinding;
import de.tresen.process.DecisionTable;
import de.tresen.process.DecisionTable.Column;
import de.tresen.process.DecisionTable.Row;
import de.tresen.process.DecisionTables;
import de.tresen.process.DecisionTrial;
import de.tresen.studio.Version;
import de.tresen.studio.Versions;
import de.tresen.web.frame.Change;
import de.tresen.web.frame.HistoryLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says tables, what is found in them and how they changed, in the reader's language. */
@Component
public class DecisionWords {

    private final DecisionTables tables;
    private final Versions versions;
    private final People people;
    private final MessageSource messages;

    DecisionWords(DecisionTables tables, Versions versions, People people, MessageSource messages) {
        this.tables = tables;
        this.versions = versions;
        this.people = people;
        this.messages = messages;
    }

    /** What the desk calls a table; the model's own name where it has no words for it. */
    String name(DecisionTable table) {
        return sayOr("decision.name." + table.key(), table.name());
    }

    public String column(Column column) {
        return sayOr("decision.column." + column.name(), column.label());
    }

    /** A fact or result as it is written in a test case, yes and no in words. */
    public String written(Column column, String value) {
        return column.type().equals("boolean") ? sayOr("field." + value, value) : value;
    }

    /** What a value is called, such as the name of a priority; the value itself where it has no name. */
    public String value(String column, String value, Map<String, Map<String, String>> known) {
        var named = known.getOrDefault(column, Map.of()).get(value);
        if (named != null && !named.isEmpty()) {
            return named;
        }
        var shared = sayOr(column + "." + value, value.isEmpty() ? "–" : value);
        return sayOr("decision.value." + column + "." + (value.isEmpty() ? "none" : value), shared);
    }

    String finding(DecisionFinding finding, DecisionTable table) {
        var columns = Stream.concat(table.inputs().stream(), table.outputs().stream());
        var column = columns.filter(each -> each.name().equals(finding.column()))
                .findFirst()
                .map(this::column)
                .orElse("");
        return say("decision.finding." + finding.code(), finding.row() + 1, column, finding.what());
    }

    List<String> outcome(DecisionTrial.Outcome outcome, DecisionTable table, Map<String, Map<String, String>> known) {
        return IntStream.range(0, outcome.results().size())
                .mapToObj(i -> say(
                        "decision.try.row",
                        outcome.rows().get(i) + 1,
                        table.outputs().stream()
                                .map(column -> column(column) + ": "
                                        + value(
                                                column.name(),
                                                outcome.results().get(i).getOrDefault(column.name(), ""),
                                                known))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    List<HistoryLine> history(List<Version> all) {
        var worded = all.stream().map(this::table).toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new HistoryLine(
                        String.valueOf(all.get(i).number()),
                        author(all.get(i).author()),
                        all.get(i).publishedAt(),
                        all.get(i).comment(),
                        null,
                        i == 0 ? "inForce" : "past",
                        i + 1 == all.size() ? List.of() : changes(worded.get(i + 1), worded.get(i))))
                .toList();
    }

    private DecisionTable table(Version version) {
        return tables.read(version.key(), versions.content(version.key(), version.number()));
    }

    private String author(String username) {
        return username.equals("desk")
                ? say("history.desk")
                : people.find(username).map(Person::name).orElse(username);
    }

    private List<Change> changes(DecisionTable before, DecisionTable after) {
        var was = rows(before);
        var is = rows(after);
        var changes = new ArrayList<Change>();
        Change.between(was, is).forEach(change -> {
            var row = position(after, change.what());
            var what = row < 0 ? say("decision.rowGone") : say("decision.row", row + 1);
            changes.add(new Change(what, change.before(), change.after()));
        });
        var kept = was.keySet().stream().filter(is::containsKey).toList();
        var order = is.keySet().stream().filter(was::containsKey).toList();
        if (!kept.equals(order)) {
            changes.add(new Change(say("decision.order"), order(kept, was), order(order, was)));
        }
        return changes;
    }

    private static int position(DecisionTable table, String id) {
        return table.rows().stream().map(Row::id).toList().indexOf(id);
    }

    private static String order(List<String> ids, Map<String, String> rows) {
        return ids.stream().map(rows::get).collect(Collectors.joining(" | "));
    }

    private Map<String, String> rows(DecisionTable table) {
        var rows = new LinkedHashMap<String, String>();
        table.rows().forEach(row -> rows.put(row.id(), said(table, row)));
        return rows;
    }

    private String said(DecisionTable table, Row row) {
        var conditions = IntStream.range(0, table.inputs().size())
                .filter(i ->
                        !row.inputs().get(i).equals("-") && !row.inputs().get(i).isBlank())
                .mapToObj(
                        i -> column(table.inputs().get(i)) + " " + row.inputs().get(i))
                .collect(Collectors.joining(", "));
        var note = row.note().isEmpty() ? "" : " (" + row.note() + ")";
        return (conditions.isEmpty() ? say("decision.always") : conditions) + " → " + String.join(", ", row.outputs())
                + note;
    }

    private String sayOr(String code, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(code, null, otherwise, locale()), otherwise);
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
