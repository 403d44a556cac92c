package de.tresen.studio;

import de.tresen.model.Finding;
import de.tresen.model.Finding.Severity;
import de.tresen.model.ModelKind;
import de.tresen.model.ModelRules;
import de.tresen.model.ModelRules.Held;
import de.tresen.process.version.Deployments;
import de.tresen.process.version.Migration;
import de.tresen.process.version.Model;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the owner of a model should know before it runs: what holds for every file, and what holds under its key. */
@Component
public class Checks {

    private final ModelRules rules;
    private final Deployments models;
    private final Migration places;
    private final TableChecks tables;

    Checks(ModelRules rules, Deployments models, Migration places, TableChecks tables) {
        this.rules = rules;
        this.models = models;
        this.places = places;
        this.tables = tables;
    }

    /** Errors first. */
    public List<Finding> of(String key, ModelKind kind, String content) {
        var holds = models.newest(key);
        var id = holds.map(Model::id).orElse(kind == ModelKind.FORM ? key : null);
        var used = holds.map(places::used).orElse(Set.of());
        var findings = new ArrayList<>(rules.check(content.getBytes(StandardCharsets.UTF_8), kind, new Held(id, used)));
        if (findings.stream().noneMatch(Finding::isError)) {
            findings.addAll(taken(key, kind, ModelFile.idOf(kind, content)));
            findings.addAll(tables.of(key, kind, content));
            findings.sort(Comparator.comparing(Finding::severity));
        }
        return List.copyOf(findings);
    }

    /** What is wrong with bytes that are no text. */
    List<Finding> unreadable(byte[] file, ModelKind kind) {
        return rules.check(file, kind);
    }

    /** @throws FaultyModel when one of them is an error */
    List<Finding> pass(String key, ModelKind kind, String content) {
        var findings = of(key, kind, content);
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new FaultyModel(findings);
        }
        return findings;
    }

    /** An id belongs to one key: what begins by its name would follow the newcomer. */
    private List<Finding> taken(String key, ModelKind kind, String id) {
        return models.byId(kind, id)
                .filter(other -> !other.key().equals(key))
                .map(other -> List.of(new Finding(id, Severity.ERROR, "id.taken", List.of(id, other.key()))))
                .orElse(List.of());
    }
}
