package de.tresen.web.api;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body went on after the most that the API reads. */
final class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("more than " + BodyLimit.MOST + " bytes");
    }

    static boolean isIn(@Nullable Throwable failure) {
        for (var e = failure; e != null; e = e.getCause()) {
            if (e instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
