package de.tresen;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A small organisation of its own for one test: a team with agents, a trainee, a lead, a department with an expert,
 * hours round the clock on weekdays, a service level, and a webhook channel.
 */
public final class Brand {

    private final Desk desk;
    private final String key;
    private final Platform platform;

    Brand(Desk desk, String key, Platform platform) {
        this.desk = desk;
        this.key = key;
        this.platform = platform;
        furnish();
    }

    private void furnish() {
        var admin = desk.admin();
        admin.put("/api/v1/service-hours/" + hours(), Map.of("timeZone", "Europe/Berlin", "week", officeWeek()))
                .expect(201);
        var targets = Map.of("firstResponse", "PT4H", "nextResponse", "PT4H", "resolution", "PT16H");
        admin.put(
                        "/api/v1/service-levels/" + level(),
                        Map.of(
                                "name",
                                "Standard",
                                "serviceHours",
                                hours(),
                                "warnAt",
                                0.75,
                                "targets",
                                Map.of("LOW", targets, "NORMAL", targets, "HIGH", targets, "URGENT", targets),
                                "departmentResponse",
                                "PT2H",
                                "approval",
                                "PT1H"))
                .expect(201);
        team(team(), false);
        team(department(), true);
        person("anna", List.of("AGENT"), team(), null);
        person("ben", List.of("AGENT"), team(), null);
        person("lea", List.of("LEAD"), team(), null);
        person("mia", List.of("AGENT"), team(), null);
        person("tom", List.of("TRAINEE"), team(), name("mia"));
        person("eva", List.of("EXPERT"), department(), null);
        person("eli", List.of("EXPERT"), department(), null);
        person("max", List.of("MANAGER"), null, null);
        person("paul", List.of("PROCESS_OWNER"), null, null);
        admin.put("/api/v1/channels/" + channel(), webhookSettings(false)).expect(201);
    }

    private static Map<String, List<String>> officeWeek() {
        var day = List.of("09:00-17:00");
        return Map.of("MONDAY", day, "TUESDAY", day, "WEDNESDAY", day, "THURSDAY", day, "FRIDAY", day);
    }

    public Map<String, Object> webhookSettings(boolean idempotent) {
        return Map.of(
                "type",
                "webhook",
                "name",
                "Forum",
                "team",
                team(),
                "serviceLevel",
                level(),
                "visibility",
                "PUBLIC",
                "active",
                true,
                "secret",
                platform.secret(),
                "deliveryUrl",
                platform.url(),
                "idempotent",
                idempotent,
                "capabilities",
                List.of("REPLY", "LIKE"));
    }

    private void team(String team, boolean department) {
        desk.admin()
                .put(
                        "/api/v1/teams/" + team,
                        Map.of("name", team, "timeZone", "Europe/Berlin", "department", department))
                .expect(201);
    }

    private void person(String who, List<String> roles, String team, String mentor) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "name",
                who.substring(0, 1).toUpperCase() + who.substring(1) + " Muster",
                "email",
                who + "@example.org",
                "roles",
                roles,
                "teams",
                team == null ? List.of() : List.of(team),
                "skills",
                List.of(),
                "languages",
                List.of("de"),
                "timeZone",
                "Europe/Berlin",
                "active",
                true));
        if (mentor != null) {
            body.put("mentor", mentor);
        }
        desk.admin().put("/api/v1/people/" + name(who), body).expect(201);
    }

    public String key() {
        return key;
    }

    public String team() {
        return "team-" + key;
    }

    public String department() {
        return "dept-" + key;
    }

    public String channel() {
        return "forum-" + key;
    }

    public String hours() {
        return "hours-" + key;
    }

    public String level() {
        return "level-" + key;
    }

    /** Username of one of its people: anna, ben, lea, mia, tom, eva, eli, max, paul. */
    public String name(String who) {
        return who + "-" + key;
    }

    public Caller as(String who) {
        return desk.as(name(who));
    }

    public Platform platform() {
        return platform;
    }

    /** Somebody writes in a thread and the desk takes it in; answers the interaction as the lead sees it. */
    public JsonNode writes(String thread, String id, String text) {
        platform.post(channel(), platform.created(thread, id, text)).expect(202);
        desk.settle();
        return inThread(thread);
    }

    /** The newest interaction in a thread, whole. */
    public JsonNode inThread(String thread) {
        var found = as("lea")
                .get("/api/v1/interactions?channel=" + channel() + "&thread=" + thread)
                .expect(200);
        return interaction(found.at("/items/0/id").asString());
    }

    public JsonNode interaction(String id) {
        return as("lea").get("/api/v1/interactions/" + id).expect(200);
    }

    /** Id of the open task of a kind about an interaction, as the lead sees it. */
    public String task(String kind, String interaction) {
        for (var who : List.of("lea", "eva", "max")) {
            for (var task :
                    as(who).get("/api/v1/tasks?view=all&limit=200").expect(200).at("/items")) {
                if (task.at("/kind").asString().equals(kind)
                        && task.at("/interaction/id").asString().equals(interaction)) {
                    return task.at("/id").asString();
                }
            }
        }
        throw new AssertionError("no open task " + kind + " in " + interaction);
    }

    public boolean hasTask(String kind, String interaction) {
        try {
            return !task(kind, interaction).isEmpty();
        } catch (AssertionError none) {
            return false;
        }
    }

    /** Claims the open task of a kind. */
    public String claim(String who, String kind, String interaction) {
        var task = task(kind, interaction);
        as(who).put("/api/v1/tasks/" + task + "/assignee", Map.of("username", name(who)))
                .expect(200);
        return task;
    }

    /** Claims the reply task where needed, and answers the newest message. */
    public Caller.Answer reply(String who, String interaction, String text) {
        claim(who, "reply", interaction);
        return as(who).post(
                        "/api/v1/interactions/" + interaction + "/replies",
                        Map.of("text", text, "sawMessage", newestMessage(interaction)));
    }

    public String newestMessage(String interaction) {
        var id = "";
        for (var message : interaction(interaction).at("/messages")) {
            if (message.at("/direction").asString().equals("INBOUND")) {
                id = message.at("/id").asString();
            }
        }
        return id;
    }
}
