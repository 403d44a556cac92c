package de.tresen.channel;

import de.tresen.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letterbox: what arrived is stored with its dedupe key before anybody is told that we have it. */
@Component
public class InboundQueue {

    private static final int KEY_LENGTH = 600;

    private final InboundMapper mapper;
    private final ApplicationEventPublisher events;

    InboundQueue(InboundMapper mapper, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.events = events;
    }

    /**
     * Stores a raw message in one insert, in the caller's transaction if there is one; it is understood later.
     *
     * @param dedupeKey what is the same message however often it comes, unique within the channel; any length
     * @param orderKey messages of one key are understood in the order of their arrival (the thread); any length
     * @return whether it is new; a repetition changes nothing
     */
    @Transactional
    public boolean accept(String channel, String dedupeKey, String orderKey, byte[] raw, Instant receivedAt) {
        if (!insert(channel, fit(dedupeKey), fit(orderKey), raw, receivedAt)) {
            return false;
        }
        events.publishEvent(new Accepted());
        return true;
    }

    private boolean insert(String channel, String dedupeKey, String orderKey, byte[] raw, Instant receivedAt) {
        try {
            return mapper.insert(Ids.next(), channel, dedupeKey, orderKey, raw, raw.length, receivedAt) == 1;
        } catch (DuplicateKeyException repetition) {
            return false;
        }
    }

    /** Keys that a column does not take are replaced by their hash. */
    private static String fit(String key) {
        var fits = key.length() <= KEY_LENGTH && PlainText.isStorable(key);
        return fits ? key : "sha256:" + sha256(key);
    }

    private static String sha256(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_16BE)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something came in; after the commit the worker is woken. */
    record Accepted() {}
}
