package de.tresen.process.trial;

import de.tresen.model.ModelKind;
import de.tresen.process.traffic.Models;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The processes as they hold now, and the decisions that they are played with, by the name of their file. */
@Component
class HoldingModels {

    /** The tables that are asked while interactions are played. */
    static final Set<String> TABLES = Set.of(
            "classify-interaction", "choose-service-level", "route-interaction", "reply-approval", "escalation-ladder");

    private final Models models;

    HoldingModels(Models models) {
        this.models = models;
    }

    Map<String, String> files() {
        var files = new TreeMap<String, String>();
        models.all().stream()
                .filter(model -> model.kind() == ModelKind.BPMN || TABLES.contains(model.key()))
                .forEach(model -> files.put(model.key() + "." + model.kind().suffix(), models.content(model)));
        return files;
    }

    /** The same with one of them replaced. */
    Map<String, String> filesWith(String file, String content) {
        var files = files();
        files.put(file, content);
        return files;
    }
}
