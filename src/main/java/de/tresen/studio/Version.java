package de.tresen.studio;

import de.tresen.model.ModelKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model that holds or held.
 *
 * @param author username of who wrote it; {@code desk} for what came with the desk
 * @param approver username of who published it
 * @param comment why
 * @param sha256 of its file, in hexadecimal digits
 * @param basedOn the version from which it was begun
 * @param shipped came with the desk
 */
public record Version(
        String key,
        ModelKind kind,
        int number,
        @Nullable String name,
        String author,
        @Nullable String approver,
        Instant publishedAt,
        @Nullable String comment,
        String sha256,
        @Nullable Integer basedOn,
        @Nullable UUID draft,
        boolean shipped,
        String deployment) {

    /** Who wrote what came with the desk. */
    public static final String DESK = "desk";
}
