package de.tresen.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Two hundred people in twelve teams and four departments, and six channels. */
final class LargeHouse {

    static final int AGENTS = 172;
    static final int MANAGERS = 8;
    static final int EXPERTS = 20;
    static final int TEAMS = 12;
    static final int CHANNELS = 6;

    private static final int DEPARTMENTS = 4;

    private LargeHouse() {}

    /** Most agents are in two teams. */
    static String agent(int number) {
        return "bench-agent-" + number % AGENTS;
    }

    static String manager(int number) {
        return "bench-manager-" + number % MANAGERS;
    }

    static String channel(int number) {
        return "bench-channel-" + number % CHANNELS;
    }

    static void furnish(DeskClient admin) throws Exception {
        Organisation.hoursAndLevel(admin);
        for (int team = 0; team < TEAMS; team++) {
            admin.put("/api/v1/teams/" + team(team), team("Team " + team, false), 201);
        }
        for (int department = 0; department < DEPARTMENTS; department++) {
            admin.put("/api/v1/teams/bench-department-" + department, team("Department " + department, true), 201);
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            var body = Organisation.channel("http://localhost:9/deliveries");
            body.put("name", "Forum " + channel);
            body.put("team", team(channel));
            admin.put("/api/v1/channels/" + channel(channel), body, 201);
        }
        for (int agent = 0; agent < AGENTS; agent++) {
            admin.put("/api/v1/people/" + agent(agent), person("Agent " + agent, "AGENT", teamsOf(agent)), 201);
        }
        for (int expert = 0; expert < EXPERTS; expert++) {
            var department = List.of("bench-department-" + expert % DEPARTMENTS);
            admin.put("/api/v1/people/bench-expert-" + expert, person("Expert " + expert, "EXPERT", department), 201);
        }
        for (int manager = 0; manager < MANAGERS; manager++) {
            admin.put("/api/v1/people/" + manager(manager), person("Manager " + manager, "MANAGER", List.of()), 201);
        }
    }

    static List<String> usernames() {
        var names = new ArrayList<String>();
        IntStream.range(0, AGENTS).forEach(number -> names.add(agent(number)));
        IntStream.range(0, MANAGERS).forEach(number -> names.add(manager(number)));
        return names;
    }

    /** Two of the twelve for each; all have a first one, so that no team is empty. */
    private static List<String> teamsOf(int agent) {
        var second = (agent * 7 + 5) % TEAMS;
        return List.copyOf(new LinkedHashSet<>(List.of(team(agent % TEAMS), team(second))));
    }

    private static String team(int number) {
        return "bench-team-" + number;
    }

    private static Map<String, Object> team(String name, boolean department) {
        return Map.of("name", name, "timeZone", "Europe/Berlin", "department", department);
    }

    static Map<String, Object> person(String name, String role, List<String> teams) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("email", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "@example.org");
        body.put("roles", List.of(role));
        body.put("teams", teams);
        body.put("skills", List.of());
        body.put("languages", List.of("de", "en", "fr", "it"));
        body.put("timeZone", "Europe/Berlin");
        body.put("active", true);
        return body;
    }
}
