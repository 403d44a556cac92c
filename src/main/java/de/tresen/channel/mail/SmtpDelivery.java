package de.tresen.channel.mail;

import de.tresen.channel.Channel;
import de.tresen.channel.OutboundMessage;
import de.tresen.channel.SendResult;
import de.tresen.interaction.Conversations;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Hands one mail to the SMTP server of its channel, and says honestly how that ended. */
@Component
class SmtpDelivery {

    private final MailServers servers;
    private final MailThreads threads;
    private final OwnMessageIds ownIds;
    private final Conversations conversations;
    private final Clock clock;

    SmtpDelivery(
            MailServers servers, MailThreads threads, OwnMessageIds ownIds, Conversations conversations, Clock clock) {
        this.servers = servers;
        this.threads = threads;
        this.ownIds = ownIds;
        this.conversations = conversations;
        this.clock = clock;
    }

    SendResult send(Channel channel, OutboundMessage message) {
        var settings = MailSettings.of(channel.settings());
        var messageId = ownIds.of(channel.key(), message.id(), settings.domain());
        var international = Sender.isInternational(settings.address())
                || Sender.isInternational(String.valueOf(message.recipient()));
        return new SmtpCall(servers, settings.smtp(), settings.domain())
                .make(messageId, international, session -> mail(channel, message, settings, messageId, session));
    }

    private OutgoingMail mail(
            Channel channel, OutboundMessage message, MailSettings settings, String messageId, Session session)
            throws MessagingException {
        var now = clock.instant();
        var chain = threads.remember(channel.key(), messageId, message.thread(), message.inReplyTo(), now);
        var files = conversations.filesOfReply(message.id());
        return OutgoingMail.of(session, settings.address(), message, files, messageId, chain, now);
    }
}
