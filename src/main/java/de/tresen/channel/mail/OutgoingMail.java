package de.tresen.channel.mail;

import de.tresen.channel.OutboundMessage;
import de.tresen.channel.PlainText;
import de.tresen.interaction.InboundMessage.Attachment;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;

/** A reply as a mail: text and simple markup, headers that keep the conversation together, nothing injected. */
final class OutgoingMail extends MimeMessage {

    private static final String UTF_8 = "UTF-8";
    private static final int LONGEST_SUBJECT = 500;
    private static final Pattern ANSWER_MARK = Pattern.compile("(?i)^\\s*((re|aw|antw|sv)(\\[\\d{1,3}])?\\s?:\\s*)+");

    private final String messageId;

    private OutgoingMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** @param chain Message-IDs before it in the conversation, oldest first */
    static OutgoingMail of(
            Session session,
            String address,
            OutboundMessage message,
            List<Attachment> files,
            String messageId,
            List<String> chain,
            Instant now)
            throws MessagingException {
        var mail = new OutgoingMail(session, messageId);
        mail.setFrom(named(address, message.authorName()));
        mail.setRecipient(RecipientType.TO, recipient(String.valueOf(message.recipient())));
        mail.setSubject(answering(message.subject()), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.refer(chain);
        if (message.automatic()) {
            mail.setHeader("Auto-Submitted", "auto-replied");
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
        mail.setContent(withFiles(body(message.text()), files));
        mail.saveChanges();
        return mail;
    }

    static String answering(String subject) {
        var line = PlainText.line(subject, LONGEST_SUBJECT);
        return ("Re: " + ANSWER_MARK.matcher(line).replaceFirst("")).strip();
    }

    /** Fixed before the first attempt; saving changes nothing. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private void refer(List<String> chain) throws MessagingException {
        if (!chain.isEmpty()) {
            setHeader("In-Reply-To", chain.get(chain.size() - 1));
            setHeader("References", MimeUtility.fold("References: ".length(), String.join(" ", chain)));
        }
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(Sender.normal(address), PlainText.line(name, 300), UTF_8);
        } catch (UnsupportedEncodingException everyMachineKnowsUtf8) {
            throw new IllegalStateException(everyMachineKnowsUtf8);
        }
    }

    static InternetAddress recipient(String address) throws AddressException {
        if (address.chars().anyMatch(Character::isISOControl) || address.indexOf('@') < 1) {
            throw new AddressException("not a mail address");
        }
        return new InternetAddress(Sender.normal(address), true);
    }

    private static MimeMultipart body(String text) throws MessagingException {
        var clean = PlainText.storable(text).replace("\r\n", "\n").replace('\r', '\n');
        return alternatives(clean, page(clean));
    }

    /** The words first, then each file as one: a mail program offers it, and shows none of it by itself. */
    static MimeMultipart withFiles(MimeMultipart words, List<Attachment> files) throws MessagingException {
        if (files.isEmpty()) {
            return words;
        }
        var written = new MimeBodyPart();
        written.setContent(words);
        var mixed = new MimeMultipart(written);
        for (var file : files) {
            mixed.addBodyPart(part(file));
        }
        return mixed;
    }

    /** In base64 whatever it is, so that no line ending of a file is touched on the way; the name as RFC 2231 says. */
    private static MimeBodyPart part(Attachment file) throws MessagingException {
        var name = new ParameterList();
        name.set("filename", file.name(), UTF_8);
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
        part.setHeader("Content-Type", file.mediaType());
        part.setHeader("Content-Disposition", new ContentDisposition(Part.ATTACHMENT, name).toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Both with lines that end in a line feed. */
    static MimeMultipart alternatives(String text, String html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text.replace("\n", "\r\n"), UTF_8);
        var marked = new MimeBodyPart();
        marked.setText(html.replace("\n", "\r\n"), UTF_8, "html");
        return new MimeMultipart("alternative", plain, marked);
    }

    private static String page(String text) {
        return "<!DOCTYPE html>\n<html><body>\n" + MailMarkup.ofText(text) + "\n</body></html>\n";
    }
}
