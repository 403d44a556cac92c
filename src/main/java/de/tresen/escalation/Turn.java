package de.tresen.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's turn to answer a question.
 *
 * @param username none = everybody's in the department
 * @param actingFor username of who of the topic is away
 */
public record Turn(
        UUID question,
        Stage stage,
        @Nullable String username,
        @Nullable String actingFor,
        Instant begunAt) {

    /** Whether this person was asked, by themselves or through who stands in. */
    public boolean concerns(String person) {
        return person.equals(username) || person.equals(actingFor);
    }
}
