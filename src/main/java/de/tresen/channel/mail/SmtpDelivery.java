package de.tresen.channel.mail;

import de.tresen.channel.Channel;
import de.tresen.channel.OutboundMessage;
import de.tresen.channel.PlainText;
import de.tresen.channel.SendResult;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands one mail to the SMTP server of its channel, and says honestly how that ended. */
@Component
class SmtpDelivery {

    private final MailServers servers;
    private final MailThreads threads;
    private final OwnMessageIds ownIds;
    private final Clock clock;

    SmtpDelivery(MailServers servers, MailThreads threads, OwnMessageIds ownIds, Clock clock) {
        this.servers = servers;
        this.threads = threads;
        this.ownIds = ownIds;
        this.clock = clock;
    }

    SendResult send(Channel channel, OutboundMessage message) {
        var settings = MailSettings.of(channel.settings());
        var messageId = ownIds.of(channel.key(), message.id(), settings.domain());
        var international = isInternational(settings.address()) || isInternational(String.valueOf(message.recipient()));
        var transport = new CarefulTransport(servers.smtp(settings.smtp(), settings.domain(), international));
        try (transport) {
            var mail = mail(channel, message, settings, messageId, transport);
            var smtp = settings.smtp();
            transport.connect(
                    smtp.host(), smtp.port(), name(smtp), smtp.username().isEmpty() ? null : smtp.password());
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (AddressException e) {
            return new SendResult.Refused("The recipient " + message.recipient() + " is not a mail address.");
        } catch (MessagingException | RuntimeException e) {
            return transport.accepted() ? new SendResult.Delivered(messageId) : result(e, transport.handedOver());
        }
        return new SendResult.Delivered(messageId);
    }

    private OutgoingMail mail(
            Channel channel,
            OutboundMessage message,
            MailSettings settings,
            String messageId,
            CarefulTransport transport)
            throws MessagingException {
        var now = clock.instant();
        var chain = threads.remember(channel.key(), messageId, message.thread(), message.inReplyTo(), now);
        return OutgoingMail.of(transport.session(), settings.address(), message, messageId, chain, now);
    }

    /** A domain has an ASCII form, the part before it has none. */
    private static boolean isInternational(String address) {
        return Sender.normal(address).chars().anyMatch(c -> c > 127);
    }

    private static @Nullable String name(MailSettings.Server smtp) {
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
