package de.tresen;

import de.tresen.AccessSamples.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * For each endpoint a request that is right in everything but perhaps the caller: its sample is in the state that the
 * act needs, and held by the caller where holding entitles. A new endpoint that takes a body or changes something needs
 * a line here.
 */
final class AccessRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/v1";

    private final AccessSamples samples;
    private final Brand brand;
    private final Desk desk;

    AccessRequests(AccessSamples samples, Desk desk) {
        this.samples = samples;
        this.brand = samples.brand();
        this.desk = desk;
    }

    /**
     * @param content the JSON of an API call, or the fields of a form
     * @param leadsTo where a form leads to when it was done
     */
    record Request(String path, Map<String, ?> content, String leadsTo) {

        String json() {
            return JSON.writeValueAsString(content);
        }

        Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            content.forEach((name, value) -> fields.put(name, String.valueOf(value)));
            return fields;
        }
    }

    /** @param who username of who asks, or of who holds it when they only look on */
    Request of(AccessTable.Row row, String who) {
        var path = row.path();
        if (path.startsWith(API + "/interactions/{id}") || path.startsWith("/interactions/{id}")) {
            return onInteraction(row, who);
        }
        if (path.startsWith(API + "/tasks/{id}") || path.startsWith("/tasks/{id}")) {
            return onTask(row, who);
        }
        if (path.startsWith(API + "/replies/{id}") || path.startsWith("/replies/{id}")) {
            return onReply(row);
        }
        if (path.contains("/questions/{id}")) {
            var question = samples.next(Kind.QUESTION);
            return at(row, question, Map.of("text", "Im Lager."), questionPage(question));
        }
        return path.startsWith(API) ? onSettings(row) : onPages(row);
    }

    private Request onInteraction(AccessTable.Row row, String who) {
        var act = row.path().replaceFirst(".*/\\{id}", "").replaceFirst("^/", "");
        var id = samples.next(
                switch (act) {
                    case "turn" -> Kind.PENDING;
                    case "triage" -> Kind.UNCLEAR;
                    case "reopening" -> Kind.CLOSED;
                    case "closure" -> row.method().equals("DELETE") ? Kind.CLOSED : Kind.OPEN;
                    default -> Kind.OPEN;
                });
        var message = samples.message(id);
        return switch (act) {
            case "classification" -> at(row, id, Map.of("category", "QUESTION", "priority", "NORMAL"));
            case "closure" -> at(row, id, row.method().equals("POST") ? Map.of("resolution", "SOLVED") : Map.of());
            case "merger" -> at(row, id, Map.of("into", samples.next(Kind.OPEN)));
            case "notes" -> at(row, id, Map.of("text", "Ruft gern zurück."));
            case "questions" -> at(row, id, Map.of("department", brand.department(), "text", "Wo ist es?"));
            case "replies" -> {
                samples.held(who, "reply", id);
                yield at(row, id, Map.of("text", "Hallo, morgen.", "sawMessage", message));
            }
            case "triage" -> {
                var task = samples.held(who, "triage", id);
                yield at(row, id, Map.of("task", task, "category", "QUESTION", "priority", "NORMAL"));
            }
            case "messages/{message}/attachments/{attachment}" ->
                new Request(
                        row.path()
                                .replace("{id}", id)
                                .replace("{message}", message)
                                .replace("{attachment}", samples.attachment(message)),
                        Map.of(),
                        "");
            default -> at(row, id, Map.of());
        };
    }

    private Request onTask(AccessTable.Row row, String who) {
        var act = row.path().replaceFirst(".*/\\{id}", "").replaceFirst("^/", "");
        return switch (act) {
            case "completion" -> {
                var task = samples.held(who, "triage", samples.next(Kind.UNCLEAR));
                yield at(row, task, Map.of("category", "REQUEST"));
            }
            case "follow-up" -> {
                var id = samples.next(Kind.FOLLOW_UP_DUE);
                var task = samples.held(who, "followUp", id);
                yield at(row, task, Map.of("next", "WRITE_AGAIN"), "/interactions/" + id);
            }
            case "assignee" ->
                row.method().equals("PUT")
                        ? at(row, free(samples.next(Kind.OPEN)), Map.of("username", who))
                        : at(row, samples.held(who, "reply", samples.next(Kind.OPEN)));
            default -> {
                var id = samples.next(Kind.OPEN);
                var task = act.equals("release") ? samples.held(who, "reply", id) : samples.task("reply", id);
                yield at(row, task, Map.of(), "/interactions/" + id);
            }
        };
    }

    private String free(String interaction) {
        return samples.task("reply", interaction);
    }

    private Request onReply(AccessTable.Row row) {
        var approval = row.path().endsWith("/approval");
        var reply = samples.next(approval ? Kind.REPLY_AWAITING_APPROVAL : Kind.REPLY_IN_DOUBT);
        var page = "/interactions/" + samples.interactionOf("reply", reply);
        if (approval) {
            return at(row, reply, Map.of("decision", "RETURNED", "note", "Bitte freundlicher."), page);
        }
        return row.path().endsWith("/doubt")
                ? at(row, reply, Map.of("arrived", true), page)
                : at(row, reply, Map.of("decision", "DELIVERED"));
    }

    private String questionPage(String question) {
        return "/interactions/" + samples.interactionOf("question", question);
    }

    private Request onSettings(AccessTable.Row row) {
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

    private Request onPages(AccessTable.Row row) {
        var newPassword = "other plain words " + samples.number();
        return switch (row.endpoint()) {
            case "POST /preferences" ->
                new Request("/preferences", Map.of("language", "de", "back", "/inbox"), "/inbox");
            case "POST /password" ->
                new Request(
                        "/password",
                        Map.of("current", AccessTests.PASSWORD, "password", newPassword, "repeat", newPassword),
                        "/");
            case "GET /password/{link}" -> new Request(samples.link(), Map.of(), "");
            case "POST /password/{link}" ->
                new Request(samples.link(), Map.of("password", newPassword, "repeat", newPassword), "/login?changed");
            case "POST /quarantine/{id}/dismissal", "POST /quarantine/{id}/retry" ->
                at(row, samples.quarantined(), Map.of(), "/quarantine");
            default -> keyed(row, brand.channel(), Map.of());
        };
    }

    private static Request keyed(AccessTable.Row row, String key, Map<String, ?> content) {
        return new Request(row.path().replaceFirst("\\{[^}]+}", key), content, "");
    }

    private static Request at(AccessTable.Row row, String id) {
        return at(row, id, Map.of());
    }

    private static Request at(AccessTable.Row row, String id, Map<String, ?> content) {
        return at(row, id, content, "/interactions/" + id);
    }

    private static Request at(AccessTable.Row row, String id, Map<String, ?> content, String leadsTo) {
        return new Request(row.path().replace("{id}", id), content, leadsTo);
    }
}
