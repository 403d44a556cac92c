package de.tresen;

import de.tresen.AccessSamples.Kind;
import java.util.LinkedHashMap;
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
    private final AccessSettings settings;
    private final AccessCover cover;
    private final AccessTopics topics;
    private final AccessVersions versions;

    AccessRequests(AccessSamples samples, Desk desk) {
        this.samples = samples;
        this.brand = samples.brand();
        this.settings = new AccessSettings(samples, desk);
        this.cover = new AccessCover(samples, desk);
        this.topics = new AccessTopics(samples, desk);
        this.versions = new AccessVersions(samples, desk, samples.sql());
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
        if (path.contains("/contacts/{id}")) {
            return new AccessContacts(samples).of(row, who);
        }
        if (path.startsWith(API + "/tasks/{id}") || path.startsWith("/tasks/{id}")) {
            return onTask(row, who);
        }
        if (path.startsWith(API + "/replies/{id}") || path.startsWith("/replies/{id}")) {
            return onReply(row);
        }
        if (path.contains("/model-answers")) {
            return onModelAnswer(row);
        }
        if (AccessTrials.knows(path)) {
            return new AccessTrials(samples).of(row);
        }
        if (AccessVersions.knows(path)) {
            return versions.of(row, who);
        }
        if (AccessTopics.knows(path)) {
            return topics.of(row);
        }
        if (AccessCover.knows(path)) {
            return cover.of(row);
        }
        if (path.contains("/reports")) {
            var asked = "?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z&by=team&outcome=RUNNING&ended=ANSWERED"
                    + (path.endsWith("/waiting") ? "&team=" + brand.team() : "");
            return new Request(path.replace("{table}", "late") + asked, Map.of(), "/reports");
        }
        if (path.startsWith("/service-levels")) {
            return settings.onServiceLevels(row);
        }
        if (path.startsWith("/decisions")) {
            return settings.onDecisions(row);
        }
        if (AccessTraffic.knows(path)) {
            return new AccessTraffic(samples).of(row);
        }
        if (path.contains("/questions/{id}")) {
            var question = samples.next(Kind.QUESTION);
            return at(row, question, Map.of("text", "Im Lager."), questionPage(question));
        }
        if (path.startsWith("/settings/chat-hooks")) {
            return onChatHook(row);
        }
        if (path.startsWith("/settings/channels")) {
            var channel = row.path().replace("{key}", samples.brand().channel());
            return new Request(channel, Map.of("de", "Bis {opens}."), channel);
        }
        return path.startsWith(API) ? settings.of(row) : onPages(row);
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
            case "sight" -> at(row, id, Map.of("upTo", "2026-01-01T00:00:00Z"));
            case "presence" -> at(row, id, Map.of("page", "sample", "activity", "LOOKING"));
            case "questions" -> at(row, id, Map.of("department", brand.department(), "text", "Wo ist es?"));
            case "replies" -> {
                samples.held(who, "reply", id);
                yield at(row, id, Map.of("text", "Hallo, morgen.", "sawMessage", message));
            }
            case "triage" -> {
                var task = samples.held(who, "triage", id);
                yield at(row, id, Map.of("task", task, "category", "QUESTION", "priority", "NORMAL"));
            }
            case "way/{run}/drawing" ->
                new Request(row.path().replace("{id}", id).replace("{run}", samples.run(id)), Map.of(), "");
            case "drafts/{kind}", "drafts/{kind}/discard" ->
                new Request(
                        row.path().replace("{id}", id).replace("{kind}", "NOTE"),
                        Map.of("text", "Ruft gern", "editor", "access", "turn", samples.number()),
                        "");
            case "drafts/{kind}/files" ->
                new Request(row.path().replace("{id}", id).replace("{kind}", "NOTE"), Map.of(), page(id));
            case "files/{file}", "drafts/{kind}/files/{file}", "drafts/{kind}/files/{file}/removal" ->
                new Request(
                        row.path()
                                .replace("{id}", id)
                                .replace("{kind}", "NOTE")
                                .replace("{file}", samples.unsentFile(id, who)),
                        Map.of(),
                        page(id));
            case "drafts/adoption" -> at(row, id, Map.of("draft", samples.draft(id)));
            case "messages/{message}/formatted" ->
                new Request(
                        row.path().replace("{id}", id).replace("{message}", samples.formatted(message)), Map.of(), "");
            case "messages/{message}/like", "messages/{message}/like/withdrawal" -> {
                if (row.method().equals("DELETE") || act.endsWith("/withdrawal")) {
                    samples.liked(id, message);
                }
                yield new Request(
                        row.path().replace("{id}", id).replace("{message}", message), Map.of(), "/interactions/" + id);
            }
            case "messages/{message}/attachments/{attachment}", "messages/{message}/images/{attachment}" ->
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

    private static String page(String interaction) {
        return "/interactions/" + interaction;
    }

    /** Who may keep one in every role that may keep any: one's own; one of the team is kept by its lead. */
    private Request onModelAnswer(AccessTable.Row row) {
        var ofTeam = row.path().contains("{id}");
        var id = ofTeam ? samples.modelAnswer() : "";
        var api = row.path().startsWith(API);
        var content = new LinkedHashMap<String, Object>(Map.of(
                "shortKey", "hallo", "name", "Hallo", "language", "de", "text", "Hallo {person}", "active", true));
        if (api) {
            content.put(ofTeam ? "team" : "own", ofTeam ? brand.team() : true);
        } else {
            content.put("scope", ofTeam ? brand.team() : "own");
        }
        return at(row, id, content, "/model-answers");
    }

    private Request onTask(AccessTable.Row row, String who) {
        var act = row.path().replaceFirst(".*/\\{id}", "").replaceFirst("^/", "");
        return switch (act) {
            case "completion" -> {
                var task = samples.held(who, "triage", samples.next(Kind.UNCLEAR));
                yield at(row, task, Map.of("category", "REQUEST"));
            }
            case "form" -> {
                var id = samples.next(Kind.FOLLOW_UP_DUE);
                var task = samples.held(who, "followUp", id);
                yield at(row, task, Map.of("field.next", "WRITE_AGAIN"), "/interactions/" + id);
            }
            case "follow-up" -> {
                var id = samples.next(Kind.FOLLOW_UP_DUE);
                var task = samples.held(who, "followUp", id);
                yield at(row, task, Map.of("next", "WRITE_AGAIN"), "/interactions/" + id);
            }
            case "aside" -> {
                var task = samples.held(who, "reply", samples.next(Kind.OPEN));
                yield row.method().equals("PUT") ? at(row, task, Map.of("until", samples.later())) : at(row, task);
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
        if (row.path().endsWith("/plan")) {
            return onPlan(row);
        }
        var reply = samples.next(approval ? Kind.REPLY_AWAITING_APPROVAL : Kind.REPLY_IN_DOUBT);
        var page = "/interactions/" + samples.interactionOf("reply", reply);
        if (approval) {
            return at(row, reply, Map.of("decision", "RETURNED", "note", "Bitte freundlicher."), page);
        }
        return row.path().endsWith("/doubt")
                ? at(row, reply, Map.of("arrived", true), page)
                : at(row, reply, Map.of("decision", "DELIVERED"));
    }

    private Request onPlan(AccessTable.Row row) {
        var reply = samples.next(Kind.REPLY_PLANNED);
        var content = row.path().startsWith(API) ? Map.of("sendAt", samples.later()) : Map.of("plan", "CANCEL");
        return at(row, reply, content, "/interactions/" + samples.interactionOf("reply", reply));
    }

    private String questionPage(String question) {
        return "/interactions/" + samples.interactionOf("question", question);
    }

    private Request onChatHook(AccessTable.Row row) {
        var content = new LinkedHashMap<String, Object>(AccessSettings.chatHook());
        content.put("key", "hook-access-" + samples.number());
        var path = row.path().contains("{key}")
                ? row.path().replace("{key}", samples.chatHook())
                : row.path().contains("{id}") ? row.path().replace("{id}", samples.parcel()) : row.path();
        return new Request(path, content, "/settings/chat-hooks");
    }

    private Request onPages(AccessTable.Row row) {
        var newPassword = "other plain words " + samples.number();
        return switch (row.endpoint()) {
            case "POST /preferences" ->
                new Request("/preferences", Map.of("language", "de", "back", "/inbox"), "/inbox");
            case "POST /inbox/bulk" ->
                new Request("/inbox/bulk", Map.of("task", "made-up", "act", "claim", "back", "/inbox"), "/inbox");
            case "POST /settings/work-check" -> new Request("/settings/work-check", Map.of(), "/settings");
            case "POST /inbox/undo" ->
                new Request("/inbox/undo", Map.of("was", "holder made-up -", "back", "/inbox"), "/inbox");
            case "POST /password" ->
                new Request(
                        "/password",
                        Map.of("current", AccessTests.PASSWORD, "password", newPassword, "repeat", newPassword),
                        "/");
            case "POST /notifications/read" -> new Request("/notifications/read", Map.of("upTo", 1), "/notifications");
            case "POST /me/notifications" ->
                new Request("/me/notifications", Map.of("language", "de"), "/me/notifications");
            case "GET /me/calendar/teams/{team}" -> new Request("/me/calendar/teams/" + brand.team(), Map.of(), "");
            case "POST /me/calendar/links",
                    "POST /me/calendar/links/revocation",
                    "POST /me/calendar/subscription/deletion" -> new Request(row.path(), Map.of(), "/me/calendar");
            case "POST /me/calendar/subscription", "POST /me/calendar/subscription/reading" ->
                new Request(
                        row.path(),
                        Map.of("url", "http://127.0.0.1:1/hr.ics", "kind", "VACATION"),
                        "/me/calendar#subscription");
            case "POST /me/calendar/file" -> new Request(row.path(), Map.of("kind", "VACATION"), "/me/calendar#file");
            case "GET /calendar/{link}" -> new Request("/calendar/" + samples.calendar(), Map.of(), "");
            case "GET /people/suggestions" -> new Request("/people/suggestions?q=an", Map.of(), "");
            case "GET /password/{link}" -> new Request(samples.link(), Map.of(), "");
            case "POST /password/{link}" ->
                new Request(samples.link(), Map.of("password", newPassword, "repeat", newPassword), "/login?changed");
            case "POST /quarantine/{id}/dismissal", "POST /quarantine/{id}/retry" ->
                at(row, samples.quarantined(), Map.of(), "/quarantine");
            default -> AccessSettings.keyed(row, brand.channel(), Map.of());
        };
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
