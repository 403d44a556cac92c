package de.tresen.handover;

import de.tresen.people.Person;
import de.tresen.people.Role;
import java.util.Set;

/** Whose sheets somebody may see, in a form that a query can use. */
record Reader(String username, boolean everywhere, boolean leads, Set<String> teams) {

    /** Keeps an SQL {@code in ()} valid; no key is blank. */
    private static final Set<String> NONE = Set.of("");

    static Reader of(Person person) {
        return new Reader(
                person.username(),
                person.seesAll(),
                person.is(Role.LEAD),
                person.teams().isEmpty() ? NONE : person.teams());
    }
}
