package de.tresen;

import java.util.Map;
import java.util.UUID;

/**
 * Fills the variables of an endpoint's path with something that exists in the team of the callers, new for each row.
 * A new kind of thing needs one line in {@link #fill}.
 */
final class AccessSamples {

    private static final String TEXT = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    private final Desk desk;
    private final Brand brand;
    private int count;

    AccessSamples(Desk desk, Brand brand) {
        this.desk = desk;
        this.brand = brand;
    }

    String fill(String path) {
        var filled = path;
        filled = with(filled, "/api/v1/teams/{key}", brand.team());
        filled = with(filled, "/api/v1/service-hours/{key}", brand.hours());
        filled = with(filled, "/api/v1/service-levels/{key}", brand.level());
        filled = with(filled, "/channels/{key}", brand.channel());
        filled = with(filled, "/people/{username}", brand.name("anna"));
        if (filled.contains("/password/{link}")) {
            filled = link();
        }
        if (filled.contains("/tokens/{id}")) {
            filled = with(filled, "/tokens/{id}", token());
        }
        if (filled.contains("/interactions/{id}")) {
            filled = with(filled, "/interactions/{id}", interaction());
        }
        if (filled.contains("/tasks/{id}")) {
            filled = with(filled, "/tasks/{id}", brand.task("reply", interaction()));
        }
        if (filled.contains("/replies/{id}")) {
            filled = with(filled, "/replies/{id}", reply());
        }
        if (filled.contains("/questions/{id}")) {
            filled = with(filled, "/questions/{id}", question());
        }
        return filled.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /** What is sent: nothing where that says enough, and otherwise what gets as far as to the question who asks. */
    String body(AccessTable.Row row) {
        return switch (row.endpoint()) {
            case "POST /api/v1/interactions/{id}/closure" -> "{\"resolution\": \"SOLVED\"}";
            case "PUT /api/v1/interactions/{id}/merger" -> "{\"into\": \"" + UUID.randomUUID() + "\"}";
            case "PUT /api/v1/tasks/{id}/assignee" -> "{\"username\": \"nobody-here\"}";
            case "POST /api/v1/replies/{id}/approval" -> "{\"decision\": \"RETURNED\", \"note\": \"Noch einmal\"}";
            case "POST /api/v1/replies/{id}/delivery" -> "{\"decision\": \"DELIVERED\"}";
            default -> row.method().equals("GET") || row.method().equals("DELETE") ? null : "{}";
        };
    }

    /** Whether a call that is let in changes the sample, so that the next caller needs a new one. */
    static boolean areUsedUp(AccessTable.Row row) {
        return row.method().equals("DELETE") || row.path().matches(".*/(turn|closure|approval)");
    }

    private static String with(String path, String place, String value) {
        return path.replace(place, place.replaceAll("\\{[^}]+}", value));
    }

    private String interaction() {
        count++;
        return brand.writes("access-" + count, "m-" + count, TEXT).at("/id").asString();
    }

    private String link() {
        return desk.admin()
                .post("/api/v1/people/" + brand.name("anna") + "/password-links", Map.of())
                .expect(201)
                .at("/path")
                .asString();
    }

    private String token() {
        var tokens = "/api/v1/people/" + brand.name("anna") + "/tokens";
        return desk.admin()
                .post(tokens, Map.of("label", "sample"))
                .expect(201)
                .at("/id")
                .asString();
    }

    /** Of the trainee, so that it waits for approval. */
    private String reply() {
        return brand.reply("tom", interaction(), "Hallo, morgen. Tom Muster")
                .expect(201)
                .at("/id")
                .asString();
    }

    private String question() {
        var interaction = interaction();
        brand.claim("anna", "reply", interaction);
        var question = Map.of("department", brand.department(), "text", "Wo ist das Paket?");
        return brand.as("anna")
                .post("/api/v1/interactions/" + interaction + "/questions", question)
                .expect(201)
                .at("/id")
                .asString();
    }
}
