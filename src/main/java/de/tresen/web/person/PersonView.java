package de.tresen.web.person;

import de.tresen.interaction.Contact;
import de.tresen.interaction.ContactCard;
import de.tresen.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as pages show them.
 *
 * @param notes newest first
 * @param promises what we still owe them, in every interaction that the reader may see
 * @param mayChange the reader may write something down about them
 */
public record PersonView(
        ContactCard card,
        List<Known> known,
        List<Note> notes,
        List<Promise> promises,
        List<Link> links,
        boolean mayChange) {

    static final String FOLLOW_UP = "FOLLOW_UP";

    /** What is owed besides the clocks of one interaction, which are shown there. */
    public List<Promise> promisesBeside(UUID interaction) {
        return promises.stream()
                .filter(promise -> promise.followsUp() || !promise.interaction().equals(interaction))
                .toList();
    }

    /** Where somebody is known, in words. */
    public record Known(String as, String channelName, String channelType) {}

    /** A note with the name of its author. */
    public record Note(ContactCard.Note note, String authorName, boolean mine) {}

    /**
     * Something we promised.
     *
     * @param target key of the target, or FOLLOW_UP
     */
    public record Promise(UUID interaction, long number, String target, Instant due, boolean late) {

        boolean followsUp() {
            return target.equals(FOLLOW_UP);
        }
    }

    /** Who turned out to be this person, and who found out. */
    public record Link(ContactCard.Link link, String byName) {}

    /** An earlier interaction. */
    public record Row(Interaction interaction, String subject, String channelName, String channelType) {}

    /** Somebody in a list. */
    public record Hit(UUID id, String name, List<Known> known) {}

    public @Nullable Note latestNote() {
        return notes.isEmpty() ? null : notes.get(0);
    }

    static String as(Contact.Identity identity) {
        if (identity.email() != null) {
            return identity.email();
        }
        return identity.handle() != null ? identity.handle() : identity.id();
    }
}
