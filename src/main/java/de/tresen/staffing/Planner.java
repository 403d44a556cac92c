package de.tresen.staffing;

import de.tresen.people.Person;
import de.tresen.people.Role;
import java.util.Set;

/** For which teams somebody plans, in a form that a query can use. */
record Planner(boolean everywhere, Set<String> teams) {

    /** Keeps an SQL {@code in ()} valid; no key is blank. */
    private static final Set<String> NONE = Set.of("");

    static Planner of(Person person) {
        var leads = person.is(Role.LEAD) && !person.teams().isEmpty();
        return new Planner(person.seesAll(), leads ? person.teams() : NONE);
    }
}
