package de.tresen.process.version;

import java.util.Optional;
import java.util.UUID;

/**
 * A process that runs in some version.
 *
 * @param instance how the engine names it
 * @param subject what it is about: the id of an interaction, or the key of an absence
 */
public record Run(String instance, String subject) {

    /** Empty where it is about something else. */
    public Optional<UUID> interaction() {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException somethingElse) {
            return Optional.empty();
        }
    }
}
