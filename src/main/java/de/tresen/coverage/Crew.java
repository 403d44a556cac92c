package de.tresen.coverage;

import de.tresen.people.Team;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whoever could ever do a team's work: its active people and the mentors of its trainees. */
final class Crew {

    private final boolean department;
    private final Map<String, Member> members = new TreeMap<>();

    Crew(boolean department, List<Member> members) {
        this.department = department;
        members.forEach(member -> this.members.put(member.username(), member));
    }

    static Crew of(Team team, List<CrewMapper.TeamMember> members) {
        return new Crew(
                team.department(),
                members.stream().map(CrewMapper.TeamMember::member).toList());
    }

    /** Somebody, and what they are in this team; {@code mentor} = of somebody in it. */
    record Member(
            String username,
            boolean belongs,
            boolean agent,
            boolean trainee,
            boolean lead,
            boolean expert,
            boolean mentor) {}

    /** Who does this by themselves, the best first. */
    List<String> who(Capacity as) {
        return members.values().stream()
                .filter(member -> does(member, as))
                .sorted(Comparator.comparingInt(member -> rank(member, as)))
                .map(Member::username)
                .toList();
    }

    boolean does(String username, Capacity as) {
        var member = members.get(username);
        return member != null && does(member, as);
    }

    boolean leads(String username) {
        var member = members.get(username);
        return member != null && member.belongs() && member.lead();
    }

    /** Whether somebody may do this in the place of who is away: a lead's approval may be an agent's, never a trainee's. */
    boolean mayStandIn(String username, Capacity as) {
        var member = members.get(username);
        return member != null && (does(member, as) || as == Capacity.APPROVER && member.belongs() && member.agent());
    }

    int rank(String username, Capacity as) {
        var member = members.get(username);
        return member == null ? Integer.MAX_VALUE : rank(member, as);
    }

    private boolean does(Member member, Capacity as) {
        return switch (as) {
            case AGENT -> member.belongs() && (member.agent() || member.trainee() || member.lead());
            case APPROVER -> member.belongs() && member.lead() || member.mentor();
            case EXPERT -> member.belongs() && (department || member.expert());
        };
    }

    private static int rank(Member member, Capacity as) {
        return switch (as) {
            case AGENT -> member.agent() ? 0 : member.lead() ? 1 : 2;
            case APPROVER -> member.lead() ? 0 : 1;
            case EXPERT -> member.expert() ? 0 : 1;
        };
    }
}
