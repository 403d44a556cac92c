package de.tresen.studio;

import de.tresen.model.ModelKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model that somebody changes and that does not run yet.
 *
 * @param key name of the file without suffix
 * @param basedOn the version from which it was begun; 0 = there was none
 * @param author username
 * @param revision counts what was saved
 * @param comment why, for who publishes it; null until it is submitted
 */
public record Draft(
        UUID id,
        String key,
        ModelKind kind,
        String content,
        int basedOn,
        String author,
        Instant savedAt,
        int revision,
        State state,
        @Nullable String comment) {

    /** Its way. */
    public enum State {
        /** Its author works on it. */
        OPEN,
        /** Waits for who publishes it. */
        SUBMITTED,
        PUBLISHED,
        /** Its author does not want it any more. */
        WITHDRAWN
    }

    Draft saved(String text, Instant at) {
        return new Draft(id, key, kind, text, basedOn, author, at, revision + 1, state, comment);
    }

    Draft in(State next, @Nullable String why) {
        return new Draft(id, key, kind, content, basedOn, author, savedAt, revision, next, why);
    }

    /** What a file says, without a byte order mark; empty when it is no UTF-8 text. */
    public static Optional<String> text(byte[] file) {
        return ModelFile.text(file).filter(text -> text.indexOf('\0') < 0);
    }

    /** Its file. */
    public String file() {
        return key + "." + kind.suffix();
    }
}
