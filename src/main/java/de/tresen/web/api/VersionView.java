package de.tresen.web.api;

import de.tresen.model.ModelKind;
import de.tresen.studio.Difference;
import de.tresen.studio.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model: who, when, why, and what it says otherwise than the one before.
 *
 * @param approver who published it; null for what came with the desk
 * @param running how many follow it now
 */
record VersionView(
        int version,
        String author,
        @Nullable String approver,
        Instant publishedAt,
        @Nullable String comment,
        String sha256,
        @Nullable Integer basedOn,
        boolean shipped,
        int running,
        List<ChangeView> diff) {

    /** @param part what it is, such as {@code userTask} */
    record ChangeView(String element, String part, String name, Difference.Kind change, List<Difference.Fact> facts) {}

    static VersionView of(Version version, int running, List<ChangeView> diff) {
        return new VersionView(
                version.number(),
                version.author(),
                version.approver(),
                version.publishedAt(),
                version.comment(),
                version.sha256(),
                version.basedOn(),
                version.shipped(),
                running,
                diff);
    }

    static List<ChangeView> changes(ModelKind kind, String before, String after) {
        return Difference.between(kind, before, after).changes().stream()
                .map(change ->
                        new ChangeView(change.element(), change.part(), change.name(), change.change(), change.facts()))
                .toList();
    }
}
