package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.calendar.Subscriptions;
import de.tresen.calendar.Subscriptions.Content;
import de.tresen.coverage.Absence.Kind;
import de.tresen.people.Passwords;
import de.tresen.people.People;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One's calendars, in the browser. */
@DeskTest
class CalendarPageTests {

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    People people;

    @Autowired
    Subscriptions subscriptions;

    private Brand brand;

    @BeforeEach
    void begin() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    private Visitor anna(Visitor.Setup setup) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name("anna"));
    }

    @Test
    void thePageIsPlainInEveryTongueAndWidth() {
        subscriptions.subscribe(
                people.get(brand.name("anna")), new Content("http://127.0.0.1:1/hr.ics", Kind.VACATION, "Urlaub"));
        for (var setup : Visitor.Setup.all()) {
            try (var anna = anna(setup)) {
                anna.page.navigate("/me/calendar");
                anna.page.locator("#links button").first().click();
                assertThat(anna.page.locator("#address"))
                        .hasValue(Pattern.compile("https://desk.example/calendar/.{43}\\.ics"));
                anna.wholePicture("calendars");
                anna.fitsItsWidth();
                anna.consoleIsQuiet();
                anna.isAccessible();
                anna.page.navigate("/me/calendar");
                assertThat(anna.page.locator("#address")).hasCount(0);
            }
        }
    }

    @Test
    void aFileIsReadOnceAndABrokenOneIsRefusedWithWhatToDo() {
        try (var anna = anna(Visitor.Setup.GERMAN)) {
            anna.page.navigate("/me/calendar");
            upload(anna, "Das ist kein Kalender");
            assertThat(anna.page.locator("#file [role=alert]")).containsText("Exportieren Sie ihn neu");
            var day = LocalDate.ofInstant(desk.clock().instant(), ZoneId.of("Europe/Berlin"))
                    .plusDays(9)
                    .format(DateTimeFormatter.BASIC_ISO_DATE);
            upload(
                    anna,
                    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:" + day
                            + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
            assertThat(anna.page.locator("#file [role=status]"))
                    .containsText("Eine Abwesenheit des kommenden Jahres ist übernommen.");
            anna.consoleIsQuiet();
        }
        var absences = brand.as("anna")
                .get("/api/v1/absences?username=" + brand.name("anna"))
                .expect(200)
                .at("/items");
        Assertions.assertThat(absences).hasSize(1);
    }

    private static void upload(Visitor visitor, String text) {
        visitor.page
                .locator("#ics")
                .setInputFiles(new FilePayload("hr.ics", "text/calendar", text.getBytes(StandardCharsets.UTF_8)));
        visitor.page.locator("#file button").click();
    }

    @Test
    void aCalendarIsFollowedAndTroubleIsSaid() {
        try (var anna = anna(Visitor.Setup.ENGLISH)) {
            anna.page.navigate("/me/calendar");
            anna.page.locator("#url").fill("ftp://example.org/a.ics");
            anna.page.locator("#subscription form button").click();
            assertThat(anna.page.locator("#subscription [role=alert]")).containsText("http or https URL");
            anna.page.locator("#url").fill("http://127.0.0.1:1/hr.ics");
            anna.page.locator("#subscription form button").click();
            assertThat(anna.page.locator("#subscription [role=alert]")).containsText("Nothing answers at this address");
            anna.page.locator("#subscription form button").last().click();
            assertThat(anna.page.locator("#url")).isVisible();
            anna.consoleIsQuiet();
        }
    }
}
