package de.tresen.process.guard;

import de.tresen.model.Outline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models and forms that come with the desk; read once, they do not change while it runs. */
@Component
class ShippedFiles {

    private final List<Outline> processes;
    private final List<String> forms;

    ShippedFiles(ResourcePatternResolver resources) throws IOException {
        var outlines = new ArrayList<Outline>();
        for (var file : resources.getResources("classpath:processes/*.bpmn")) {
            Outline.of(content(file)).ifPresent(outlines::add);
        }
        processes = List.copyOf(outlines);
        forms = Stream.of(resources.getResources("classpath:forms/*.form"))
                .map(file -> String.valueOf(file.getFilename()).replaceFirst("\\.form$", ""))
                .toList();
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Outline> processes() {
        return processes;
    }

    List<String> forms() {
        return forms;
    }
}
