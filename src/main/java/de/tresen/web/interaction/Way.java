package de.tresen.web.interaction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of an interaction through the diagrams, in words. */
record Way(List<Run> runs) {

    /**
     * One process.
     *
     * @param passed ids of every element that was reached, also of those that have no words
     * @param standing ids of the elements where the tokens stand
     */
    record Run(
            String id,
            String name,
            Instant began,
            @Nullable Instant ended,
            boolean open,
            List<Step> steps,
            String passed,
            String standing) {}

    /**
     * One step.
     *
     * @param duration how long it took, or how long it has lasted; null for what takes no time
     * @param here the token stands there now
     */
    record Step(
            String element,
            String name,
            Instant reached,
            @Nullable String duration,
            boolean here,
            boolean worthDrawing) {}
}
