package de.tresen.channel.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Who reads a mailbox: one node at a time, until its lease ends or it gives it back. */
@Component
class MailboxLease {

    private static final Duration LENGTH = Duration.ofMinutes(3);

    private final MailboxMapper mapper;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    MailboxLease(MailboxMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The state of a mailbox that is ours now, or null while another node has it. */
    @Nullable
    MailboxState take(String channel) {
        if (mapper.find(channel) == null) {
            insert(channel);
        }
        var now = clock.instant();
        return mapper.lease(channel, node, now, now.plus(LENGTH)) == 1 ? mapper.find(channel) : null;
    }

    void release(String channel) {
        mapper.release(channel, node);
    }

    private void insert(String channel) {
        try {
            mapper.insert(channel, clock.instant());
        } catch (DuplicateKeyException otherWasFaster) {
            return;
        }
    }
}
