package de.tresen.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.channel.ChannelType.Unreadable;
import de.tresen.channel.InboundEvent;
import de.tresen.channel.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, reading answers something that can be stored, or says that it cannot be read. */
class MailFuzzTests {

    private static final List<String> FILES = List.of(
            "gmail-reply-de",
            "outlook-reply-de",
            "apple-mail-interleaved-en",
            "apple-mail-html-only",
            "outlook-html-en",
            "forward-without-comment",
            "thunderbird-list",
            "vacation",
            "umlaut-domain",
            "broken-multipart",
            "bounce-postfix",
            "bounce-exim",
            "contact-form");
    private static final List<String> SPLINTERS = List.of(
            "\0",
            "\r",
            "\n",
            "\r\n\r\n",
            "--",
            "=?utf-8?Q?=",
            "?=",
            "=?utf-8?B?",
            "Content-Type: multipart/mixed; boundary=\"\"\n",
            "Content-Type: message/rfc822\n\n",
            "Content-Transfer-Encoding: base64\n",
            "<",
            ">",
            "<blockquote type=cite>",
            "\"",
            ";",
            "filename*0*=utf-8''%",
            "@",
            ":",
            "From:",
            "\uD83D",
            "\u202E",
            "&#0;",
            "&#xD800;",
            "charset=utf-16",
            "-- \n",
            "Am 1. x@y schrieb z:\n");

    private final Mails mails = new Mails();

    @Property(tries = 1_500)
    void answersOrCallsItUnreadable(@ForAll("mutated") byte[] raw) {
        try {
            var events = mails.channelType.read(Mails.channel(1, 1), raw, Mails.NOW);
            events.forEach(MailFuzzTests::storable);
        } catch (Unreadable e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("nobody thought of");
        }
    }

    @Provide
    Arbitrary<byte[]> mutated() {
        return Arbitraries.longs().map(seed -> mutate(new Random(seed)));
    }

    private static byte[] mutate(Random random) {
        var raw = Mails.file(FILES.get(random.nextInt(FILES.size())));
        for (var i = random.nextInt(12); i >= 0; i--) {
            raw = mutateOnce(raw, random);
        }
        return raw;
    }

    private static byte[] mutateOnce(byte[] raw, Random random) {
        var at = random.nextInt(raw.length + 1);
        var to = Math.min(raw.length, at + random.nextInt(80));
        return switch (random.nextInt(5)) {
            case 0 -> join(Arrays.copyOf(raw, at), Arrays.copyOfRange(raw, to, raw.length));
            case 1 -> join(Arrays.copyOf(raw, to), Arrays.copyOfRange(raw, at, raw.length));
            case 2 ->
                insert(raw, at, SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8));
            case 3 -> insert(raw, at, new byte[] {(byte) random.nextInt(256), (byte) random.nextInt(256)});
            default -> insert(raw, at, Arrays.copyOfRange(raw, random.nextInt(at + 1), at));
        };
    }

    private static byte[] insert(byte[] raw, int at, byte[] splinter) {
        return join(join(Arrays.copyOf(raw, at), splinter), Arrays.copyOfRange(raw, at, raw.length));
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void storable(InboundEvent event) {
        if (!(event instanceof InboundEvent.Created created)) {
            return;
        }
        var mail = created.message();
        fits(mail.externalId(), 500);
        fits(mail.thread(), 500);
        fits(mail.parent(), 500);
        fits(mail.title(), 500);
        fits(mail.author().id(), 500);
        fits(mail.author().name(), 300);
        fits(mail.author().handle(), 300);
        fits(mail.author().email(), 320);
        fits(mail.text(), MailBody.LONGEST_TEXT);
        fits(mail.quoted(), MailBody.LONGEST_TEXT);
        fits(mail.html(), 2_000_000);
        mail.attachments().forEach(file -> {
            fits(file.name(), 300);
            fits(file.mediaType(), 200);
            assertThat(file.name()).isNotBlank().doesNotContain("/", "\\", "\n");
        });
    }

    private static void fits(String text, int length) {
        if (text != null) {
            assertThat(text.length()).isLessThanOrEqualTo(length);
            assertThat(PlainText.isStorable(text)).isTrue();
        }
    }
}
