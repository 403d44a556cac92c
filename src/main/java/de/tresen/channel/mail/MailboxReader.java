package de.tresen.channel.mail;

import de.tresen.channel.Channel;
import de.tresen.channel.InboundQueue;
import de.tresen.channel.PlainText;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts what is new in an open folder into the letterbox, message by message, each before the cursor goes past it. A
 * message that cannot be fetched, or is too large, goes in as its headers and the reason, for a person to see.
 */
@Component
class MailboxReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);
    private static final int UIDS_AT_ONCE = 500;

    private final InboundQueue queue;
    private final MailboxMapper mapper;
    private final Clock clock;

    MailboxReader(InboundQueue queue, MailboxMapper mapper, Clock clock) {
        this.queue = queue;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Reads on from where the state ends. Answers how many messages were new to the desk.
     *
     * @throws MessagingException when the connection breaks; what came before is safe
     */
    int read(Channel channel, MailboxState state, String mailbox, IMAPFolder folder) throws MessagingException {
        var validity = folder.getUIDValidity();
        var last = state.cursor(mailbox, validity);
        var accepted = 0;
        for (var uid : newUids(folder, last)) {
            accepted += take(channel, folder, uid) ? 1 : 0;
            if (mapper.advance(channel.key(), state.fence(), mailbox, validity, uid) == 0) {
                return accepted;
            }
        }
        return accepted;
    }

    /** The server answers its last message for a range that begins after it: that one is no news. */
    private static List<Long> newUids(IMAPFolder folder, long last) throws MessagingException {
        var uids = new ArrayList<Long>();
        for (var message : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            var uid = message == null ? -1 : folder.getUID(message);
            if (uid > last) {
                uids.add(uid);
            }
        }
        return uids.stream().sorted().limit(UIDS_AT_ONCE).toList();
    }

    private boolean take(Channel channel, IMAPFolder folder, long uid) throws MessagingException {
        var message = folder.getMessageByUID(uid);
        if (message == null) {
            return false;
        }
        var raw = raw(channel, folder, (IMAPMessage) message, uid);
        var headers = RawHeaders.of(raw);
        var key = Fingerprint.of(raw, headers);
        var root = References.of(headers).root();
        return queue.accept(channel.key(), key, root == null ? key : root, raw, clock.instant());
    }

    private static byte[] raw(Channel channel, Folder folder, IMAPMessage message, long uid) throws MessagingException {
        try {
            var size = message.getSize();
            var raw = size > MailBounds.BYTES ? null : bytes(message);
            return raw != null ? raw : notFetched(message, "The message has more than " + MailBounds.BYTES + " bytes.");
        } catch (MessagingException | IOException | RuntimeException e) {
            if (!folder.isOpen()) {
                throw new MessagingException("The connection broke while message " + uid + " was fetched.", e);
            }
            LOG.warn("Message {} of channel {} cannot be fetched", uid, channel.key(), e);
            return notFetched(message, "Message " + uid + " cannot be fetched: " + e.getMessage());
        }
    }

    /** The message, or null when it is larger than its server said. */
    private static byte @Nullable [] bytes(IMAPMessage message) throws MessagingException, IOException {
        try (var in = message.getMimeStream()) {
            var raw = in.readNBytes(MailBounds.BYTES + 1);
            return raw.length > MailBounds.BYTES ? null : raw;
        }
    }

    private static byte[] notFetched(Message message, String reason) {
        var out = new ByteArrayOutputStream();
        write(out, ParsedMail.NOT_FETCHED + ": " + PlainText.line(reason, 1000));
        try {
            for (var lines = ((IMAPMessage) message).getAllHeaderLines();
                    lines.hasMoreElements() && out.size() < MailBounds.HEADER_BYTES; ) {
                write(out, lines.nextElement());
            }
        } catch (MessagingException | RuntimeException noHeadersEither) {
            write(out, "X-Tresen-Note: its headers cannot be fetched either");
        }
        write(out, "");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String line) {
        out.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
