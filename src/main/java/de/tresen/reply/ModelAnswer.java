package de.tresen.reply;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to use again, with placeholders.
 *
 * @param shortKey what one types to find it quickly
 * @param language ISO 639-1
 * @param team key of the team that uses it; none = every team
 * @param owner username of the one person who uses it; none = all of the team
 */
public record ModelAnswer(
        UUID id,
        String shortKey,
        String name,
        String language,
        String text,
        @Nullable String team,
        @Nullable String owner,
        boolean active) {

    /** What somebody wants it to be; {@code own} = only for them. */
    public record Content(
            @Nullable String shortKey,
            @Nullable String name,
            @Nullable String language,
            @Nullable String text,
            @Nullable String team,
            boolean own,
            boolean active) {}
}
