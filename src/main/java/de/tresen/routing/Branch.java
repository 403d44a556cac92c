package de.tresen.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a view that the database reads along one index, in the view's order. A view is the union of its branches.
 *
 * @param along which index
 * @param value the team or username that it is read for
 * @param needs only work that needs one of these; null = any
 * @param free only what nobody holds and the reader did not write
 * @param teams only in these teams; null = any
 */
record Branch(
        Along along,
        @Nullable String value,
        @Nullable Set<Needs> needs,
        boolean free,
        @Nullable Set<String> teams) {

    /** The indices of {@code work_item}. */
    enum Along {
        HOLDER,
        APPROVER,
        TEAM,
        EVERYTHING
    }

    static List<Branch> of(View view, Claimant who, Set<String> covered) {
        return switch (view) {
            case MINE, SET_ASIDE -> List.of(held(who.username(), null));
            case COVERING ->
                covered.stream().sorted().map(name -> held(name, null)).toList();
            case OFFERED -> offered(who);
            case TEAM -> ofTeams(who, who.teams());
            case ALL, AT_RISK -> who.seesAll() ? EVERYTHING : ofTeams(who, null);
        };
    }

    private static final List<Branch> EVERYTHING = List.of(new Branch(Along.EVERYTHING, null, null, false, null));

    private static Branch held(String username, @Nullable Set<String> teams) {
        return new Branch(Along.HOLDER, username, null, false, teams);
    }

    /** What {@link Claimant#mayDo} says, and nobody holds. */
    private static List<Branch> offered(Claimant who) {
        var needs = new java.util.TreeSet<>(Set.of(Needs.EXPERT));
        if (who.answers()) {
            needs.add(Needs.AGENT);
        }
        if (who.leads()) {
            needs.add(Needs.APPROVER);
        }
        var branches = new ArrayList<Branch>();
        who.teams().stream().sorted().forEach(team -> branches.add(new Branch(Along.TEAM, team, needs, true, null)));
        branches.add(new Branch(Along.APPROVER, who.username(), Set.of(Needs.APPROVER), true, null));
        return branches;
    }

    /** What {@link WorkItemMapper#MAY_SEE} says. */
    private static List<Branch> ofTeams(Claimant who, @Nullable Set<String> onlyIn) {
        var needs = who.answers() ? null : Set.of(Needs.EXPERT);
        var branches = new ArrayList<Branch>();
        who.teams().stream().sorted().forEach(team -> branches.add(new Branch(Along.TEAM, team, needs, false, null)));
        branches.add(held(who.username(), onlyIn));
        branches.add(new Branch(Along.APPROVER, who.username(), null, false, onlyIn));
        return branches;
    }
}
