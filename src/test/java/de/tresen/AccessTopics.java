package de.tresen;

import de.tresen.AccessRequests.Request;
import java.util.List;
import java.util.Map;

/** The requests of {@link AccessRequests} about who knows what, and by links in mails. */
final class AccessTopics {

    private final AccessSamples samples;
    private final Desk desk;

    AccessTopics(AccessSamples samples, Desk desk) {
        this.samples = samples;
        this.desk = desk;
    }

    static boolean knows(String path) {
        return path.contains("/topics") || path.startsWith("/answer/");
    }

    Request of(AccessTable.Row row) {
        if (row.path().startsWith("/answer/")) {
            var secret = samples.answerLink();
            var link = "/answer/" + secret;
            if (row.path().endsWith("{file}")) {
                return new Request(link + "/files/" + samples.shownFile(secret), Map.of(), "");
            }
            return new Request(link, Map.of("text", "Im Lager."), link);
        }
        var known = row.path().contains("{key}");
        var key = known ? topic() : "topic-new-" + samples.number();
        var path = row.path().replace("{key}", key);
        return new Request(path, row.path().startsWith("/api") ? body() : filled(key), "/topics");
    }

    private String topic() {
        var key = "topic-access-" + samples.number();
        desk.admin().put("/api/v1/topics/" + key, body()).expect(201);
        return key;
    }

    private Map<String, Object> body() {
        var brand = samples.brand();
        return Map.of("name", "Pakete", "department", brand.department(), "experts", List.of(brand.name("eva")));
    }

    private Map<String, Object> filled(String key) {
        var brand = samples.brand();
        return Map.of(
                "key", key, "name", "Pakete", "department", brand.department(), "as." + brand.name("eva"), "EXPERT");
    }
}
