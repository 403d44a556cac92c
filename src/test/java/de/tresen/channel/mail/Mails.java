package de.tresen.channel.mail;

import de.tresen.channel.Channel;
import de.tresen.channel.LengthUnit;
import de.tresen.channel.mail.KnownMailMapper.KnownMail;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Mails of the tests, and a mail channel that remembers in memory. */
final class Mails {

    static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    static final String ADDRESS = "service@marke.example";

    final Map<String, KnownMail> known = new HashMap<>();
    final OwnMessageIds ownIds = new OwnMessageIds(() -> "a key for tests".getBytes(StandardCharsets.UTF_8));
    final MailThreads threads = new MailThreads(memory(), ownIds);
    final Conversations conversations = org.mockito.Mockito.mock(Conversations.class);
    final EmailChannel channelType = new EmailChannel(
            threads,
            ownIds,
            new SmtpDelivery(
                    new MailServers(address -> true), threads, ownIds, conversations, Clock.fixed(NOW, ZoneOffset.UTC)),
            org.mockito.Mockito.mock(de.tresen.channel.Targets.class));

    static byte[] file(String name) {
        try (var in = Mails.class.getResourceAsStream("/mail/" + name + ".eml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] raw(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static Channel channel(int imapPort, int smtpPort) {
        return channel("post", ADDRESS, imapPort, smtpPort, "NONE");
    }

    static Channel channel(String key, String address, int imapPort, int smtpPort, String tls) {
        var server = "{\"host\":\"127.0.0.1\",\"port\":%d,\"tls\":\"%s\",\"username\":\"%s\",\"password\":\"secret\"}";
        var settings = "{\"address\":\"" + address + "\",\"imap\":" + server.formatted(imapPort, tls, address)
                + ",\"smtp\":" + server.formatted(smtpPort, tls, address) + "}";
        return new Channel(
                key,
                "email",
                "Post",
                "service",
                "standard",
                Visibility.PRIVATE,
                null,
                null,
                LengthUnit.CODE_POINTS,
                null,
                true,
                null,
                settings);
    }

    private KnownMailMapper memory() {
        return new KnownMailMapper() {
            @Override
            public KnownMail find(String channel, String messageId) {
                return known.get(channel + " " + messageId);
            }

            @Override
            public void insert(KnownMail mail) {
                known.put(mail.channel() + " " + mail.messageId(), mail);
            }
        };
    }
}
