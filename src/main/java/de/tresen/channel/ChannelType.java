package de.tresen.channel;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A way of speaking with platforms: signed webhooks, mail. One bean per type. */
public interface ChannelType {

    /** As in {@code type} of the REST contract: {@code webhook}, {@code email}. */
    String name();

    /**
     * Checks the settings of a channel and answers them as they shall be stored. A secret that is absent is taken from
     * the stored ones.
     *
     * @throws de.tresen.platform.Refusal.Invalid naming each wrong field
     */
    ObjectNode accept(ObjectNode given, @Nullable ObjectNode stored);

    /** Names of settings that are never returned (paths with dots: {@code imap.password}). */
    Set<String> secrets();

    /**
     * Understands a stored raw message; repeatable, without side effects outside the transaction.
     *
     * @throws Unreadable when it never will be understood: it goes into quarantine
     */
    List<InboundEvent> read(Channel channel, byte[] raw, Instant receivedAt) throws Unreadable;

    /** Tries once to send. Never throws for what the other side does. */
    SendResult send(Channel channel, OutboundMessage message);

    /** Whether the platform lets us do this there. */
    boolean can(Channel channel, Capability act);

    /** Whether a reply there may have files: those that hang on the message in the conversation leave with it. */
    default boolean carriesFiles(Channel channel) {
        return false;
    }

    /** Whether the same message may be sent again with the same key without arriving twice. */
    boolean idempotent(Channel channel);

    /** What was sent to us makes no sense, and trying again will not help. */
    final class Unreadable extends Exception {
        public Unreadable(String reason) {
            super(reason);
        }

        public Unreadable(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
