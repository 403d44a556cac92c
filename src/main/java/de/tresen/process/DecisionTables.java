package de.tresen.process;

import de.tresen.platform.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Service;

/**
 * The decisions that people edit as tables: read, checked, tried and written as files. How a file becomes the next version
 * is the same for all models, and no matter of the table.
 */
@Service
public class DecisionTables {

    /** Keys of the tables that are edited as rows, in the order in which they are listed. */
    public static final List<String> KEYS =
            List.of("choose-service-level", "route-interaction", "reply-approval", "escalation-ladder");

    private static final int MOST_ROWS = 200;
    private static final int LONGEST_CELL = 2000;

    private final RepositoryService repository;
    private final KnownValues values;

    DecisionTables(RepositoryService repository, KnownValues values) {
        this.repository = repository;
        this.values = values;
    }

    /** All that there are, as they hold now. */
    public List<DecisionTable> list() {
        return KEYS.stream()
                .filter(key -> !definitions(key).isEmpty())
                .map(this::find)
                .toList();
    }

    /** Any table as it holds now, also one that is not edited as rows; empty for decisions of another kind. */
    public Optional<DecisionTable> look(String key) {
        return deployed(key)
                .findFirst()
                .map(this::document)
                .filter(DecisionDocument::isTable)
                .map(file -> file.table(key));
    }

    /** The same where there must be one. */
    public DecisionTable any(String key) {
        return look(key).orElseThrow(DecisionTables::unknown);
    }

    /** One that is edited as rows, as it holds now. */
    public DecisionTable find(String key) {
        return table(key, newest(key));
    }

    /** What exists, by the name of the column that speaks of it: keys with what people call them. */
    public Map<String, Map<String, String>> known() {
        var all = new HashMap<>(values.all());
        all.putAll(values.usual());
        return all;
    }

    /** The same rows as the table writes them: quotes where they were left out, one spelling of each cell. */
    public DecisionTable written(DecisionTable table) {
        return table.with(table.rows().stream()
                .map(row -> new DecisionTable.Row(
                        row.id(),
                        each(
                                table.inputs(),
                                row.inputs(),
                                (text, type) -> Cell.read(text, type).map(Cell::toString)),
                        each(
                                table.outputs(),
                                row.outputs(),
                                (text, type) -> Cell.value(text, type).map(Cell::written)),
                        row.note().strip()))
                .toList());
    }

    private static List<String> each(
            List<DecisionTable.Column> columns,
            List<String> texts,
            BiFunction<String, String, Optional<String>> spelling) {
        return IntStream.range(0, columns.size())
                .mapToObj(
                        i -> spelling.apply(texts.get(i), columns.get(i).type()).orElse(texts.get(i)))
                .toList();
    }

    /** What its owner should know before it is published; errors must be mended. */
    public List<DecisionFinding> check(DecisionTable table) {
        Map<String, Set<String>> known = values.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().keySet()));
        return new DecisionCheck(table, known).findings();
    }

    /** How the version that holds now is asked for. */
    public String newestVersion(String key) {
        return newest(key).getDeploymentId();
    }

    /**
     * The file of the table that holds with other rows.
     *
     * @param written the whole table with its rows as people wrote them
     * @param seen the version that was changed; refused when there is a newer one
     * @return none when the table says so already
     */
    public Optional<String> file(DecisionTable written, String seen) {
        var table = written(written);
        refuseTooMuch(table);
        var newest = newest(table.key());
        if (!newest.getDeploymentId().equals(seen)) {
            throw new Refusal.Conflict("decision.newer", "Somebody has published this table meanwhile; look at it.");
        }
        return table(table.key(), newest).rows().equals(table.rows())
                ? Optional.empty()
                : Optional.of(document(newest).with(table.rows()).xml());
    }

    /** The table in a file of this key. */
    public DecisionTable read(String key, String file) {
        return DecisionDocument.read(file.getBytes(StandardCharsets.UTF_8)).table(key);
    }

    private static void refuseTooMuch(DecisionTable table) {
        var cells = table.rows().stream()
                .flatMap(row -> Stream.of(row.inputs().stream(), row.outputs().stream(), Stream.of(row.note()))
                        .flatMap(texts -> texts));
        if (table.rows().size() > MOST_ROWS || cells.anyMatch(text -> text.length() > LONGEST_CELL)) {
            throw Refusal.Invalid.field(
                    "rows", "write at most " + MOST_ROWS + " rows and " + LONGEST_CELL + " characters in a cell");
        }
    }

    /** What a table says to some facts, published or not; asked of the engine itself. */
    public DecisionTrial.Outcome tryOut(DecisionTable table, Map<String, Object> facts) {
        var xml = document(newest(table.key())).with(written(table).rows()).xml();
        return DecisionTrial.of(xml, table, facts);
    }

    /** What a file of a table says to some facts as they are written; what is left out is not known. */
    public DecisionTrial.Outcome decide(String key, String file, Map<String, String> facts) {
        var table = read(key, file);
        var known = new HashMap<String, Object>();
        table.inputs().forEach(column -> known.put(column.name(), column.fact(facts.getOrDefault(column.name(), ""))));
        return DecisionTrial.of(file, table, known);
    }

    private DecisionTable table(String key, DecisionDefinition definition) {
        return document(definition).table(key);
    }

    private DecisionDocument document(DecisionDefinition definition) {
        try (var stored = repository.getDecisionModel(definition.getId())) {
            return DecisionDocument.read(stored.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DecisionDefinition newest(String key) {
        return definitions(key).stream().findFirst().orElseThrow(DecisionTables::unknown);
    }

    private List<DecisionDefinition> definitions(String key) {
        return KEYS.contains(key) ? deployed(key).toList() : List.of();
    }

    private Stream<DecisionDefinition> deployed(String key) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionResourceName(key + ".dmn")
                .orderByDecisionDefinitionVersion()
                .desc()
                .list()
                .stream();
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("decision.notFound", "There is no such table; choose one from the list.");
    }
}
