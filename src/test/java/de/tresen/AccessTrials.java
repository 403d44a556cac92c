package de.tresen;

import de.tresen.AccessRequests.Request;
import java.util.Map;

/** The requests of {@link AccessRequests} that try drafts. */
final class AccessTrials {

    private final AccessSamples samples;

    AccessTrials(AccessSamples samples) {
        this.samples = samples;
    }

    static boolean knows(String path) {
        return path.matches("(/api/v1)?/processes/.*/trials?(/.*)?");
    }

    Request of(AccessTable.Row row) {
        return switch (row.endpoint()) {
            case "GET /processes/{key}/trial", "GET /processes/{key}/trial/steps" -> on(row, "answer-interaction");
            case "POST /api/v1/processes/drafts/{draft}/trials", "POST /processes/drafts/{id}/trial" ->
                on(row, samples.draftToTry());
            default -> on(row, samples.trial());
        };
    }

    /** A trial has the id of its draft. */
    private static Request on(AccessTable.Row row, String id) {
        var path = row.path().replaceAll("\\{[a-z]+}", id);
        var leadsTo = path.startsWith("/processes/drafts/") ? "/processes/drafts/" + id + "/trial" : "";
        return new Request(path, Map.of("number", 1), leadsTo);
    }
}
