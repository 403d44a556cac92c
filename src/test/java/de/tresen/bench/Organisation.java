package de.tresen.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A team with an agent per client, round-the-clock hours, a service level and a channel. */
final class Organisation {

    static final String CHANNEL = "bench-forum";
    static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("secret-of-the-benchmark!".getBytes(StandardCharsets.UTF_8));

    private static final String TEAM = "bench-team";

    private Organisation() {}

    static String agent(int number) {
        return "bench-agent-" + number;
    }

    /** Tokens of the agents, in their order. */
    static List<String> furnish(DeskClient admin, int agents, String deliveryUrl) throws Exception {
        hoursAndLevel(admin);
        admin.put("/api/v1/teams/" + TEAM, Map.of("name", "Bench", "timeZone", "Europe/Berlin"), 201);
        admin.put("/api/v1/channels/" + CHANNEL, channel(deliveryUrl), 201);
        var tokens = new java.util.ArrayList<String>();
        for (int number = 0; number < agents; number++) {
            admin.put("/api/v1/people/" + agent(number), person(number), 201);
            tokens.add(admin.post("/api/v1/people/" + agent(number) + "/tokens", Map.of("label", "bench"), 201)
                    .at("/token")
                    .asString());
        }
        return tokens;
    }

    static void hoursAndLevel(DeskClient admin) throws Exception {
        var day = List.of("00:00-24:00");
        var week = new LinkedHashMap<String, Object>();
        for (var name : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")) {
            week.put(name, day);
        }
        admin.put("/api/v1/service-hours/bench-hours", Map.of("timeZone", "Europe/Berlin", "week", week), 201);
        admin.put("/api/v1/service-levels/bench-level", level(), 201);
    }

    static Map<String, Object> level() {
        var targets = Map.of("firstResponse", "PT4H", "nextResponse", "PT4H", "resolution", "PT16H");
        return Map.of(
                "name",
                "Standard",
                "serviceHours",
                "bench-hours",
                "warnAt",
                0.75,
                "targets",
                Map.of("LOW", targets, "NORMAL", targets, "HIGH", targets, "URGENT", targets));
    }

    static Map<String, Object> channel(String deliveryUrl) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "webhook");
        body.put("name", "Forum");
        body.put("team", TEAM);
        body.put("serviceLevel", "bench-level");
        body.put("visibility", "PUBLIC");
        body.put("active", true);
        body.put("secret", SECRET);
        body.put("deliveryUrl", deliveryUrl);
        body.put("idempotent", true);
        body.put("capabilities", List.of("REPLY"));
        return body;
    }

    private static Map<String, Object> person(int number) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "Agent " + number);
        body.put("email", agent(number) + "@example.org");
        body.put("roles", List.of("AGENT"));
        body.put("teams", List.of(TEAM));
        body.put("skills", List.of());
        body.put("languages", List.of("de"));
        body.put("timeZone", "Europe/Berlin");
        body.put("active", true);
        return body;
    }
}
