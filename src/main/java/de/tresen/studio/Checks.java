package de.tresen.studio;

import de.tresen.model.Finding;
import de.tresen.model.Finding.Severity;
import de.tresen.model.ModelKind;
import de.tresen.model.ModelRules;
import de.tresen.process.version.Models;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the owner of a model should know before it runs: what holds for every file, and what holds under its key. */
@Component
public class Checks {

    private final ModelRules rules;
    private final Models models;

    Checks(ModelRules rules, Models models) {
        this.rules = rules;
        this.models = models;
    }

    /** Errors first. */
    public List<Finding> of(String key, ModelKind kind, String content) {
        var findings = new ArrayList<>(rules.check(content.getBytes(StandardCharsets.UTF_8), kind));
        if (findings.stream().noneMatch(Finding::isError)) {
            findings.addAll(underItsKey(key, kind, content));
        }
        findings.sort((one, other) -> one.severity().compareTo(other.severity()));
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

    /** The id is a promise to everything that names it: it stays under its key, and no other key has it. */
    private List<Finding> underItsKey(String key, ModelKind kind, String content) {
        var id = ModelFile.idOf(kind, content);
        var before = models.newest(key);
        if (before.isPresent() && !before.get().id().equals(id)) {
            return List.of(error(id, "id.changed", id, before.get().id()));
        }
        if (kind == ModelKind.FORM && !id.equals(key)) {
            return List.of(error(id, "id.form", id, key));
        }
        return models.byId(kind, id)
                .filter(other -> !other.key().equals(key))
                .map(other -> List.of(error(id, "id.taken", id, other.key())))
                .orElse(List.of());
    }

    private static Finding error(String element, String code, String... arguments) {
        return new Finding(element, Severity.ERROR, code, List.of(arguments));
    }
}
