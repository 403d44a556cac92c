package de.tresen.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.tresen.platform.Ids;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A mail server in this process, on free ports of the loopback address: the brand's mailbox and its customers'. */
@Component
@Profile("demo")
class PostOffice implements DisposableBean {

    static final String BRAND = "hallo@spatenlob.example";
    private static final String LOOPBACK = "127.0.0.1";

    private final String password = Ids.next().toString();
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
    });

    PostOffice() {
        server.start();
        server.setUser(BRAND, BRAND, password);
    }

    String password() {
        return password;
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    /** An empty mail of a session that sends here. */
    MimeMessage blank() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", LOOPBACK);
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort()));
        return new MimeMessage(Session.getInstance(properties));
    }

    void send(MimeMessage mail) throws MessagingException {
        Transport.send(mail);
    }

    /** What lies in a mailbox, oldest first; nothing where there is none. */
    List<MimeMessage> inbox(String address) {
        GreenMailUser owner = server.getUserManager().getUserByEmail(address);
        if (owner == null) {
            return List.of();
        }
        try {
            return server.getManagers().getImapHostManager().getInbox(owner).getMessages().stream()
                    .map(StoredMessage::getMimeMessage)
                    .toList();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
