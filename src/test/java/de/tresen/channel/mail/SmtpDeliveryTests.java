package de.tresen.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import de.tresen.channel.Capability;
import de.tresen.channel.OutboundMessage;
import de.tresen.channel.SendResult;
import de.tresen.interaction.InboundMessage.Attachment;
import de.tresen.interaction.Visibility;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmtpDeliveryTests {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private final Mails mails = new Mails();

    @Test
    void sendsWhatBelongsToTheConversation() throws Exception {
        account();
        mails.channelType.read(channel(), Mails.file("gmail-reply-de"), Mails.NOW);
        var message = message(
                "anna.krause@example.com", "Re: AW: Rückgabe", "Liebe Frau Krause,\n1 < 2 & gut.", "Jörg Öhler");
        var result = mails.channelType.send(channel(), message);
        var mail = SERVER.getReceivedMessages()[0];
        assertThat(result).isEqualTo(new SendResult.Delivered(mail.getMessageID()));
        assertThat(mails.ownIds.message("post", mail.getMessageID())).contains(message.id());
        assertThat(mail.getSubject()).isEqualTo("Re: Rückgabe");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<CAF+anna1@mail.example.com>");
        assertThat(mail.getHeader("References", null).split("\\s+"))
                .containsExactly("<frage1@marke.example>", "<CAF+anna1@mail.example.com>");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Jörg Öhler");
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo(Mails.ADDRESS);
        assertThat(mail.getSentDate()).isEqualTo(Mails.NOW);
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat((String) parts.getBodyPart(0).getContent()).isEqualTo("Liebe Frau Krause,\r\n1 < 2 & gut.");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("1 &lt; 2 &amp; gut.");
    }

    /** As the desk itself reads it, and as a mail program does. */
    @Test
    void filesComeThroughAsTheyWereWhateverTheyAreCalled() throws Exception {
        account();
        var message = message("anna@example.com", "Frage", "Liebe Frau Krause,\nanbei.", "Eva");
        var long200 = "Sehr lange Übersicht ".repeat(9) + ".pdf";
        var files = List.of(
                new Attachment(
                        "Größe & Maß – 42 € 🚲.pdf",
                        "application/pdf",
                        new byte[] {'%', 'P', 'D', 'F', '-', 0, -1},
                        null),
                new Attachment("zeilen.txt", "text/plain", "eins\nzwei\r\n.\n".getBytes(StandardCharsets.UTF_8), null),
                new Attachment("a\"; filename=\"b.exe", "text/plain", new byte[] {'x'}, null),
                new Attachment(long200, "application/pdf", new byte[70_000], null));
        org.mockito.Mockito.when(mails.conversations.filesOfReply(message.id())).thenReturn(files);

        assertThat(mails.channelType.send(channel(), message)).isInstanceOf(SendResult.Delivered.class);
        var received = SERVER.getReceivedMessages()[0];
        var mixed = (MimeMultipart) received.getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(((MimeMultipart) mixed.getBodyPart(0).getContent()).getContentType())
                .startsWith("multipart/alternative");
        assertThat(mixed.getCount()).isEqualTo(5);
        for (int i = 0; i < files.size(); i++) {
            var part = mixed.getBodyPart(i + 1);
            assertThat(part.getDisposition()).isEqualTo("attachment");
            assertThat(part.getFileName()).isEqualTo(files.get(i).name());
            assertThat(part.getContentType()).isEqualTo(files.get(i).mediaType());
            assertThat(part.getInputStream().readAllBytes())
                    .isEqualTo(files.get(i).content());
        }
        var raw = new ByteArrayOutputStream();
        received.writeTo(raw);
        assertThat(raw.toString(StandardCharsets.ISO_8859_1).chars()).allMatch(c -> c < 128);
        assertThat(raw.toString(StandardCharsets.ISO_8859_1).lines()).allMatch(line -> line.length() <= 998);
        assertThat(MailBody.of(MimeTree.of(raw.toByteArray())).attachments())
                .extracting(Attachment::name)
                .containsExactly("Größe & Maß – 42 € 🚲.pdf", "zeilen.txt", "a_; filename=_b.exe", long200.strip());
    }

    @Test
    void everyAttemptHasTheSameMessageId() {
        account();
        var message = message("anna@example.com", "Frage", "Text", "Eva");
        assertThat(mails.channelType.send(channel(), message)).isEqualTo(mails.channelType.send(channel(), message));
    }

    @Test
    void nothingCanBeInjectedIntoHeaders() throws Exception {
        account();
        var evil = "x\r\nBcc: victim@example.org\r\n\r\nbody";
        mails.channelType.send(channel(), message("anna@example.com", evil, "Text", evil));
        var mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mails.channelType.send(channel(), message("a@b.de\r\nBcc: x@y.z", "s", "t", "n")))
                .isInstanceOf(SendResult.Refused.class);
        assertThat(mails.channelType.send(channel(), message("a@b.de, x@y.z", "s", "t", "n")))
                .isInstanceOf(SendResult.Refused.class);
        assertThat(mails.channelType.send(channel(), message(null, "s", "t", "n")))
                .isInstanceOf(SendResult.Refused.class);
    }

    @Test
    void marksWhatNoPersonWroteSoThatNoMachineAnswers() throws Exception {
        account();
        mails.channelType.send(channel(), message());
        mails.channelType.send(channel(), message("anna@example.com", "Frage", "Text", "Eva", true));
        assertThat(SERVER.getReceivedMessages()[0].getHeader("Auto-Submitted")).isNull();
        assertThat(SERVER.getReceivedMessages()[1].getHeader("Auto-Submitted")).containsExactly("auto-replied");
    }

    @Test
    void triesAgainWhenNobodyListensOrThePasswordIsWrong() {
        assertThat(mails.channelType.send(Mails.channel(1, 1), message())).isInstanceOf(SendResult.TryAgain.class);
        SERVER.setUser(Mails.ADDRESS, Mails.ADDRESS, "another");
        assertThat(mails.channelType.send(channel(), message())).isInstanceOf(SendResult.TryAgain.class);
    }

    @Test
    void neverSendsUnprotectedWhatShallBeProtected() {
        account();
        for (var tls : new String[] {"STARTTLS", "TLS"}) {
            var channel =
                    Mails.channel("post", Mails.ADDRESS, 1, SERVER.getSmtp().getPort(), tls);
            assertThat(mails.channelType.send(channel, message())).isInstanceOf(SendResult.TryAgain.class);
        }
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void connectsOnlyWhereItMay() {
        account();
        var guarded = new SmtpDelivery(
                new MailServers(address -> false),
                mails.threads,
                mails.ownIds,
                mails.conversations,
                java.time.Clock.systemUTC());
        for (var tls : new String[] {"NONE", "STARTTLS", "TLS"}) {
            var channel =
                    Mails.channel("post", Mails.ADDRESS, 1, SERVER.getSmtp().getPort(), tls);
            assertThat(guarded.send(channel, message()))
                    .isInstanceOfSatisfying(
                            SendResult.TryAgain.class,
                            result -> assertThat(result.reason()).isNotBlank());
        }
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void saysHonestlyHowItEnded() throws IOException {
        assertThat(against("RCPT", "550 5.1.1 no such user")).isInstanceOf(SendResult.Refused.class);
        assertThat(against("RCPT", "450 4.2.0 greylisted")).isInstanceOf(SendResult.TryAgain.class);
        assertThat(against("RCPT", null)).isInstanceOf(SendResult.TryAgain.class);
        assertThat(against("MAIL", "553 5.7.1 not you")).isInstanceOf(SendResult.Refused.class);
        assertThat(against("MAIL", "421 4.3.2 closing")).isInstanceOf(SendResult.TryAgain.class);
        assertThat(against("DATA", "451 4.3.0 later")).isInstanceOf(SendResult.TryAgain.class);
        assertThat(against("DATA", null)).isInstanceOf(SendResult.TryAgain.class);
        assertThat(against(".", "554 5.6.0 spam")).isInstanceOf(SendResult.Refused.class);
        assertThat(against(".", "452 4.3.1 disk full")).isInstanceOf(SendResult.TryAgain.class);
        assertThat(against(".", null)).isInstanceOf(SendResult.Unknown.class);
        assertThat(against("QUIT", null)).isInstanceOf(SendResult.Delivered.class);
        assertThat(against("EHLO", null)).isInstanceOf(SendResult.TryAgain.class);
    }

    /** A server on the way that does not know this extension would bounce the mail. */
    @Test
    void asksForInternationalMailOnlyWhereAnAddressNeedsIt() throws IOException {
        assertThat(sender("anna@example.com")).doesNotContain("SMTPUTF8");
        assertThat(sender("anna@bücher.example")).doesNotContain("SMTPUTF8");
        assertThat(sender("jörg@example.com")).contains("SMTPUTF8");
    }

    private String sender(String recipient) throws IOException {
        try (var server = new ScriptedSmtp("EHLO", "250-hello\r\n250 SMTPUTF8")) {
            mails.channelType.send(open(server), message(recipient, "Größe", "Größe", "Jörg Öhler"));
            return server.heard().stream()
                    .filter(line -> line.startsWith("MAIL"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private SendResult against(String command, String answer) throws IOException {
        try (var server = new ScriptedSmtp(command, answer)) {
            return mails.channelType.send(open(server), message());
        }
    }

    private static de.tresen.channel.Channel open(ScriptedSmtp server) {
        var channel = Mails.channel(1, server.port());
        return new de.tresen.channel.Channel(
                "post",
                "email",
                "Post",
                "service",
                "standard",
                Visibility.PRIVATE,
                null,
                null,
                de.tresen.channel.LengthUnit.CODE_POINTS,
                null,
                true,
                null,
                channel.settings().replaceFirst("(\"smtp\".*)\"username\":\"[^\"]*\"", "$1\"username\":\"\""));
    }

    private static OutboundMessage message() {
        return message("anna@example.com", "Frage", "Text", "Eva");
    }

    private static OutboundMessage message(String recipient, String subject, String text, String author) {
        return message(recipient, subject, text, author, false);
    }

    private static OutboundMessage message(
            String recipient, String subject, String text, String author, boolean automatic) {
        return new OutboundMessage(
                UUID.randomUUID(),
                Capability.REPLY,
                UUID.randomUUID(),
                "post",
                "<frage1@marke.example>",
                "<CAF+anna1@mail.example.com>",
                recipient,
                subject,
                Visibility.PRIVATE,
                text,
                author,
                automatic);
    }

    private static void account() {
        SERVER.setUser(Mails.ADDRESS, Mails.ADDRESS, "secret");
    }

    private static de.tresen.channel.Channel channel() {
        return Mails.channel(1, SERVER.getSmtp().getPort());
    }
}
