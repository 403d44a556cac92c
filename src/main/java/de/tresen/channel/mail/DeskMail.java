package de.tresen.channel.mail;

import de.tresen.channel.PlainText;
import de.tresen.channel.SendResult;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Mails of the desk to its own people, by the server that the operator set: it may be on a private address. */
@Component
public class DeskMail {

    private static final int LONGEST_SUBJECT = 300;

    private final MailProperties properties;
    private final MailServers servers = new MailServers(address -> true);
    private final Clock clock;

    DeskMail(MailProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether there is a server and a sender ({@code tresen.mail.smtp.host}, {@code tresen.mail.from}). */
    public boolean isSetUp() {
        return properties.from() != null && !properties.smtp().server().host().isBlank();
    }

    /** Tries once; the same letter may be sent again and keeps its Message-ID. */
    public SendResult send(Letter letter) {
        if (!isSetUp()) {
            return new SendResult.Refused("The operator has set up no mail server for the desk");
        }
        var from = Objects.requireNonNull(properties.from());
        var domain = from.substring(from.lastIndexOf('@') + 1);
        var messageId = "<" + letter.id() + "@" + domain + ">";
        var international = Sender.isInternational(from) || Sender.isInternational(letter.to());
        return new SmtpCall(servers, properties.smtp().server(), domain)
                .make(messageId, international, session -> written(session, letter, from, messageId));
    }

    private MimeMessage written(Session session, Letter letter, String from, String messageId)
            throws MessagingException {
        var mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        mail.setFrom(new InternetAddress(Sender.normal(from)));
        mail.setRecipient(RecipientType.TO, OutgoingMail.recipient(letter.to()));
        mail.setSubject(PlainText.line(letter.subject(), LONGEST_SUBJECT), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(content(letter));
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        var words = OutgoingMail.alternatives(letter.text(), letter.html());
        var file = letter.file();
        if (file == null) {
            return words;
        }
        var written = new MimeBodyPart();
        written.setContent(words);
        var attached = new MimeBodyPart();
        attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
        attached.setDisposition(Part.ATTACHMENT);
        attached.setFileName(file.name());
        return new MimeMultipart(written, attached);
    }
}
