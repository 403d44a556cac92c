package de.tresen.channel.mail;

import de.tresen.channel.ChannelType.Unreadable;
import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A raw RFC 5322 message, understood as far as it can be without knowing any other.
 *
 * @param fingerprint the same for the same mail, see {@link Fingerprint}
 * @param writtenAt when its author says it was written, never after it reached us
 * @param report what it says about the delivery of another mail, or null
 */
record ParsedMail(
        String fingerprint,
        References references,
        Sender sender,
        String subject,
        Instant writtenAt,
        boolean automatic,
        MailBody body,
        @Nullable DeliveryReports report) {

    /** First header of what {@link MailboxReader} did not fetch; its value says why. */
    static final String NOT_FETCHED = "X-Tresen-Not-Fetched";

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_DATE = 100;

    /** Understands a message or says why nobody ever will; nothing else is thrown whatever the bytes are. */
    static ParsedMail of(byte[] raw, String ourAddress, Instant receivedAt) throws Unreadable {
        try {
            MailBounds.check(raw);
            return read(raw, ourAddress, receivedAt);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable("The message is broken in a way that nobody thought of: " + e, e);
        }
    }

    private static ParsedMail read(byte[] raw, String ourAddress, Instant receivedAt) throws Unreadable {
        var headers = RawHeaders.of(raw);
        var notFetched = headers.first(NOT_FETCHED);
        if (notFetched != null) {
            throw new Unreadable(notFetched);
        }
        var tree = MimeTree.of(raw);
        var sender = Sender.of(headers, ourAddress);
        var subject = HeaderText.line(headers.first("Subject"), LONGEST_SUBJECT);
        return new ParsedMail(
                Fingerprint.of(raw, headers),
                References.of(headers),
                sender,
                subject,
                date(headers, receivedAt),
                Machines.wrote(headers, sender, subject),
                MailBody.of(tree),
                DeliveryReports.of(tree, headers, sender));
    }

    private static Instant date(RawHeaders headers, Instant receivedAt) {
        try {
            var text = headers.text("Date");
            var date = new MailDateFormat().parse(text.substring(0, Math.min(text.length(), LONGEST_DATE)));
            var instant = date.toInstant();
            return instant.isAfter(receivedAt) || instant.isBefore(Instant.EPOCH) ? receivedAt : instant;
        } catch (ParseException missingOrUnreadable) {
            return receivedAt;
        }
    }
}
