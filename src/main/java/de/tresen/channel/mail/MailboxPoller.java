package de.tresen.channel.mail;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.channel.PlainText;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks into the mailboxes of active mail channels. A mailbox that fails waits ever longer and disturbs no other. */
@Component
class MailboxPoller {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxPoller.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10));

    private final Channels channels;
    private final MailServers servers;
    private final MailboxLease lease;
    private final MailboxReader reader;
    private final MailboxMapper mapper;
    private final Clock clock;

    MailboxPoller(
            Channels channels,
            MailServers servers,
            MailboxLease lease,
            MailboxReader reader,
            MailboxMapper mapper,
            Clock clock) {
        this.channels = channels;
        this.servers = servers;
        this.lease = lease;
        this.reader = reader;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The channels whose mailboxes are to be read now. */
    List<Channel> active() {
        return channels.list().stream()
                .filter(channel -> channel.active() && channel.type().equals(EmailChannel.NAME))
                .toList();
    }

    /**
     * Does one round with one mailbox and answers how many messages were new to the desk; a failure is recorded, shown
     * with the channel, and answers 0.
     */
    int poll(String channelKey) {
        var channel = channels.find(channelKey).filter(Channel::active).orElse(null);
        if (channel == null) {
            return 0;
        }
        try (var connection = open(channelKey)) {
            return read(channel, connection);
        } catch (MessagingException | RuntimeException e) {
            failed(channelKey, e);
            return 0;
        } finally {
            lease.release(channelKey);
        }
    }

    MailboxConnection open(String channel) throws MessagingException {
        return MailboxConnection.open(
                servers,
                MailSettings.of(channels.withSecrets(channel).orElseThrow().settings()));
    }

    /** Reads what is new over a connection that stays open. */
    int read(Channel channel, MailboxConnection connection) throws MessagingException {
        var state = lease.take(channel.key());
        if (state == null) {
            return 0;
        }
        var settings = MailSettings.of(channel.settings());
        var imap = settings.imap();
        var mailbox = PlainText.line(imap.username() + " " + imap.host() + " " + settings.folder(), 1000);
        var accepted = reader.read(channel, state, mailbox, connection.folder());
        mapper.succeeded(channel.key(), clock.instant());
        return accepted;
    }

    void failed(String channel, Exception failure) {
        LOG.warn("The mailbox of channel {} cannot be read: {}", channel, failure.toString());
        var state = lease.take(channel);
        if (state != null) {
            var now = clock.instant();
            var pause = PAUSES.get(Math.min(state.failures(), PAUSES.size() - 1));
            mapper.failed(channel, now, now.plus(pause), PlainText.line(failure.toString(), 2000));
        }
    }

    /** Whether the pause after a failure is over, and no other node reads the mailbox. */
    boolean isDue(String channel) {
        var state = lease.take(channel);
        return state != null && !state.nextAttemptAt().isAfter(clock.instant());
    }

    void release(String channel) {
        lease.release(channel);
    }
}
