package de.tresen.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the desk, each for itself, when its file changed, and never over a newer version
 * that a process owner published.
 */
@Component
class ShippedModels {

    static final String SHIPPED = "shipped";

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ShippedModels(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void deploy() throws IOException {
        for (var suffix : new String[] {"dmn", "form", "bpmn"}) {
            var folder = suffix.equals("form") ? "forms" : "processes";
            for (var file : resources.getResources("classpath:" + folder + "/*." + suffix)) {
                deployIfChanged(file);
            }
        }
    }

    private void deployIfChanged(Resource file) {
        var name = String.valueOf(file.getFilename());
        var content = contentOf(file);
        var newest = newest(name);
        if (newest == null || SHIPPED.equals(newest.getSource()) && !sameContent(newest, name, content)) {
            repository
                    .createDeployment()
                    .name(name)
                    .source(SHIPPED)
                    .addString(name, new String(content, StandardCharsets.UTF_8))
                    .deploy();
        }
    }

    private @Nullable Deployment newest(String name) {
        return repository
                .createDeploymentQuery()
                .deploymentName(name)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private boolean sameContent(Deployment deployment, String name, byte[] content) {
        try (var stored = repository.getResourceAsStream(deployment.getId(), name)) {
            return Arrays.equals(stored.readAllBytes(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] contentOf(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
