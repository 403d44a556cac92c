package de.tresen;

import de.tresen.AccessRequests.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requests of {@link AccessRequests} that set something up or look at how it is set up. */
final class AccessSettings {

    private static final String API = "/api/v1";
    private static final String SECRET = "whsec_" + "Q".repeat(32);

    private final AccessSamples samples;
    private final Brand brand;
    private final Desk desk;

    AccessSettings(AccessSamples samples, Desk desk) {
        this.samples = samples;
        this.brand = samples.brand();
        this.desk = desk;
    }

    Request of(AccessTable.Row row) {
        var number = samples.number();
        return switch (row.endpoint()) {
            case "PUT /api/v1/channels/{key}" -> keyed(row, brand.channel(), brand.webhookSettings(false));
            case "PUT /api/v1/teams/{key}" ->
                keyed(row, "team-access-" + number, Map.of("name", "Neu", "timeZone", "Europe/Berlin"));
            case "PUT /api/v1/service-hours/{key}" ->
                keyed(
                        row,
                        "hours-access-" + number,
                        Map.of("timeZone", "Europe/Berlin", "week", Map.of("MONDAY", List.of("09:00-17:00"))));
            case "DELETE /api/v1/service-levels/{key}/versions/{version}" -> withdrawal(row, "");
            case "PUT /api/v1/service-levels/{key}" ->
                keyed(
                        row,
                        "level-access-" + number,
                        Map.of("name", "Neu", "serviceHours", brand.hours(), "targets", Map.of()));
            case "POST /api/v1/service-hours/{key}/counted" ->
                keyed(row, brand.hours(), Map.of("from", "2026-11-18T09:00:00Z", "to", "2026-11-18T10:00:00Z"));
            case "POST /api/v1/service-hours/{key}/due" ->
                keyed(row, brand.hours(), Map.of("start", "2026-11-18T09:00:00Z", "duration", "PT1H"));
            case "PUT /api/v1/people/{username}" -> keyed(row, "person-access-" + number, person());
            case "POST /api/v1/people/{username}/tokens" -> keyed(row, brand.name("anna"), Map.of("label", "a"));
            case "DELETE /api/v1/people/{username}/tokens/{id}" ->
                new Request(API + "/people/" + brand.name("anna") + "/tokens/" + samples.token(), Map.of(), "");
            case "PUT /api/v1/phrases" ->
                keyed(row, "", Map.of("category", "QUESTION", "language", "de", "phrase", phrase(number), "weight", 1));
            case "DELETE /api/v1/phrases" -> known(phrase(number));
            case "POST /api/v1/tasks/acts" -> keyed(row, "", Map.of("act", "CLAIM", "tasks", List.of("made-up")));
            case "PUT /api/v1/notifications/read" -> keyed(row, "", Map.of("upTo", samples.notification()));
            case "PUT /api/v1/notifications/choice" ->
                keyed(row, "", Map.of("mail", true, "kinds", List.of("MENTIONED"), "quiet", true, "language", "de"));
            case "PUT /api/v1/chat-hooks/{key}" -> keyed(row, "hook-access-" + number, chatHook());
            case "GET /api/v1/chat-hooks/{key}", "DELETE /api/v1/chat-hooks/{key}" ->
                keyed(row, samples.chatHook(), Map.of());
            case "POST /api/v1/parcels/{id}/retry" -> keyed(row, samples.parcel(), Map.of());
            case "DELETE /api/v1/quarantine/{id}", "POST /api/v1/quarantine/{id}/retry" ->
                keyed(row, samples.quarantined(), Map.of());
            case "POST /api/v1/incidents/{id}/retry" -> keyed(row, samples.failedStep(), Map.of());
            default -> keyed(row, keyOf(row.path()), Map.of());
        };
    }

