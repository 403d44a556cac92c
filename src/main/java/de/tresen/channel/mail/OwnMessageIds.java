package de.tresen.channel.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Message-IDs of what we send: the same for every attempt, recognised when somebody answers, and impossible to make up
 * for a message that we did not send.
 */
@Component
class OwnMessageIds {

    private static final int SEAL_BYTES = 16;
    private static final Pattern OURS = Pattern.compile("<tresen\\.([0-9a-f-]{36})\\.([0-9a-f]{32})@[^<>\\s]{1,255}>");

    private final Supplier<byte[]> key;

    @Autowired
    OwnMessageIds(TokenKey key) {
        this((Supplier<byte[]>) key);
    }

    OwnMessageIds(Supplier<byte[]> key) {
        this.key = key;
    }

    /** With its angle brackets. */
    String of(String channel, UUID message, String domain) {
        return "<tresen." + message + "." + seal(channel, message.toString()) + "@"
                + Sender.normal("@" + domain).substring(1) + ">";
    }

    /** The message behind one of our own ids of this channel; empty for every other text, forged ones too. */
    Optional<UUID> message(String channel, String id) {
        var match = OURS.matcher(id);
        if (!match.matches()) {
            return Optional.empty();
        }
        var expected = seal(channel, match.group(1)).getBytes(StandardCharsets.US_ASCII);
        var isOurs = MessageDigest.isEqual(expected, match.group(2).getBytes(StandardCharsets.US_ASCII));
        return isOurs ? Optional.of(UUID.fromString(match.group(1))) : Optional.empty();
    }

    boolean isOurs(String channel, String id) {
        return message(channel, id).isPresent();
    }

    private String seal(String channel, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.get(), "HmacSHA256"));
            var seal = mac.doFinal((channel + "\n" + message).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(seal, 0, SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
