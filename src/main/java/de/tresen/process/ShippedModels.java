package de.tresen.process;

import de.tresen.model.ModelKind;
import de.tresen.process.version.Deployments;
import de.tresen.process.version.ShippedBeside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the desk, each for itself, when its file changed, and never over a version that a
 * process owner published: beside that one it is only told of ({@link ShippedBeside}).
 */
@Component
class ShippedModels {

    private final Deployments models;
    private final ResourcePatternResolver resources;
    private final ApplicationEventPublisher events;

    ShippedModels(Deployments models, ResourcePatternResolver resources, ApplicationEventPublisher events) {
        this.models = models;
        this.resources = resources;
        this.events = events;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void deploy() throws IOException {
        for (var kind : List.of(ModelKind.DMN, ModelKind.FORM, ModelKind.BPMN)) {
            var folder = kind == ModelKind.FORM ? "forms" : "processes";
            for (var file : resources.getResources("classpath:" + folder + "/*." + kind.suffix())) {
                deployIfChanged(kind, file);
            }
        }
    }

    private void deployIfChanged(ModelKind kind, Resource file) throws IOException {
        var name = String.valueOf(file.getFilename());
        var key = ModelKind.keyOf(name);
        var content = file.getContentAsString(StandardCharsets.UTF_8);
        var newest = models.newest(key).orElse(null);
        if (newest != null && models.content(newest).equals(content)) {
            return;
        }
        if (newest == null || newest.shipped()) {
            models.deploy(key, kind, content, true);
        } else {
            events.publishEvent(new ShippedBeside(key, content));
        }
    }
}
