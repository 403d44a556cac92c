package de.tresen.reply;

import de.tresen.channel.Channel;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Message;
import de.tresen.platform.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an answer has to keep to, whoever writes it. */
final class ReplyChecks {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_NOTE = 4000;

    private ReplyChecks() {}

    /** What leaves the house must fit, as the platform counts: the signature too. */
    static void text(@Nullable String text, @Nullable String signature, Channel channel) {
        if (text == null || text.isBlank()) {
            throw Refusal.Invalid.field("text", "write something");
        }
        var length = channel.lengthUnit().count(Reply.outgoing(text, signature));
        var maxLength = channel.maxLength();
        var limit = maxLength == null ? LONGEST : Math.min(maxLength, LONGEST);
        if (length > limit) {
            throw Refusal.Invalid.field(
                    "text",
                    "shorten it to " + limit + " characters; it has " + length
                            + (signature == null ? "" : " with its signature") + " and the channel takes no more");
        }
        if (text.indexOf('\0') >= 0 || !isWellFormed(text)) {
            throw Refusal.Invalid.field("text", "remove the characters that are not text (NUL or half of a pair)");
        }
    }

    static void note(@Nullable String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.Invalid.field("note", "shorten it to " + LONGEST_NOTE + " characters");
        }
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    static boolean canBeAnswered(Message message) {
        return message.direction() == Direction.INBOUND && message.deletedAt() == null;
    }

    static Reply planned(Reply reply, ReplyState state, @Nullable Instant sendAt) {
        return new Reply(
                reply.id(),
                reply.interaction(),
                reply.username(),
                reply.authorName(),
                reply.text(),
                reply.visibility(),
                reply.inReplyTo(),
                state,
                reply.writtenAt(),
                reply.followUpAt(),
                reply.approver(),
                reply.decidedBy(),
                reply.decidedAt(),
                reply.note(),
                reply.signature(),
                sendAt,
                reply.closeAfter());
    }

    static Reply with(
            Reply reply,
            ReplyState state,
            @Nullable String approver,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {
        return new Reply(
                reply.id(),
                reply.interaction(),
                reply.username(),
                reply.authorName(),
                reply.text(),
                reply.visibility(),
                reply.inReplyTo(),
                state,
                reply.writtenAt(),
                reply.followUpAt(),
                approver,
                decidedBy,
                decidedAt,
                note,
                reply.signature(),
                reply.sendAt(),
                reply.closeAfter());
    }
}
