package de.tresen.routing;

import de.tresen.people.Person;
import java.util.Set;

/** What somebody may see and claim, in a form that a query can use. */
record Claimant(String username, boolean seesAll, boolean answers, boolean leads, Set<String> teams) {

    static Claimant of(Person person) {
        return new Claimant(
                person.username(),
                person.seesAll(),
                person.answersPeople(),
                person.is(de.tresen.people.Role.LEAD),
                person.teams().isEmpty() ? Set.of("") : person.teams());
    }

    /** The same rule as the query's, for one item. */
    boolean mayDo(WorkItem item) {
        var inTeam = teams.contains(item.team());
        return switch (item.needs()) {
            case AGENT -> answers && inTeam;
            case EXPERT -> inTeam;
            case APPROVER -> !username.equals(item.author()) && (username.equals(item.approver()) || leads && inTeam);
        };
    }
}
