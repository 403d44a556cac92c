package de.tresen;

import de.tresen.AccessRequests.Request;
import java.util.List;
import java.util.Map;

/** The requests of {@link AccessRequests} that set something up or look at how it is set up. */
final class AccessSettings {

    private static final String API = "/api/v1";

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
            case "PUT /api/v1/notifications/read" -> keyed(row, "", Map.of("upTo", samples.notification()));
            case "DELETE /api/v1/quarantine/{id}", "POST /api/v1/quarantine/{id}/retry" ->
                keyed(row, samples.quarantined(), Map.of());
            case "POST /api/v1/incidents/{id}/retry" -> keyed(row, samples.failedStep(), Map.of());
            default -> keyed(row, keyOf(row.path()), Map.of());
        };
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
