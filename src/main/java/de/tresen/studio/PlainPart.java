package de.tresen.studio;

import org.jspecify.annotations.Nullable;

/**
 * What owners change most about one part of a model, in words and without drawing; null = it has no such thing.
 *
 * @param kind as the file calls it: {@code userTask}, {@code sequenceFlow}, {@code textfield} …
 * @param name what is written on it; empty = nothing
 * @param form key of the form that is filled in; empty = none
 * @param pause how long is waited here
 * @param required whether a field must be filled in
 * @param condition when this way is gone, without brackets; empty = nothing is said
 */
public record PlainPart(
        String id,
        String kind,
        String name,
        @Nullable String description,
        @Nullable String form,
        @Nullable Wait pause,
        @Nullable Boolean required,
        @Nullable String condition) {

    /**
     * How long is waited.
     *
     * @param until variable that holds the time, without brackets; empty = a length is given
     * @param length a duration as ISO 8601 writes it; empty = until a time
     */
    public record Wait(String until, String length) {}
}
