package de.tresen.studio;

import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import de.tresen.process.DecisionTable;
import de.tresen.process.DecisionTables;
import de.tresen.studio.StudioEvent.Kind;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Test cases that are kept with a decision table: asked at each check, and none may fail when it is published. */
@Service("keptDecisionCases")
public class DecisionCases {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 200;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final DecisionCaseMapper mapper;
    private final DecisionTables tables;
    private final JsonMapper json;
    private final StudioTrail trail;
    private final Clock clock;

    DecisionCases(DecisionCaseMapper mapper, DecisionTables tables, JsonMapper json, StudioTrail trail, Clock clock) {
        this.mapper = mapper;
        this.tables = tables;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a table says to a case.
     *
     * @param got the results of each row that holds, by their names
     */
    public record Result(DecisionCase asked, boolean passed, List<Map<String, String>> got) {}

    /** In the order in which they were written. */
    public List<DecisionCase> of(String key) {
        return mapper.of(key).stream()
                .map(row -> new DecisionCase(
                        row.id(),
                        row.decisionKey(),
                        row.name(),
                        json.readValue(row.facts(), TEXTS),
                        json.readValue(row.expected(), TEXTS)))
                .toList();
    }

    /** @throws Refusal.Invalid when a field is wrong or nothing is expected */
    @Transactional
    public DecisionCase add(
            String key, String name, Map<String, String> facts, Map<String, String> expected, Person by) {
        var table = tables.any(key);
        new WrongFields()
                .line(name, "name", LONGEST_NAME)
                .unless(given(table.outputs(), expected).size() > 0, "expected", "name at least one result")
                .unless(of(key).size() < MOST, "name", "there are " + MOST + " cases already; remove one first")
                .refuse("case.invalid");
        var added = new DecisionCase(
                Ids.next(), key, name.strip(), given(table.inputs(), facts), given(table.outputs(), expected));
        mapper.insert(
                new DecisionCaseMapper.Row(
                        added.id(),
                        key,
                        added.name(),
                        json.writeValueAsString(added.facts()),
                        json.writeValueAsString(added.expected())),
                by.username(),
                clock.instant());
        trail.add(key, null, null, Kind.CASES_CHANGED, by.username(), "+ " + added.name());
        return added;
    }

    @Transactional
    public void remove(String key, UUID id, Person by) {
        var removed = of(key).stream().filter(each -> each.id().equals(id)).findFirst();
        if (mapper.delete(key, id) > 0) {
            trail.add(
                    key,
                    null,
                    null,
                    Kind.CASES_CHANGED,
                    by.username(),
                    "− " + removed.map(DecisionCase::name).orElse(""));
        }
    }

    private static Map<String, String> given(List<DecisionTable.Column> columns, Map<String, String> values) {
        return columns.stream()
                .map(DecisionTable.Column::name)
                .filter(name -> !values.getOrDefault(name, "").isBlank())
                .collect(Collectors.toMap(
                        name -> name, name -> values.getOrDefault(name, "").strip()));
    }

    /** What a file of the table says to each of its cases. */
    public List<Result> results(String key, String file) {
        return of(key).stream().map(each -> result(each, file)).toList();
    }

    private Result result(DecisionCase asked, String file) {
        var outcome = tables.decide(asked.key(), file, asked.facts());
        var passed = outcome.results().stream().anyMatch(row -> fits(asked, row));
        return new Result(asked, passed, outcome.results());
    }

    private static boolean fits(DecisionCase asked, Map<String, String> row) {
        return asked.expected().entrySet().stream()
                .allMatch(each -> isSame(each.getValue(), row.getOrDefault(each.getKey(), "")));
    }

    /** Numbers may be written in several ways. */
    private static boolean isSame(String expected, String got) {
        return expected.equals(got)
                || NUMBER.matcher(expected).matches()
                        && NUMBER.matcher(got).matches()
                        && new BigDecimal(expected).compareTo(new BigDecimal(got)) == 0;
    }
}
