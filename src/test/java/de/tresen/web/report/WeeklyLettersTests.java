package de.tresen.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.report.WeeklyMails;
import de.tresen.web.frame.Times;
import de.tresen.web.report.WeeklyLetters.Written;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the weekly mail says, and the sheets that hang on it. */
@DeskTest
class WeeklyLettersTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    WeeklyLetters letters;

    @Autowired
    WeeklyMails mails;

    @Autowired
    WeeklyCarrier carrier;

    @Autowired
    People people;

    @Value("${tresen.mail.smtp.port}")
    int smtp;

    @Autowired
    MessageSource messages;

    Brand brand;

    /** Last week one was answered in time and one late; this week begins with one that is still open and late. */
    @BeforeEach
    void happened() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        var kept = asked("t1", QUESTION);
        asked("t2", "Größe XXL – wo bleibt meine Bestellung? Ich warte schon lange. <b>&amp; Łódź → 100 €");
        desk.after(Duration.ofHours(1));
        brand.reply("anna", kept, "Hallo Petra, morgen.").expect(201);
        var left = asked("t3", QUESTION);
        brand.as("lea")
                .post(
                        "/api/v1/interactions/" + left + "/closure",
                        Map.of("resolution", "DELIBERATELY_LEFT", "reason", "Schon anderswo beantwortet"))
                .expect(200);
        desk.after(Duration.ofDays(6));
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    private String asked(String thread, String text) {
        return brand.writes(thread, thread, text).at("/id").asString();
    }

    private Written written(Locale locale) {
        LocaleContextHolder.setLocale(locale);
        Person lea = people.get(brand.name("lea"));
        return letters.write(lea, new Times(desk.clock().instant(), lea.timeZone(), locale, messages));
    }

    @Test
    void saysTheSentenceFirstThenLastWeekBesideTheWeekBefore() {
        var letter = written(Locale.GERMAN);
        assertThat(letter.subject()).startsWith("Tresen: Ihre Zusagen, ");
        assertThat(letter.text())
                .startsWith("1 Zusage läuft")
                .containsSubsequence("Letzte Woche", "Nach Team", brand.team(), "Nach Kanal", "Forum: 50 % gehalten (2")
                .contains("die Woche davor –")
                .contains("Größe XXL");
        assertThat(letter.html())
                .contains("lang=\"de\"")
                .contains("&lt;b&gt;")
                .doesNotContain("<b>")
                .contains("Jetzt am längsten in Verzug")
                .doesNotContain("??");
    }

    @Test
    void theSheetsAreTaggedAndSayTheirLanguageAndTheirPages() throws IOException {
        for (var locale : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
            var letter = written(locale);
            keep(letter, locale);
            try (var sheets = Loader.loadPDF(letter.file().bytes())) {
                var reading = new PDFTextStripper();
                reading.setSortByPosition(true);
                var text = reading.getText(sheets);
                assertThat(sheets.getDocumentCatalog().getLanguage()).isEqualTo(locale.getLanguage());
                assertThat(sheets.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(sheets.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
                assertThat(sheets.getDocumentInformation().getTitle()).startsWith("Tresen: ");
                assertThat(sheets.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
                var german = locale.equals(Locale.GERMAN);
                assertThat(text)
                        .contains((german ? "Seite 1 von " : "Page 1 of ") + sheets.getNumberOfPages())
                        .contains("Größe XXL")
                        .contains(german ? "Bewusst nicht beantwortet" : "Deliberately left")
                        .contains("Schon anderswo beantwortet")
                        .contains(german ? "Was jetzt zu tun ist" : "What to do next")
                        .contains(german ? "Was jedes Team vor sich hat" : "What each team has before it")
                        .doesNotContain("??", "#{")
                        .doesNotContainPattern("[0-9]:\\R");
            }
        }
    }

    @Test
    void onMondayItArrivesOnceWithThePdf() throws Exception {
        var lea = people.get(brand.name("lea"));
        mails.choose(lea, 8, "de", false);
        var post = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            desk.after(Duration.ofDays(7));
            mails.round(carrier);
            mails.round(carrier);
            assertThat(post.getReceivedMessages()).hasSize(1);
            var mail = post.getReceivedMessages()[0];
            assertThat(mail.getSubject()).startsWith("Tresen: Ihre Zusagen, ");
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(lea.email());
            var parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
            try (var sheets =
                    Loader.loadPDF(parts.getBodyPart(1).getInputStream().readAllBytes())) {
                assertThat(sheets.getNumberOfPages()).isPositive();
            }
        } finally {
            mails.stop(lea);
            post.stop();
        }
    }

    private void planOnlyToday() {
        var now = desk.clock().instant();
        brand.as("lea")
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team", brand.team(),
                                "person", brand.name("anna"),
                                "from", now.toString(),
                                "to", now.plus(Duration.ofHours(1)).toString(),
                                "duty", "REGULAR"))
                .expect(201);
    }

    @Test
    void whatNobodyWillBeThereForIsSaidWithItsWeek() {
        planOnlyToday();
        var letter = written(Locale.GERMAN);
        assertThat(letter.text())
                .containsSubsequence(
                        "In den nächsten drei Wochen zugesagt, und niemand da",
                        "09:00 – 17:00: " + brand.team() + ", Forum. Keine Schicht ist geplant. Gehen meist ein: ")
                .doesNotContain("??");
        assertThat(letter.html()).contains("Keine Schicht ist geplant").doesNotContain("??");
    }

    @Test
    void whoWantsOnlyGapsGetsAMailOnlyWhenThereAreAny() throws Exception {
        var lea = people.get(brand.name("lea"));
        mails.choose(lea, 8, "en", true);
        var post = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            desk.after(Duration.ofDays(7));
            mails.round(carrier);
            assertThat(post.getReceivedMessages()).isEmpty();
            planOnlyToday();
            desk.after(Duration.ofDays(7));
            mails.round(carrier);
            assertThat(post.getReceivedMessages()).hasSize(1);
            assertThat(post.getReceivedMessages()[0].getSubject())
                    .matches("Tresen: nobody there for \\d+ promised times");
        } finally {
            mails.stop(lea);
            post.stop();
        }
    }

    /** To be looked at. */
    private static void keep(Written letter, Locale locale) throws IOException {
        var folder = Files.createDirectories(Path.of("target/screenshots"));
        Files.write(folder.resolve("report-" + locale + ".pdf"), letter.file().bytes());
        Files.writeString(folder.resolve("weekly-" + locale + ".html"), letter.html());
        Files.writeString(folder.resolve("weekly-" + locale + ".txt"), letter.text());
    }
}
