package de.tresen.channel.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a mailbox is read, who reads it, and how that goes.
 *
 * @param mailbox where this was: user, host and folder; another one is read from its beginning
 * @param fence counts the nodes that took over
 * @param failures rounds that failed in a row
 */
record MailboxState(
        String channel,
        String mailbox,
        long uidValidity,
        long lastUid,
        @Nullable String node,
        @Nullable Instant leaseUntil,
        long fence,
        int failures,
        Instant nextAttemptAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastErrorAt,
        @Nullable String lastError) {

    /** The UID after which new messages come; 0 when the server began to count anew. */
    long cursor(String mailbox, long uidValidity) {
        return this.mailbox.equals(mailbox) && this.uidValidity == uidValidity ? lastUid : 0;
    }
}
