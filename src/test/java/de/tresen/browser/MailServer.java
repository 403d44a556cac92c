package de.tresen.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import de.tresen.Brand;
import de.tresen.Desk;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A mail server on the loopback address, and people's own mail programs: they speak SMTP and IMAP with it. */
final class MailServer implements AutoCloseable {

    static final String PASSWORD = "mailbox password";

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});

    MailServer(String... addresses) {
        server.start();
        for (var address : addresses) {
            server.setUser(address, address, PASSWORD);
        }
    }

    /** Where a mail channel finds its mailbox here. */
    Map<String, Object> imap(String address) {
        return Map.of(
                "host",
                "127.0.0.1",
                "port",
                server.getImap().getPort(),
                "tls",
                "NONE",
                "username",
                address,
                "password",
                PASSWORD,
                "folder",
                "INBOX");
    }

    /** Where a mail channel hands in its mail here. */
    Map<String, Object> smtp(String address) {
        return Map.of(
                "host",
                "127.0.0.1",
                "port",
                server.getSmtp().getPort(),
                "tls",
                "NONE",
                "username",
                address,
                "password",
                PASSWORD);
    }

    /** The desk reads and answers a mailbox here, as the channel {@code mail-} and the key of the brand. */
    void becomesChannel(Desk desk, Brand brand, String address) {
        var settings = new HashMap<String, Object>(Map.of(
                "type", "email", "name", "Post", "team", brand.team(), "serviceLevel", brand.level(), "active", true));
        settings.putAll(
                Map.of("visibility", "PRIVATE", "address", address, "imap", imap(address), "smtp", smtp(address)));
        desk.admin().put("/api/v1/channels/mail-" + brand.key(), settings).expect(201);
    }

    /** A mail that somebody begins to write in their mail program. */
    MimeMessage written(String from, String to, String subject) throws MessagingException {
        var mail = new MimeMessage(session());
        mail.setFrom(new InternetAddress(from));
        mail.setRecipients(Message.RecipientType.TO, to);
        mail.setSubject(subject, "UTF-8");
        return mail;
    }

    /** Hands a mail in by SMTP. */
    void send(MimeMessage mail) throws MessagingException {
        Transport.send(mail);
    }

    /** The newest mail in somebody's mailbox, fetched by IMAP, whole. */
    MimeMessage newest(String address) throws MessagingException {
        try (Store store = session().getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), address, PASSWORD);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return new MimeMessage((MimeMessage) inbox.getMessage(inbox.getMessageCount()));
            }
        }
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty(
                "mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        return Session.getInstance(properties);
    }

    @Override
    public void close() {
        server.stop();
    }
}
