package de.tresen.reply;

import de.tresen.interaction.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody began to write in an interaction and has not sent.
 *
 * @param about the interaction, or the question that an answer is for
 * @param takenFrom name of the colleague from whom it was taken over
 * @param version counts the savings of all pages on which it is open, from 1; 0 = only files hang on it so far
 * @param editor the open page that saved last
 * @param turn counts the savings of that page
 */
public record KeptDraft(
        UUID id,
        UUID interaction,
        UUID about,
        Kind kind,
        String username,
        String authorName,
        String text,
        @Nullable Visibility visibility,
        @Nullable UUID inReplyTo,
        @Nullable UUID sawMessage,
        @Nullable Instant followUpAt,
        @Nullable String takenFrom,
        long version,
        String editor,
        long turn,
        Instant changedAt) {

    /** What it is to become. */
    public enum Kind {
        REPLY,
        NOTE,
        QUESTION,
        ANSWER
    }

    /** The words of it, as a page sends them. */
    public record Content(
            String text,
            @Nullable Visibility visibility,
            @Nullable UUID inReplyTo,
            @Nullable UUID sawMessage,
            @Nullable Instant followUpAt) {

        public static Content of(String text) {
            return new Content(text, null, null, null, null);
        }
    }

    /**
     * Which saving this is.
     *
     * @param version the version that the page knows; 0 = none
     */
    public record Stamp(long version, String editor, long turn) {}

    public Content content() {
        return new Content(text, visibility, inReplyTo, sawMessage, followUpAt);
    }
}
