package de.tresen.people;

import de.tresen.platform.Race;
import de.tresen.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Everybody who works at the desk, by username. */
@Component
public class People {

    /** So few are asked for one by one. */
    private static final int FEW = 50;

    private final PersonMapper mapper;
    private final PersonRules rules;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    People(
            PersonMapper mapper,
            PersonRules rules,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.rules = rules;
        this.transaction = transaction;
        this.events = events;
    }

    public Optional<Person> find(String username) {
        var rows = mapper.find(username);
        return rows.stream()
                .findFirst()
                .map(first -> first.row()
                        .with(rows.stream().flatMap(PersonRow.WithTrait::traits).toList()));
    }

    /** @throws Refusal.NotFound if there is nobody of this name */
    public Person get(String username) {
        return find(username)
                .orElseThrow(() -> new Refusal.NotFound(
                        "person.unknown", "There is nobody of this username. GET /api/v1/people lists all."));
    }

    /** Everybody, in the order of their usernames. */
    public List<Person> list() {
        return list(null, Integer.MAX_VALUE);
    }

    /** At most {@code limit} people in the order of their usernames, those behind {@code after}. */
    public List<Person> list(@Nullable String after, int limit) {
        return complete(mapper.list(after, limit));
    }

    /** Everybody of a team or department, inactive people too, in the order of their usernames. */
    public List<Person> ofTeam(String team) {
        return complete(mapper.ofTeam(team));
    }

    /** Somebody as others call them. */
    public record Named(String username, String name) {}

    /** The names of everybody, inactive people too, by username. */
    public Map<String, String> names() {
        return mapper.names().stream().collect(Collectors.toMap(Named::username, Named::name));
    }

    /** Active people who may write to people, in the order of their usernames: of these teams, or null = all. */
    public List<Named> answering(@Nullable Set<String> teams) {
        return teams != null && teams.isEmpty() ? List.of() : mapper.active(Person.ANSWERING, teams);
    }

    /**
     * Creates or replaces somebody and raises {@link PersonChanged}.
     *
     * @return true if they are new
     * @throws Refusal.Invalid naming every wrong field
     * @throws Refusal.Conflict if no active administrator would be left
     */
    public boolean put(Person person) {
        return Race.again(() -> Boolean.TRUE.equals(transaction.execute(status -> write(person))));
    }

    private boolean write(Person person) {
        rules.check(person);
        var isNew = mapper.update(PersonRow.of(person)) == 0;
        if (isNew) {
            mapper.insert(PersonRow.of(person));
        }
        replaceTraits(person);
        events.publishEvent(new PersonChanged(person.username(), person.active()));
        return isNew;
    }

    private void replaceTraits(Person person) {
        var username = person.username();
        mapper.clearRoles(username);
        mapper.clearTeams(username);
        mapper.clearSkills(username);
        mapper.clearLanguages(username);
        person.roles().forEach(role -> mapper.addRole(username, role));
        person.teams().forEach(team -> mapper.addTeam(username, team));
        person.skills().forEach(skill -> mapper.addSkill(username, skill));
        person.languages().forEach(language -> mapper.addLanguage(username, language));
    }

    private List<Person> complete(List<PersonRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var traits = traits(rows).stream().collect(Collectors.groupingBy(PersonRow.Trait::person));
        return rows.stream()
                .map(row -> row.with(traits.getOrDefault(row.username(), List.of())))
                .toList();
    }

    private List<PersonRow.Trait> traits(List<PersonRow> rows) {
        return rows.size() <= FEW
                ? mapper.traitsOf(rows)
                : mapper.traitsBetween(
                        rows.get(0).username(), rows.get(rows.size() - 1).username());
    }
}
