package de.tresen.reply;

import de.tresen.interaction.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that somebody wrote.
 *
 * @param inReplyTo the message that it answers
 * @param followUpAt when its author promised to write again
 * @param approver who has to approve it: {@code MENTOR} or {@code LEAD}; none = nobody
 * @param text without the signature, as its author wrote it
 * @param signature what the channel adds below it
 * @param sendAt when it is to leave; none = at once
 * @param closeAfter whether the interaction is solved when it has arrived
 * @param note what the approver wrote when returning it
 */
public record Reply(
        UUID id,
        UUID interaction,
        String username,
        String authorName,
        String text,
        Visibility visibility,
        @Nullable UUID inReplyTo,
        ReplyState state,
        Instant writtenAt,
        @Nullable Instant followUpAt,
        @Nullable String approver,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable String signature,
        @Nullable Instant sendAt,
        boolean closeAfter) {

    /** What leaves the house. */
    public String outgoing() {
        return outgoing(text, signature);
    }

    static String outgoing(String text, @Nullable String signature) {
        return signature == null ? text : text + "\n" + signature;
    }
}
