package de.tresen.process.guard;

import de.tresen.model.Finding;
import de.tresen.model.ModelKind;
import de.tresen.model.ModelRules;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/**
 * Looks at every file of every deployment before any parser does, whoever deploys it. Files that are no models are
 * refused too: a model could name them as its scripts.
 */
@Component
class DeploymentGuard implements Deployer {

    private final ModelRules rules;

    DeploymentGuard(ModelRules rules) {
        this.rules = rules;
    }

    /** What was deployed earlier is only read again. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew() && deployment.getResources() != null) {
            deployment.getResources().values().forEach(this::check);
        }
    }

    private void check(ResourceEntity resource) {
        var name = String.valueOf(resource.getName());
        var kind = kind(name)
                .orElseThrow(() -> new ModelRefused(
                        name, List.of(new Finding(null, Finding.Severity.ERROR, "otherFile", List.of(name)))));
        var errors = rules.allowed(resource.getBytes(), kind).stream()
                .filter(Finding::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw new ModelRefused(name, errors);
        }
    }

    private static Optional<ModelKind> kind(String name) {
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            return Optional.of(ModelKind.BPMN);
        }
        if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
            return Optional.of(ModelKind.DMN);
        }
        return name.endsWith(".form") ? Optional.of(ModelKind.FORM) : Optional.empty();
    }
}
