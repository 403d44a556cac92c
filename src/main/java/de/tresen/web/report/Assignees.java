package de.tresen.web.report;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.web.report.Table.Assign;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** To whom a reader may give work; each team is looked up once for a page. */
final class Assignees {

    private final People people;
    private final Person reader;
    private final Map<String, List<Person>> known = new HashMap<>();

    Assignees(People people, Person reader) {
        this.people = people;
        this.reader = reader;
    }

    /** @return null when there is no work, or it is not for the reader to give it away */
    @Nullable
    Assign of(@Nullable String task, @Nullable String team) {
        if (task == null || team == null || !(reader.leads(team) || reader.is(Role.ADMIN))) {
            return null;
        }
        return new Assign(task, known.computeIfAbsent(team, this::inTeam));
    }

    private List<Person> inTeam(String team) {
        return people.ofTeam(team).stream()
                .filter(person -> person.active() && person.answersPeople())
                .toList();
    }
}
