package de.tresen.process.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The processes and decisions as they hold now, read from the desk's own engine. */
@Component
class HoldingModels {

    private final RepositoryService repository;

    HoldingModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** By the name of their file. */
    Map<String, String> files() {
        var files = new TreeMap<String, String>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(model -> files.put(
                        nameOf(model.getResourceName()), content(model.getDeploymentId(), model.getResourceName())));
        repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(table -> files.put(
                        nameOf(table.getResourceName()), content(table.getDeploymentId(), table.getResourceName())));
        return files;
    }

    /** The same with one of them replaced. */
    Map<String, String> filesWith(String file, String content) {
        var files = files();
        files.put(file, content);
        return files;
    }

    private static String nameOf(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private String content(String deployment, String resource) {
        try (var stored = repository.getResourceAsStream(deployment, resource)) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
