package de.tresen.process.guard;

import de.tresen.model.Outline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What holds now of all that was deployed; what a version says never changes, so it is read once. */
@Component
class PublishedProcesses {

    private final ObjectProvider<RepositoryService> repository;
    private final Map<String, Optional<Outline>> read = new ConcurrentHashMap<>();

    PublishedProcesses(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    List<Outline> newest() {
        return repository.getObject().createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(definition -> read.computeIfAbsent(definition.getId(), this::outline).stream())
                .toList();
    }

    private Optional<Outline> outline(String definition) {
        try (var model = repository.getObject().getProcessModel(definition)) {
            return Outline.of(model.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
