package de.tresen.interaction;

import de.tresen.people.Person;
import java.util.Set;

/**
 * What somebody may see: everything, the interactions of their teams, and those about which their departments were
 * asked. It is part of each query, not a check afterwards.
 */
public record Scope(boolean all, Set<String> teams, Set<String> departments) {

    /** Goes on a condition about an interaction {@code i}, in a script with a parameter {@code scope}. */
    public static final String VISIBLE = """
             <if test="!scope.all">
             and (i.team in <foreach item="t" collection="scope.teams" open="(" separator="," close=")">#{t}</foreach>
               or exists (select 1 from interaction_audience a where a.interaction = i.id and a.team in
                   <foreach item="t" collection="scope.departments" open="(" separator="," close=")">#{t}</foreach>))
             </if>
            """;

    /** Keeps an SQL {@code in ()} valid; no key is blank. */
    private static final Set<String> NONE = Set.of("");

    public static Scope of(Person person) {
        var own = person.teams().isEmpty() ? NONE : person.teams();
        return new Scope(person.seesAll(), person.answersPeople() ? own : NONE, own);
    }
}
