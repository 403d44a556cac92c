package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.channel.mail.MailRounds;
import de.tresen.people.Passwords;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures inside a mail, and files that go with its answer, from one mailbox to the other. */
@DeskTest
class FilePagesTests {

    private static final byte[] PDF = "%PDF-1.7\n42 €\r\n".getBytes(StandardCharsets.UTF_8);
    private static final String PASTE = """
            (field, image) => { const data = new DataTransfer();
                data.items.add(new File([Uint8Array.from(atob(image), c => c.charCodeAt(0))], 'image.png', {type: 'image/png'}));
                field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }""";
    private static final String DROP = """
            field => { const data = new DataTransfer();
                data.items.add(new File(['eins'], 'notiz.txt', {type: 'text/plain'}));
                for (const name of ['dragover', 'drop']) field.dispatchEvent(new DragEvent(name, {dataTransfer: data, bubbles: true, cancelable: true})); }""";

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
        theirs = "jana-" + brand.key() + "@people.example";
    }

    @Test
    void picturesOfAMailAreSeenAndFilesGoWithItsAnswer() throws Exception {
        try (var mail = new MailServer(ours, theirs)) {
            mail.becomesChannel(desk, brand, ours);
            mail.send(question(mail));
            assertThat(MailRounds.poll(beans, "mail-" + brand.key())).isEqualTo(1);
            desk.settle();
            var address = onTheDesk();
            colleaguesSeeTheDraft(address);
            onAPhone(address);
            arrived(mail);
        }
    }

    private String onTheDesk() throws IOException {
        try (var anna = new Visitor(desk.base(), Visitor.Setup.GERMAN).signIn(passwords, brand.name("anna"))) {
            anna.page.navigate("/inbox?view=offered");
            anna.page.locator(".row > a").first().click();
            var shown = anna.page.frameLocator("iframe.mail").locator("img");
            assertThat(shown).hasCount(1);
            assertThat(shown).hasAttribute("alt", "Der Riss");
            assertThat(shown).hasJSProperty("naturalWidth", 120);
            assertThat(anna.page.locator("[data-images]")).containsText("(1)");
            anna.page.locator("[data-key=c]").click();
            var reply = anna.page.locator("#reply");
            reply.fill("Guten Tag Jana Weiß, anbei die Anleitung.");

            var forgotten = anna.page.locator("[data-hint=FILE_MISSING]");
            assertThat(forgotten).hasText("Der Text spricht von einer Datei, und keine ist angehängt.");

            var chosen = anna.page.locator(".composer input[type=file]");
            chosen.setInputFiles(new FilePayload("Anleitung für Räder.pdf", "text/html", PDF));
            var attached = anna.page.locator(".composer .attached li");
            assertThat(attached).hasText("Anleitung für Räder.pdf 17 B");
            assertThat(said(anna)).hasText("Anleitung für Räder.pdf ist angehängt.");
            assertThat(forgotten).isHidden();
            reply.evaluate(PASTE, Base64.getEncoder().encodeToString(picture()));
            assertThat(attached).hasCount(2);
            reply.evaluate(DROP);
            assertThat(attached.nth(2)).containsText("notiz.txt");
            refusals(anna, chosen);
            assertThat(attached).hasCount(3);
            anna.isAccessible();
            anna.picture("files");

            attached.nth(2).locator("button").focus();
            anna.page.keyboard().press("Enter");
            assertThat(attached).hasCount(2);
            assertThat(attached.first().locator("button")).isFocused();
            assertThat(anna.page.locator(".composer [data-draft-state]")).hasText("Entwurf gespeichert");
            discardedAndTakenBack(anna, attached);
            anna.page.reload();
            assertThat(attached).hasCount(2);
            return anna.page.url().replaceFirst(".*open=", "/interactions/");
        }
    }

    private static Locator said(Visitor who) {
        return who.page.locator(".composer [data-files-said]");
    }

    private void refusals(Visitor anna, Locator chosen) throws IOException {
        var large = Files.createTempFile("large", ".pdf");
        Files.write(large, new byte[10 * 1024 * 1024 + 1]);
        chosen.setInputFiles(large);
        var wrong = anna.page.locator(".composer .attached [role=alert]");
        assertThat(wrong).containsText("ist zu groß: höchstens 10 MB. Ihr Text ist noch da.");
        Files.delete(large);
        chosen.setInputFiles(new FilePayload("rechnung.pdf", "application/pdf", new byte[] {'M', 'Z'}));
        assertThat(wrong).hasText("rechnung.pdf ist nicht, was der Name sagt. Speichern Sie die Datei neu als pdf.");
        assertThat(said(anna)).hasText("");
        assertThat(anna.page.locator("#reply")).hasValue("Guten Tag Jana Weiß, anbei die Anleitung.");
    }

    private static void discardedAndTakenBack(Visitor anna, Locator attached) {
        anna.page.locator(".composer [data-draft-discard]").click();
        assertThat(attached).hasCount(0);
        anna.page.locator(".toast [data-undo]").click();
        assertThat(attached).hasCount(2);
        assertThat(anna.page.locator(".composer [data-draft-state]")).hasText("Entwurf gespeichert");
    }

    private void colleaguesSeeTheDraft(String address) {
        try (var ben = new Visitor(desk.base(), Visitor.Setup.ENGLISH).signIn(passwords, brand.name("ben"))) {
            ben.page.navigate(address);
            ben.page.locator(".other-draft summary").click();
            assertThat(ben.page.locator(".other-draft .file")).hasCount(2);
            ben.isAccessible();
            var download = ben.page.waitForDownload(
                    () -> ben.page.locator(".other-draft .file").first().click());
            assertThat(download.suggestedFilename()).isEqualTo("Anleitung für Räder.pdf");
            assertThat(download.path()).hasBinaryContent(PDF);
        }
    }

    private void onAPhone(String address) {
        var phone = new Visitor.Setup("en-GB", com.microsoft.playwright.options.ColorScheme.DARK, 390);
        try (var anna = new Visitor(desk.base(), phone).signIn(passwords, brand.name("anna"))) {
            anna.page.navigate(address);
            assertThat(anna.page.locator(".composer .attached li")).hasCount(2);
            anna.page.locator(".composer").scrollIntoViewIfNeeded();
            anna.isAccessible();
            anna.fitsItsWidth();
            anna.wholePicture("files");
            anna.page.locator("#reply").press("Control+Enter");
            assertThat(anna.page.locator(".message.ours .file")).hasCount(2);
            assertThat(anna.page.locator(".composer")).hasCount(0);
            desk.settle();
            assertThat(anna.page.locator(".message.ours")).containsText("Delivered");
            anna.isAccessible();
            anna.consoleIsQuiet();
        }
    }

    private void arrived(MailServer mail) throws Exception {
        var parts = (MimeMultipart) mail.newest(theirs).getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Anleitung für Räder.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("application/pdf");
        assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent(PDF);
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("image.png");
        assertThat(parts.getBodyPart(2).getInputStream()).hasBinaryContent(picture());
    }

    /** As mail programs write it: the picture belongs to the markup, by a name. */
    private MimeMessage question(MailServer server) throws MessagingException, IOException {
        var markup = new MimeBodyPart();
        markup.setText(
                "<p>Guten Tag, mein <b>Rad</b> hat einen Riss: wann wird es repariert?</p>"
                        + "<p><img src=\"cid:riss%40mail.example\" alt=\"Der Riss\"><img src=\"https://tracker.example/x.gif\"></p>",
                "UTF-8", "html");
        var image = new MimeBodyPart();
        image.setDataHandler(
                new jakarta.activation.DataHandler(new ByteArrayDataSource(picture(), "application/octet-stream")));
        image.setContentID("<riss@mail.example>");
        image.setDisposition("inline");
        var mail = server.written(theirs, ours, "Riss im Rahmen");
        mail.setFrom(new jakarta.mail.internet.InternetAddress(theirs, "Jana Weiß", "UTF-8"));
        mail.setContent(new MimeMultipart("related", markup, image));
        return mail;
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(Color.ORANGE);
        drawing.fillRect(0, 0, 120, 60);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
