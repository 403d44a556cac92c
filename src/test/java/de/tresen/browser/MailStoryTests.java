package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.channel.mail.MailRounds;
import de.tresen.people.Passwords;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail from its sender's mail program to the answer in the sender's mailbox, over real SMTP, IMAP and a browser. */
@DeskTest
class MailStoryTests {

    private static final String SENDER = "Jörg Weiß";
    private static final String BRAND_SAYS = "Hallo Herr Weiß, sie kommt morgen. Viele Grüße, Anna Muster";

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    BeanFactory beans;

    Brand brand;
    String ours;
    String theirs;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        ours = brand.key() + "@brand.example";
        theirs = "joerg-" + brand.key() + "@people.example";
    }

    @Test
    void aMailIsAnsweredInTheBrowserAndTheAnswerLiesInTheMailbox() throws Exception {
        try (var mail = new MailServer(ours, theirs);
                var anna = new Visitor(desk.base(), Visitor.Setup.GERMAN).signIn(passwords, brand.name("anna"))) {
            mail.becomesChannel(desk, brand, ours);
            mail.send(question(mail));
            arrives();

            anna.page.navigate("/inbox?view=offered");
            anna.page.locator(".row > a").first().click();
            assertThat(anna.page.locator(".message.theirs"))
                    .containsText("wann wird meine Bestellung geliefert? Müller");
            assertThat(anna.page.locator(".message.theirs")).containsText("Rechnung März.txt");
            anna.page.locator("[data-key=c]").click();
            anna.page.locator("#reply").fill(BRAND_SAYS);
            anna.page.locator("#reply").press("Control+Enter");
            assertThat(anna.page.locator(".message.ours")).containsText("sie kommt morgen");
            desk.settle();
            assertThat(anna.page.locator(".message.ours .tag")).hasText("Zugestellt");

            var answer = mail.newest(theirs);
            isTheAnswer(answer);
            mail.send(thanks(mail, answer));
            arrives();
            assertThat(anna.page.locator(".message.theirs")).hasCount(2);
            assertThat(anna.page.locator(".message.theirs").nth(1)).containsText("Danke, das hilft.");
            anna.consoleIsQuiet();
        }
    }

    private void arrives() {
        assertThat(MailRounds.poll(beans, "mail-" + brand.key())).isEqualTo(1);
        desk.settle();
    }

    private MimeMessage question(MailServer server) throws MessagingException, IOException {
        var text = new MimeBodyPart();
        text.setText("Guten Tag,\nwann wird meine Bestellung geliefert? Müller & Söhne warten.", "ISO-8859-15");
        var file = new MimeBodyPart();
        file.setContent("42 €", "text/plain; charset=UTF-8");
        file.setFileName("Rechnung März.txt");
        var mail = server.written(theirs, ours, "Bestellung für Müller & Söhne");
        mail.setFrom(new InternetAddress(theirs, SENDER, "UTF-8"));
        mail.setContent(new MimeMultipart(text, file));
        return mail;
    }

    private void isTheAnswer(MimeMessage answer) throws MessagingException, IOException {
        assertThat(answer.getSubject()).isEqualTo("Re: Bestellung für Müller & Söhne");
        assertThat(((InternetAddress) answer.getFrom()[0]).getAddress()).isEqualTo(ours);
        assertThat(((InternetAddress) answer.getFrom()[0]).getPersonal()).contains("Anna Muster");
        var parts = (MimeMultipart) answer.getContent();
        assertThat((String) parts.getBodyPart(0).getContent()).contains(BRAND_SAYS);
        assertThat((String) parts.getBodyPart(1).getContent()).contains("Viele Gr");
    }

    /** As a mail program answers: with another subject even, but referring to what is answered. */
    private MimeMessage thanks(MailServer server, MimeMessage answer) throws MessagingException {
        var mail = server.written(theirs, ours, "Prima!");
        mail.setHeader("In-Reply-To", answer.getMessageID());
        mail.setHeader("References", answer.getMessageID());
        mail.setText("Danke, das hilft.\n\nAm 24.11.2026 schrieb Anna Muster:\n> " + BRAND_SAYS, "UTF-8");
        return mail;
    }
}
