package de.tresen;

import de.tresen.AccessRequests.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requests of {@link AccessRequests} about who is there, years ahead so that nothing else changes. */
final class AccessCover {

    private static final String API = "/api/v1";
    private static final String DAY = "2030-05-01";

    private final AccessSamples samples;
    private final Brand brand;
    private final Desk desk;

    AccessCover(AccessSamples samples, Desk desk) {
        this.samples = samples;
        this.brand = samples.brand();
        this.desk = desk;
    }

    static boolean knows(String path) {
        return List.of("/absences", "/shift", "/swaps", "/coverage", "/handovers").stream()
                        .anyMatch(part -> path.startsWith(API + part))
                || path.equals("/cover")
                || path.startsWith("/cover/");
    }

    Request of(AccessTable.Row row) {
        return row.path().startsWith(API) ? onApi(row) : onPages(row);
    }

    private Request onPages(AccessTable.Row row) {
        return switch (row.endpoint()) {
            case "POST /cover/handovers" -> new Request(row.path(), handover("ben", "anna"), "/cover/handovers");
            case "GET /cover/handovers/new" -> asked(row, "?team=" + brand.team());
            case "GET /cover/handovers/{id}", "POST /cover/handovers/{id}/acknowledgement" -> {
                var id = made("/handovers", handover("anna", "lea"));
                yield new Request(row.path().replace("{id}", id), Map.of(), "/cover/handovers/" + id);
            }
            case "GET /cover/agreed-hours" -> asked(row, "?team=" + brand.team());
            case "POST /cover/agreed-hours" ->
                new Request(
                        row.path(),
                        Map.of("team", brand.team(), "hours." + brand.name("anna"), "30"),
                        "/cover/agreed-hours?team=" + brand.team());
            case "POST /cover/wishes" -> new Request(row.path(), Map.of("kind", "LIKE"), "/cover/wishes");
            case "POST /cover/wishes/{id}/removal" ->
                leading(named(row, made("/coverage/wishes", wish()), Map.of()), "/cover/wishes");
            case "POST /cover/proposals" -> new Request(row.path(), question(), "/cover/proposals/*");
            case "POST /cover/proposals/{id}/discard" -> leading(proposed(row, Map.of()), "/cover/proposals");
            case "POST /cover/proposals/{id}/adoption" -> back(proposed(row, Map.of("act", "all", "version", 0)), "");
            case "POST /cover/proposals/{id}/shifts/{shift}" ->
                back(proposed(row, Map.of("person", "", "version", 0)), "#shift-");
            case "GET /cover/wishes", "GET /cover/proposals" -> asked(row, "");
            default -> row.path().startsWith("/cover/proposals/") ? proposed(row, Map.of()) : onGrid(row);
        };
    }

    private static Request leading(Request request, String to) {
        return new Request(request.path(), request.content(), to);
    }

    /** To the proposal, whose shift has the same id. */
    private static Request back(Request request, String mark) {
        var id = request.path().split("/")[3];
        return leading(request, "/cover/proposals/" + id + (mark.isEmpty() ? "" : mark + id));
    }

    /** Forms say which team and week they came from, and lead back there. */
    private Request onGrid(AccessTable.Row row) {
        return switch (row.endpoint()) {
            case "POST /cover/absences" ->
                page(row, "", Map.of("person", brand.name("anna"), "kind", "OTHER", "from", DAY, "to", DAY));
            case "GET /cover/absences/{id}", "POST /cover/absences/{id}/end" -> page(row, requested(), Map.of());
            case "POST /cover/absences/{id}/last" -> page(row, made("/absences", sick()), Map.of("to", "2030-06-01"));
            case "POST /cover/absences/{id}/decision" -> page(row, requested(), Map.of("approved", "true"));
            case "POST /cover/shifts" -> page(row, "", shiftForm("anna"));
            case "POST /cover/shifts/{id}" -> page(row, made("/shifts", shift("anna")), shiftForm("ben"));
            case "POST /cover/shifts/{id}/swaps" ->
                page(row, made("/shifts", shift("anna")), Map.of("whom", brand.name("ben")));
            case "GET /cover/shifts/{id}", "POST /cover/shifts/{id}/deletion" ->
                page(row, made("/shifts", shift("anna")), Map.of());
            case "POST /cover/swaps/{id}/answer" -> page(row, swap(), Map.of("agreed", "true"));
            case "POST /cover/patterns" -> page(row, "", patternForm());
            case "POST /cover/patterns/{id}/deletion" -> page(row, made("/shift-patterns", pattern()), Map.of());
            default -> page(row, "", Map.of());
        };
    }

    private Request page(AccessTable.Row row, String id, Map<String, String> form) {
        var there = "?team=" + brand.team() + "&at=" + DAY + "&view=week";
        var fields = new HashMap<String, Object>(form);
        fields.putAll(Map.of("team", brand.team(), "at", DAY, "view", "week"));
        var path = row.path().replace("{id}", id);
        return new Request(row.method().equals("GET") ? path + there : path, fields, "/cover" + there);
    }

    private Map<String, String> shiftForm(String who) {
        return Map.of("person", brand.name(who), "duty", "REGULAR", "day", DAY, "from", "10:00", "to", "18:00");
    }

    private Map<String, String> patternForm() {
        return Map.of(
                "duty",
                "WEEKEND",
                "days",
                "SATURDAY",
                "from",
                "10:00",
                "to",
                "16:00",
                "first",
                DAY,
                "everyWeeks",
                "1",
                "turn",
                brand.name("anna"));
    }

