package de.tresen;

import de.tresen.AccessRequests.Request;
import java.util.Map;
import java.util.Set;

/** Requests about what goes on in processes, and what failed. */
final class AccessTraffic {

    private static final String PLACE = "/processes";
    private static final Set<String> KNOWN =
            Set.of(PLACE, PLACE + "/{key}", PLACE + "/{key}/drawing", PLACE + "/{key}/elements/{element}");

    private final AccessSamples samples;

    AccessTraffic(AccessSamples samples) {
        this.samples = samples;
    }

    static boolean knows(String path) {
        return KNOWN.contains(path) || path.startsWith(PLACE + "/failures") || path.startsWith(PLACE + "/{key}/edit");
    }

    Request of(AccessTable.Row row) {
        var path = row.path()
                .replace("{key}", "handle-interaction")
                .replace("{element}", "callActivity_answerInteraction");
        if (path.equals(PLACE + "/failures/attempts")) {
            return new Request(path, Map.of("job", samples.failedStep()), PLACE + "/failures");
        }
        if (path.startsWith(PLACE + "/failures/")) {
            var page = path.replace("{id}", samples.failedStep());
            return new Request(page, Map.of("reason", "Nicht mehr nötig"), page.replaceFirst("/skip$", "#skip"));
        }
        if (row.method().equals("POST") && row.path().contains("/edit")) {
            return onEditor(row.path(), samples);
        }
        return new Request(path, Map.of(), "");
    }

    /** Nobody has begun a draft of these, so each caller begins their own; what has no draft yet is not submitted. */
    private static Request onEditor(String path, AccessSamples samples) {
        var key = path.endsWith("/edit")
                ? "cover-absence"
                : path.endsWith("/content") ? "answer-interaction" : "ask-department";
        var page = PLACE + "/" + key + "/edit";
        var asked = PLACE + "/" + key + path.substring(path.indexOf("/edit"));
        var seen = Map.<String, Object>of(
                "draft", "", "seen", "0", "base", samples.newestVersion(key), "comment", "Klarer", "content", "<a/>");
        var next = path.endsWith("/edit") ? "?as=form" : path.endsWith("/file") ? "#file" : "#publish";
        return new Request(asked, seen, path.endsWith("/content") ? "" : page + next);
    }
}
