package de.tresen.process.trial;

import de.tresen.model.ModelKind;
import de.tresen.process.traffic.Models;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The processes and decisions as they hold now, by the name of their file. */
@Component
class HoldingModels {

    private final Models models;

    HoldingModels(Models models) {
        this.models = models;
    }

    Map<String, String> files() {
        var files = new TreeMap<String, String>();
        models.all().stream()
                .filter(model -> model.kind() != ModelKind.FORM)
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
