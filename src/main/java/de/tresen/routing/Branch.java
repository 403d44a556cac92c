package de.tresen.routing;

import de.tresen.coverage.Cover;
import de.tresen.coverage.Cover.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a view that the database reads along one index, in the view's order. A view is the union of its branches.
 *
 * @param along which index
 * @param value the team or username that it is read for
 * @param needs only work that needs one of these; null = any
 * @param free only what nobody holds and the reader did not write
 * @param others only what the reader did not write
 * @param writtenBy only what this person wrote; null = anybody
 * @param teams only in these teams; null = any
 */
record Branch(
        Along along,
        @Nullable String value,
        @Nullable Set<Needs> needs,
        boolean free,
        boolean others,
        @Nullable String writtenBy,
        @Nullable Set<String> teams) {

    /** The indices of {@code work_item}. */
    enum Along {
        HOLDER,
        APPROVER,
        TEAM,
        EVERYTHING
    }

    static List<Branch> of(View view, Claimant who, Cover cover) {
        return switch (view) {
            case MINE ->
                Stream.concat(Stream.of(held(who.username(), null)), shares(cover.mine()))
                        .toList();
            case SET_ASIDE -> List.of(held(who.username(), null));
            case COVERING -> shares(cover.mine()).toList();
            case OFFERED -> offered(who, cover);
            case TEAM -> ofTeams(who, who.teams());
            case ALL, AT_RISK -> who.seesAll() ? EVERYTHING : ofTeams(who, null);
        };
    }

    private static final List<Branch> EVERYTHING = List.of(branch(Along.EVERYTHING, null, null, false, null));

    private static Branch branch(
            Along along, @Nullable String value, @Nullable Set<Needs> needs, boolean free, @Nullable Set<String> in) {
        return new Branch(along, value, needs, free, false, null, in);
    }

    private static Branch held(String username, @Nullable Set<String> teams) {
        return branch(Along.HOLDER, username, null, false, teams);
    }

    private static Stream<Branch> shares(List<Share> shares) {
        return shares.stream()
                .map(share -> new Branch(
                        Along.HOLDER,
                        share.person(),
                        Set.of(Needs.valueOf(share.as().name())),
                        false,
                        true,
                        share.writtenBy(),
                        Set.of(share.team())));
    }

    /** What {@link Claimant#mayDo} says, and nobody holds who is there. */
    private static List<Branch> offered(Claimant who, Cover cover) {
        var needs = new TreeSet<>(Set.of(Needs.EXPERT));
        if (who.answers()) {
            needs.add(Needs.AGENT);
        }
        if (who.leads()) {
            needs.add(Needs.APPROVER);
        }
        var branches = new ArrayList<Branch>();
        who.teams().stream().sorted().forEach(team -> branches.add(branch(Along.TEAM, team, needs, true, null)));
        branches.add(branch(Along.APPROVER, who.username(), Set.of(Needs.APPROVER), true, null));
        cover.mine().stream().filter(Branch::approves).forEach(share -> branches.add(approvals(share)));
        shares(cover.free())
                .filter(share -> share.needs() == null || needs.containsAll(share.needs()))
                .forEach(branches::add);
        return branches;
    }

    private static boolean approves(Share share) {
        return share.as().name().equals(Needs.APPROVER.name());
    }

    /** Nobody has them yet; those of a lead are all of the team. */
    private static Branch approvals(Share share) {
        return new Branch(
                share.leads() ? Along.TEAM : Along.APPROVER,
                share.leads() ? share.team() : share.person(),
                Set.of(Needs.APPROVER),
                true,
                true,
                share.writtenBy(),
                Set.of(share.team()));
    }

    /** What {@link WorkItemMapper#MAY_SEE} says. */
    private static List<Branch> ofTeams(Claimant who, @Nullable Set<String> onlyIn) {
        var needs = who.answers() ? null : Set.of(Needs.EXPERT);
        var branches = new ArrayList<Branch>();
        who.teams().stream().sorted().forEach(team -> branches.add(branch(Along.TEAM, team, needs, false, null)));
        branches.add(held(who.username(), onlyIn));
        branches.add(branch(Along.APPROVER, who.username(), null, false, onlyIn));
        return branches;
    }
}