    private Request onApi(AccessTable.Row row) {
        return switch (row.endpoint().replaceFirst(" " + API, " ")) {
            case "GET /coverage/on-duty" -> asked(row, "?team=" + brand.team());
            case "GET /coverage/gaps" ->
                asked(row, "?team=" + brand.team() + "&from=2030-05-01T00:00:00Z&to=2030-05-02T00:00:00Z");
            case "GET /coverage/agreed-hours" -> asked(row, "?team=" + brand.team());
            case "PUT /coverage/agreed-hours/{username}", "DELETE /coverage/agreed-hours/{username}" ->
                new Request(row.path().replace("{username}", brand.name("anna")), Map.of("perWeek", "PT30H"), "");
            case "POST /absences" -> new Request(row.path(), absence(), "");
            case "POST /absences/{id}/decision" -> named(row, requested(), Map.of("decision", "APPROVED"));
            case "PUT /absences/{id}/end" -> named(row, made("/absences", sick()), Map.of("to", "2030-06-01"));
            case "GET /absences/{id}", "DELETE /absences/{id}" -> named(row, requested(), Map.of());
            case "POST /shifts" -> new Request(row.path(), shift("anna"), "");
            case "PUT /shifts/{id}" -> named(row, made("/shifts", shift("anna")), shift("ben"));
            case "POST /shifts/{id}/swaps" ->
                named(row, made("/shifts", shift("anna")), Map.of("person", brand.name("ben")));
            case "POST /swaps/{id}/answer" -> named(row, swap(), Map.of("decision", "AGREED"));
            case "POST /shift-patterns" -> new Request(row.path(), pattern(), "");
            case "DELETE /shift-patterns/{id}" -> named(row, made("/shift-patterns", pattern()), Map.of());
            case "GET /shifts/{id}", "DELETE /shifts/{id}" -> named(row, made("/shifts", shift("anna")), Map.of());
            case "POST /coverage/proposals" -> new Request(row.path(), question(), "");
            case "PUT /coverage/proposals/{id}/shifts/{shift}" -> proposed(row, Map.of());
            case "POST /coverage/wishes" -> new Request(row.path(), wish(), "");
            case "DELETE /coverage/wishes/{id}" -> named(row, made("/coverage/wishes", wish()), Map.of());
            case "GET /coverage/working-time" -> asked(row, "?team=" + brand.team() + "&from=2030-05-01&to=2030-05-07");
            case "GET /coverage/wishes" -> asked(row, "?username=" + brand.name("anna"));
            case "POST /handovers" -> new Request(row.path(), handover("ben", "anna"), "");
            case "GET /handovers/{id}", "POST /handovers/{id}/acknowledgement" ->
                named(row, made("/handovers", handover("anna", "lea")), Map.of());
            default -> row.path().contains("/proposals/{id}") ? proposed(row, Map.of()) : asked(row, "");
        };
    }

    private Request asked(AccessTable.Row row, String query) {
        return new Request(row.path() + query, Map.of(), "");
    }

    private static Request named(AccessTable.Row row, String id, Map<String, ?> body) {
        return new Request(row.path().replace("{id}", id), body, "");
    }

    private Map<String, Object> wish() {
        return Map.of("person", brand.name("anna"), "kind", "LIKE", "days", List.of("SATURDAY"));
    }

    /** Nobody else's search stands in the way. */
    private Map<String, Object> question() {
        desk.admin()
                .get(API + "/coverage/proposals?team=" + brand.team())
                .at("/items")
                .forEach(known -> desk.admin()
                        .delete(API + "/coverage/proposals/" + known.at("/id").asString()));
        return Map.of("team", brand.team(), "from", "2030-05-06", "to", "2030-05-06");
    }

    private Request proposed(AccessTable.Row row, Map<String, ?> body) {
        var id = samples.proposal();
        return new Request(row.path().replace("{id}", id).replace("{shift}", id), body, "");
    }

    private Map<String, Object> absence() {
        var day = "2030-05-" + (10 + samples.number() % 20);
        return Map.of("person", brand.name("anna"), "kind", "VACATION", "from", day, "to", day);
    }

    private Map<String, Object> sick() {
        var day = "2030-05-" + (10 + samples.number() % 20);
        return Map.of("person", brand.name("anna"), "kind", "SICK", "from", day, "to", day);
    }

    /** The agent of the table is asked. */
    private String swap() {
        var shift = made("/shifts", shift("ben"));
        return made("/shifts/" + shift + "/swaps", Map.of("person", brand.name("anna")));
    }

    private Map<String, Object> pattern() {
        return Map.of(
                "team",
                brand.team(),
                "duty",
                "WEEKEND",
                "days",
                List.of("SATURDAY"),
                "from",
                "10:00",
                "to",
                "16:00",
                "first",
                "2030-05-01",
                "people",
                List.of(brand.name("anna")));
    }

    private Map<String, Object> shift(String who) {
        return Map.of(
                "team",
                brand.team(),
                "person",
                brand.name(who),
                "from",
                "2030-05-01T08:00:00Z",
                "to",
                "2030-05-01T16:00:00Z",
                "duty",
                "REGULAR");
    }

    private Map<String, Object> handover(String who, String receiver) {
        return Map.of(
                "team",
                brand.team(),
                "person",
                brand.name(who),
                "receiver",
                brand.name(receiver),
                "note",
                "Frau Kern ruft an.");
    }

    private String requested() {
        return brand.as("anna")
                .post(API + "/absences", absence())
                .expect(201)
                .at("/id")
                .asString();
    }

    private String made(String what, Map<String, ?> body) {
        return desk.admin().post(API + what, body).expect(201).at("/id").asString();
    }
}
