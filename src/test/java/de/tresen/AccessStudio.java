package de.tresen;

import de.tresen.AccessRequests.Request;
import java.util.Map;

/** Requests about the processes, decisions and forms and what goes on in them. */
final class AccessStudio {

    private static final String PLACE = "/processes";

    private final AccessSamples samples;

    AccessStudio(AccessSamples samples) {
        this.samples = samples;
    }

    static boolean knows(String path) {
        return path.startsWith(PLACE);
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
        return new Request(path, Map.of(), "");
    }
}
