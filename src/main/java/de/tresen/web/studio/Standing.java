package de.tresen.web.studio;

import de.tresen.model.ModelKind;
import de.tresen.process.version.Model;
import de.tresen.studio.Draft;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody's work on a model stands: their own open draft, else the version that holds.
 *
 * @param draft null = nothing was changed yet
 * @param seen the revision of the draft; 0 = there is none
 * @param base the version from which it was begun
 * @param holds the version that holds now
 * @param savedAt null = nothing was saved yet
 */
record Standing(
        String key,
        ModelKind kind,
        String content,
        @Nullable UUID draft,
        int seen,
        int base,
        int holds,
        @Nullable Instant savedAt) {

    static Standing of(Draft draft, int holds) {
        return new Standing(
                draft.key(),
                draft.kind(),
                draft.content(),
                draft.id(),
                draft.revision(),
                draft.basedOn(),
                holds,
                draft.savedAt());
    }

    static Standing of(Model newest, String content) {
        return new Standing(newest.key(), newest.kind(), content, null, 0, newest.version(), newest.version(), null);
    }

    public String file() {
        return key + "." + kind.suffix();
    }

    /** Another version was published since it was begun. */
    public boolean isOutdated() {
        return base != holds;
    }

    /** What a browser saw when it began to change something. */
    record Seen(@Nullable UUID draft, int seen, int base) {}
}
