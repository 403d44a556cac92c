package de.tresen.demo;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer writes to the brand.
 *
 * @param answers the brand's mail that it answers; null = a new matter
 */
record Letter(
        String name,
        String address,
        String subject,
        String text,
        Instant at,
        @Nullable MimeMessage answers,
        List<Enclosure> enclosures) {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** A file. */
    record Enclosure(String name, String mediaType, byte[] content) {}

    MimeMessage write(MimeMessage blank) throws MessagingException, IOException {
        var mail = answers == null ? blank : (MimeMessage) answers.reply(false);
        mail.setFrom(new InternetAddress(address, name, UTF_8));
        mail.setRecipients(Message.RecipientType.TO, PostOffice.BRAND);
        mail.setSubject(answers == null ? subject : again(subject), UTF_8);
        mail.setSentDate(Date.from(at));
        fill(mail);
        mail.saveChanges();
        return mail;
    }

    private static String again(String subject) {
        return subject.startsWith("Re: ") ? subject : "Re: " + subject;
    }

    private void fill(MimeMessage mail) throws MessagingException {
        if (enclosures.isEmpty()) {
            mail.setText(text, UTF_8);
            return;
        }
        var parts = new MimeMultipart();
        var body = new MimeBodyPart();
        body.setText(text, UTF_8);
        parts.addBodyPart(body);
        for (var file : enclosures) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
            part.setFileName(file.name());
            parts.addBodyPart(part);
        }
        mail.setContent(parts);
    }

    static Mail read(MimeMessage mail, boolean ours) {
        try {
            var from = (InternetAddress) mail.getFrom()[0];
            return new Mail(
                    String.valueOf(mail.getMessageID()),
                    from.getPersonal() == null ? from.getAddress() : from.getPersonal(),
                    mail.getSubject() == null ? "—" : mail.getSubject(),
                    text(mail).strip(),
                    mail.getSentDate().toInstant(),
                    ours,
                    files(mail));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> files(Part part) throws MessagingException, IOException {
        if (part.getFileName() != null) {
            return List.of(part.getFileName());
        }
        var files = new ArrayList<String>();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                files.addAll(files(parts.getBodyPart(i)));
            }
        }
        return files;
    }

    /** The first plain text. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
