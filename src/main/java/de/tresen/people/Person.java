package de.tresen.people;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at the desk.
 *
 * @param teams keys of the teams and departments they belong to; a lead leads exactly these
 * @param mentor username of who approves a trainee's replies
 */
public record Person(
        String username,
        String name,
        @Nullable String email,
        Set<Role> roles,
        Set<String> teams,
        Set<String> skills,
        Set<String> languages,
        ZoneId timeZone,
        boolean active,
        @Nullable String mentor) {

    static final Set<Role> ANSWERING = Set.of(Role.AGENT, Role.TRAINEE, Role.LEAD);

    public Person {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        skills = Set.copyOf(skills);
        languages = Set.copyOf(languages);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Managers and administrators see every interaction. */
    public boolean seesAll() {
        return is(Role.MANAGER) || is(Role.ADMIN);
    }

    /** May write to people at all; in which team is another question. */
    public boolean answersPeople() {
        return roles.stream().anyMatch(ANSWERING::contains);
    }

    /** Every reply needs the approval of a second person: a trainee who is not an agent or lead besides. */
    public boolean needsMentor() {
        return is(Role.TRAINEE) && !is(Role.AGENT) && !is(Role.LEAD);
    }

    public boolean leads(String team) {
        return is(Role.LEAD) && teams.contains(team);
    }

    public boolean belongsTo(@Nullable String team) {
        return team != null && teams.contains(team);
    }
}
