package de.tresen.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.channel.ChannelType.Unreadable;
import de.tresen.channel.InboundEvent;
import de.tresen.channel.PlainText;
import de.tresen.interaction.InboundMessage;
import de.tresen.interaction.InboundMessage.Attachment;
import de.tresen.interaction.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailReadingTests {

    private final Mails mails = new Mails();

    @Test
    void setsHistoryOfAGmailReplyApart() throws Unreadable {
        var mail = read("gmail-reply-de");
        assertThat(mail.title()).isEqualTo("Re: Rückgabe meiner Bestellung");
        assertThat(mail.text()).isEqualTo("Vielen Dank für die schnelle Antwort!\n\nDie Bestellnummer lautet 4711.");
        assertThat(mail.quoted()).startsWith("Am Di., 17. Nov. 2026").contains("> wie lautet Ihre Bestellnummer?");
        assertThat(mail.html()).contains("4711").doesNotContain("Liebe Frau Krause");
        assertThat(mail.author())
                .isEqualTo(new InboundMessage.Author(
                        "anna.krause@example.com",
                        "Anna Krause",
                        "anna.krause@example.com",
                        "anna.krause@example.com"));
        assertThat(mail.externalId()).isEqualTo("<CAF+anna1@mail.example.com>");
        assertThat(mail.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(mail.occurredAt()).isEqualTo(Instant.parse("2026-11-18T08:12:00Z"));
        assertThat(mail.automatic()).isFalse();
    }

    @Test
    void setsTheHeadersThatOutlookQuotesApart() throws Unreadable {
        var mail = read("outlook-reply-de");
        assertThat(mail.title()).isEqualTo("AW: Ihre Anfrage zur Tür");
        assertThat(mail.author().name()).isEqualTo("Jürgen Möller");
        assertThat(mail.author().id()).isEqualTo("juergen.moeller@example.com");
        assertThat(mail.text()).endsWith("Preis war 49 €.\n\nMit freundlichen Grüßen\nJürgen Möller");
        assertThat(mail.quoted())
                .startsWith("____")
                .contains("Gesendet: Dienstag")
                .endsWith("schließt die Tür jetzt?");
        assertThat(mail.html()).isNull();
    }

    @Test
    void keepsQuotesBetweenAnswersAndFoldsTheSignature() throws Unreadable {
        var mail = read("apple-mail-interleaved-en");
        assertThat(mail.text())
                .contains("> Which size did you order?")
                .contains("in the blue version that was shown on the first page.")
                .endsWith("Last Friday.");
        assertThat(mail.quoted()).isEqualTo("-- \nBob Smith\n12 High Street");
    }

    @Test
    void makesTextOfMarkupAndFilesOfPictures() throws Unreadable {
        var mail = read("apple-mail-html-only");
        assertThat(mail.author().name()).isEqualTo("Zoë");
        assertThat(mail.text()).isEqualTo("Hier ein Foto:\n\nEs ist kaputt.");
        assertThat(mail.quoted()).isEqualTo("Am 17.11.2026 schrieb Service:\nWas ist passiert?");
        assertThat(mail.html())
                .contains("<b>kaputt</b>", "data-src=\"cid:")
                .doesNotContain("script", "onclick", " src=");
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("Kühlschrank.png", "pass wd");
        assertThat(mail.attachments().get(0).content()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(mail.attachments()).extracting(Attachment::contentId).containsExactly("bild1", null);
        assertThat(mail.attachments().get(1).content()).asString().isEqualTo("geheim");
    }

    @Test
    void setsTheBorderedHeaderOfOutlookMarkupApart() throws Unreadable {
        var mail = read("outlook-html-en");
        assertThat(mail.text()).isEqualTo("It’s still missing.\n\nCarol");
        assertThat(mail.quoted()).contains("From: Service").endsWith("The refund was sent yesterday.");
        assertThat(mail.html()).doesNotContain("refund was sent");
    }

    @Test
    void keepsAForwardWithoutComment() throws Unreadable {
        var mail = read("forward-without-comment");
        assertThat(mail.text()).startsWith("-----Ursprüngliche Nachricht-----").endsWith("Anbei die Rechnung.");
        assertThat(mail.quoted()).isNull();
    }

    @Test
    void recognisesListsAndNeverAnswersToThem() throws Unreadable {
        var mail = read("thunderbird-list");
        assertThat(mail.automatic()).isTrue();
        assertThat(mail.author().id()).isEqualTo("emil@example.org");
    }

    @Test
    void recognisesHolidayNotices() throws Unreadable {
        assertThat(read("vacation").automatic()).isTrue();
    }

    @Test
    void readsAMailWithoutFromDateAndMessageId() throws Unreadable {
        var mail = read("no-headers-that-matter");
        assertThat(mail.externalId()).startsWith("sha256:").isEqualTo(mail.thread());
        assertThat(mail.author().id()).startsWith("unknown:sha256:");
        assertThat(mail.author().email()).isNull();
        assertThat(mail.author().name()).isNotBlank();
        assertThat(mail.occurredAt()).isEqualTo(Mails.NOW);
        assertThat(mail.text()).isEqualTo("Wer bin ich?");
    }

    @Test
    void readsUmlautDomainsRawHeadersAndLongDates() throws Unreadable {
        var mail = read("umlaut-domain");
        assertThat(mail.author().id()).isEqualTo("gerda@xn--bcker-gra.example");
        assertThat(mail.author().handle()).isEqualTo("gerda@bäcker.example");
        assertThat(mail.title()).isEqualTo("Öffnungszeiten am Sonntag?");
        assertThat(mail.text()).isEqualTo("Wann öffnen Sie?");
        assertThat(mail.occurredAt()).isEqualTo(Instant.parse("2026-11-18T07:30:00Z"));
    }

    @Test
    void answersGoWhereTheSenderWantsThem() throws Unreadable {
        var author = read("contact-form").author();
        assertThat(author.id()).isEqualTo("hanna@example.org");
        assertThat(author.handle()).isEqualTo("noreply@marke.example");
    }

    @Test
    void readsWhatIsLeftOfABrokenMail() throws Unreadable {
        var mail = read("broken-multipart");
        assertThat(mail.text()).isEqualTo("Das ist der Text, ohne eine einzige Grenze.");
        assertThat(mail.title()).startsWith("kaputt").contains("Müll");
    }

    @Test
    void takesDeliveryReportsAboutOurMailsAndNoOthers() throws Unreadable {
        var ours = mails.ownIds.of("post", java.util.UUID.randomUUID(), "marke.example");
        for (var name : new String[] {"bounce-postfix", "bounce-exim"}) {
            var bounce = new String(Mails.file(name), StandardCharsets.UTF_8);
            assertThat(event(bounce.replace("@@OURS@@", ours)))
                    .isInstanceOfSatisfying(InboundEvent.DeliveryReport.class, report -> {
                        assertThat(report.ourMessageId()).isEqualTo(ours);
                        assertThat(report.failed()).isTrue();
                        assertThat(report.reason()).isNotBlank();
                    });
        }
        var foreign = new String(Mails.file("bounce-postfix"), StandardCharsets.UTF_8);
        assertThat(event(foreign.replace("@@OURS@@", "<other@example.org>"))).isInstanceOf(InboundEvent.Nothing.class);
        var forged = ours.replaceFirst("\\.[0-9a-f]{32}@", "." + "0".repeat(32) + "@");
        assertThat(event(foreign.replace("@@OURS@@", forged))).isInstanceOf(InboundEvent.Nothing.class);
    }

    @Test
    void leavesNoLineBreakNulOrTurnOfDirectionInLines() throws Unreadable {
        var mail = created("From: =?utf-8?Q?Eve=0D=0ABcc:_x@y.z?= <eve@example.org>\n"
                + "Subject: =?utf-8?Q?a=0D=0AX-Evil:_1=00=E2=80=AEgpj?=\nMessage-ID: <e@x>\n"
                + "Content-Disposition: attachment; filename=\"a\u202Egpj.exe\"\n\nNUL:\0 \uFFFD");
        assertThat(mail.title()).isEqualTo("a  X-Evil: 1\uFFFDgpj");
        assertThat(mail.author().name()).doesNotContain("\r", "\n").startsWith("Eve");
        assertThat(mail.author().id()).isEqualTo("eve@example.org");
        assertThat(mail.attachments().get(0).name()).isEqualTo("agpj.exe");
    }

    @Test
    void replacesHalfCharactersThatMarkupSpellsOut() throws Unreadable {
        var mail = created(
                "From: a@b.c\nContent-Type: text/html\n\n<p>x&#xD83D;y&#0;z</p><blockquote type=cite>&#xD800;</blockquote>");
        assertThat(mail.text()).startsWith("x\uFFFDy").endsWith("z");
        assertThat(PlainText.isStorable(mail.text() + mail.quoted() + mail.html()))
                .isTrue();
    }

    @Test
    void takesNoPartOfABrokenAddressForAnAddress() throws Unreadable {
        for (var broken : List.of("carol@example.ne\0t", "ca\u0001rol@example.net")) {
            var mail = created("From: Carol <" + broken + ">\nMessage-ID: <1@x>\n\nx");
            assertThat(mail.author().id()).as(broken).startsWith("unknown:");
            assertThat(mail.author().email()).as(broken).isNull();
        }
        assertThat(created("From: a\0b@x.y\nSender: <carol@example.net>\n\nx")
                        .author()
                        .id())
                .isEqualTo("carol@example.net");
    }

    @Test
    void replacesNulInTexts() throws Unreadable {
        assertThat(created("From: a@b.c\n\nx\0y").text()).isEqualTo("x\uFFFDy");
    }

    private InboundMessage read(String file) throws Unreadable {
        var events = mails.channelType.read(Mails.channel(1, 1), Mails.file(file), Mails.NOW);
        return ((InboundEvent.Created) events.get(0)).message();
    }

    private InboundMessage created(String text) throws Unreadable {
        return ((InboundEvent.Created) event(text)).message();
    }

    private InboundEvent event(String text) throws Unreadable {
        var raw = text.contains("\r\n") ? text.getBytes(StandardCharsets.UTF_8) : Mails.raw(text);
        return mails.channelType.read(Mails.channel(1, 1), raw, Mails.NOW).get(0);
    }
}
