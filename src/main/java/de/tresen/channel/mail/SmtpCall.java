package de.tresen.channel.mail;

import de.tresen.channel.PlainText;
import de.tresen.channel.SendResult;
import de.tresen.channel.mail.MailSettings.Server;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Hands one mail to a server, and says honestly how that ended. */
record SmtpCall(MailServers servers, Server smtp, String domain) {

    /** A mail that is made for a session. */
    interface Written {
        MimeMessage in(Session session) throws MessagingException;
    }

    /** @param international whether an address needs SMTPUTF8 */
    SendResult make(String messageId, boolean international, Written written) {
        var transport = new CarefulTransport(servers.smtp(smtp, domain, international));
        try (transport) {
            var mail = written.in(transport.session());
            transport.connect(smtp.host(), smtp.port(), name(), smtp.username().isEmpty() ? null : smtp.password());
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (AddressException e) {
            return new SendResult.Refused("The recipient " + e.getRef() + " is not a mail address.");
        } catch (MessagingException | RuntimeException e) {
            return transport.accepted() ? new SendResult.Delivered(messageId) : result(e, transport.handedOver());
        }
        return new SendResult.Delivered(messageId);
    }

    private @Nullable String name() {
        return smtp.username().isEmpty() ? null : smtp.username();
    }

    /** An answer of the server decides; silence is harmless until the mail was handed over completely. */
    private static SendResult result(Exception failure, boolean handedOver) {
        var code = code(failure);
        var reason = PlainText.line(String.valueOf(failure.getMessage()), 1000);
        if (code >= 500) {
            return new SendResult.Refused(reason);
        }
        return code < 400 && handedOver
                ? new SendResult.Unknown("The mail server did not answer after it had the whole mail: " + reason)
                : new SendResult.TryAgain(reason, null);
    }

    /** What the server answered to sender, recipient or mail; -1 when it said nothing. */
    private static int code(@Nullable Throwable failure) {
        if (failure instanceof SMTPAddressFailedException recipient) {
            return recipient.getReturnCode();
        } else if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        } else if (failure instanceof SMTPSendFailedException mail && mail.getNextException() == null) {
            return mail.getReturnCode();
        }
        return failure instanceof MessagingException outer ? code(outer.getNextException()) : -1;
    }
}
