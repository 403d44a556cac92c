package de.tresen.process.version;

import org.jspecify.annotations.Nullable;

/**
 * Why something that runs cannot go on in another version.
 *
 * @param element where it stands; null = as a whole
 * @param name of the element in the version that it follows
 */
public record Obstacle(@Nullable String element, @Nullable String name, Reason reason) {

    /** What keeps it. */
    public enum Reason {
        /** The other version has no element of this id. */
        GONE,
        /** The element is of another kind there. */
        OTHER_KIND,
        /** The element lies in another sub-process there. */
        ELSEWHERE,
        /** It waits beside the element, and nothing waits there in the other version. */
        NO_WAIT,
        /** Everything else that the engine refuses. */
        UNFIT
    }
}
