package de.tresen.studio;

import de.tresen.process.version.Deployments;
import de.tresen.process.version.Model;
import de.tresen.studio.ModelVersionMapper.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All versions of a model, with who, when and why. */
@Component
public class Versions {

    private final Deployments models;
    private final ModelVersionMapper mapper;
    /** A deployment never changes. */
    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

    Versions(Deployments models, ModelVersionMapper mapper) {
        this.models = models;
        this.mapper = mapper;
    }

    /** Newest first. */
    public List<Version> of(String key) {
        var all = models.of(key);
        if (all.isEmpty()) {
            throw Drafts.unknownModel();
        }
        var rows = mapper.of(key).stream().collect(Collectors.toMap(Row::deployment, Function.identity()));
        return all.stream()
                .map(model -> version(model, rows.get(model.deployment())))
                .toList();
    }

    public Version get(String key, int number) {
        return of(key).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(Drafts::unknownVersion);
    }

    /** Its file. */
    public String content(String key, int number) {
        return models.find(key, number).map(models::content).orElseThrow(Drafts::unknownVersion);
    }

    private Version version(Model model, @Nullable Row row) {
        return new Version(
                model.key(),
                model.kind(),
                model.version(),
                model.name(),
                row == null ? Version.DESK : row.author(),
                row == null ? null : row.approver(),
                row == null ? model.deployedAt() : row.publishedAt(),
                row == null ? null : row.comment(),
                fingerprint(model, row),
                row == null ? null : row.basedOn(),
                row == null ? null : row.draft(),
                model.shipped(),
                model.deployment());
    }

    private String fingerprint(Model model, @Nullable Row row) {
        return row != null && row.sha256() != null
                ? Objects.requireNonNull(row.sha256())
                : fingerprints.computeIfAbsent(model.deployment(), any -> Fingerprint.of(models.content(model)));
    }
}