    /** Forms as they come from the browser; each saves something of its own, and the history shows it. */
    Request onServiceLevels(AccessTable.Row row) {
        if (row.path().endsWith("/withdrawal")) {
            return withdrawal(row, "/service-levels/levels/" + brand.level() + "/versions");
        }
        var kind = row.path().contains("/hours") ? "hours" : "levels";
        var known = row.path().contains("{key}");
        var key = known ? own(kind) : kind + "-page-" + samples.number();
        var path = row.path().replace("{key}", key);
        if (row.method().equals("GET")) {
            return new Request(path, Map.of(), "");
        }
        if (path.contains("/calendar")) {
            return companyCalendar(row);
        }
        var seen = known ? newest(kind, key) : "";
        var fields = kind.equals("levels")
                ? Map.of("name", "Neu", "serviceHours", brand.hours(), "warnAt", "75")
                : Map.of("timeZone", "Europe/Berlin", "week.MONDAY", "9-1" + samples.number() % 9);
        var all = new HashMap<String, Object>(fields);
        all.putAll(Map.of("key", key, "seen", seen, "act", "save"));
        return new Request(path, all, "/service-levels/" + kind + "/" + key + "/versions");
    }

    private Request companyCalendar(AccessTable.Row row) {
        var hours = row.path().contains("{day}") ? samples.proposingHours() : brand.hours();
        return new Request(
                row.path().replace("{key}", hours).replace("{day}", "2998-12-24"),
                Map.of("url", "http://127.0.0.1:1/company.ics", "open", true),
                "/service-levels/hours/" + hours + "/calendar");
    }

    /** It waits for a second person, and so changes nothing for others. */
    Request onDecisions(AccessTable.Row row) {
        var path = row.path().replace("{key}", "choose-service-level");
        if (row.method().equals("GET")) {
            return new Request(path, Map.of(), "");
        }
        var fields = new HashMap<String, Object>(Map.of(
                "seen", samples.newestDecision(),
                "act", "publish",
                "id", "rule_channelDecides",
                "note", "Sonst der Kanal.",
                "out.0", "channel"));
        for (int i = 0; i < 5; i++) {
            fields.put("in." + i, "");
        }
        return new Request(path, fields, "/processes/drafts/*");
    }

    private Request withdrawal(AccessTable.Row row, String leadsTo) {
        var path = row.path().replace("{key}", brand.level());
        return new Request(path.replace("{version}", samples.plannedWording(brand.level())), Map.of(), leadsTo);
    }

    private String own(String kind) {
        return kind.equals("hours") ? brand.hours() : brand.level();
    }

    private String newest(String kind, String key) {
        var table = kind.equals("hours")
                ? "service_hours_version where hours_key"
                : "service_level_version where level_key";
        return samples.newest(table, key);
    }

    private String keyOf(String path) {
        if (path.startsWith(API + "/people/")) {
            return brand.name("anna");
        }
        if (path.startsWith(API + "/teams/")) {
            return brand.team();
        }
        if (path.startsWith(API + "/service-hours/")) {
            return brand.hours();
        }
        return path.startsWith(API + "/service-levels/") ? brand.level() : brand.channel();
    }

    static Map<String, ?> chatHook() {
        return Map.of("name", "Raum", "url", "https://chat.example/hook", "secret", SECRET);
    }

    private Map<String, ?> person() {
        return Map.of(
                "name",
                "Neu Hier",
                "email",
                "neu@example.org",
                "roles",
                List.of("AGENT"),
                "teams",
                List.of(brand.team()),
                "timeZone",
                "Europe/Berlin",
                "active",
                true);
    }

    private static String phrase(int number) {
        return "stichprobe " + number;
    }

    private Request known(String phrase) {
        var body = Map.of("category", "QUESTION", "language", "de", "phrase", phrase, "weight", 1);
        desk.admin().put(API + "/phrases", body).expect(201);
        var query = "?category=QUESTION&language=de&phrase=" + phrase.replace(" ", "%20");
        return new Request(API + "/phrases" + query, Map.of(), "");
    }

    static Request keyed(AccessTable.Row row, String key, Map<String, ?> content) {
        return new Request(row.path().replaceFirst("\\{[^}]+}", key), content, "");
    }
}
