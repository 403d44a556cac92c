package de.tresen.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** SMTP that knows when the last byte of a mail was about to leave: from then on silence says nothing. */
final class CarefulTransport extends SMTPTransport {

    private final Session ownSession;
    private boolean handedOver;
    private boolean accepted;

    CarefulTransport(Session session) {
        super(session, null);
        ownSession = session;
    }

    Session session() {
        return ownSession;
    }

    /** Whether the other side may have the whole mail. */
    boolean handedOver() {
        return handedOver;
    }

    /** Whether the other side said that it has the mail; what goes wrong after that does not count. */
    boolean accepted() {
        return accepted;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handedOver = true;
        super.finishData();
        accepted = true;
    }
}
