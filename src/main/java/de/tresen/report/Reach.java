package de.tresen.report;

import de.tresen.people.Person;
import java.util.Set;

/**
 * Whose work somebody may count: managers and administrators everybody's, all others that of their teams. It is part of
 * each query.
 */
record Reach(boolean all, Set<String> teams) {

    /** Goes on a condition about an interaction {@code i}, in a script with a parameter {@code reach}. */
    static final String WITHIN = """
             <if test="!reach.all">
             and i.team in <foreach item="t" collection="reach.teams" open="(" separator="," close=")">#{t}</foreach>
             </if>
            """;

    /** Keeps an SQL {@code in ()} valid; no key is blank. */
    private static final Set<String> NONE = Set.of("");

    static Reach of(Person person) {
        return new Reach(person.seesAll(), person.teams().isEmpty() ? NONE : person.teams());
    }
}
