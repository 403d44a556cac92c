package de.tresen.coverage;

import de.tresen.people.Person;
import java.util.Set;

/** Whose shifts and absences somebody may see, in a form that a query can use. */
record Sight(String username, boolean everywhere, Set<String> teams) {

    /** Keeps an SQL {@code in ()} valid; no key is blank. */
    private static final Set<String> NONE = Set.of("");

    static Sight of(Person reader) {
        return new Sight(reader.username(), reader.seesAll(), reader.teams().isEmpty() ? NONE : reader.teams());
    }
}
