package de.tresen.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be given work.
 *
 * @param actingFor username of who is away and whose work they have besides their own; none = only their own
 */
public record OnDuty(
        String username, Because because, @Nullable String actingFor) {}
