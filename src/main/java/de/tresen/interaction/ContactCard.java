package de.tresen.interaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the desk knows of a person.
 *
 * @param salutation how to address them, such as "Frau Dr. Özdemir"
 * @param identities how the channels know them
 * @param notes what colleagues wrote about them, newest first
 * @param links who turned out to be them, newest first
 * @param firstAt when they first wrote in an interaction that the reader may see
 * @param lastAt when something last happened in one
 */
public record ContactCard(
        UUID id,
        String name,
        @Nullable String salutation,
        @Nullable Form form,
        List<Contact.Identity> identities,
        List<String> tags,
        List<Note> notes,
        List<Link> links,
        long interactions,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt) {

    /** Formal or familiar. */
    public enum Form {
        SIE,
        DU
    }

    /** A note about the person; {@code author} is a username. */
    public record Note(
            UUID id,
            String author,
            String text,
            Instant writtenAt,
            @Nullable Instant editedAt) {}

    /** Somebody known under {@code joinedName} was found to be this person. */
    public record Link(UUID id, UUID joined, String joinedName, String linkedBy, Instant linkedAt) {}
}
