package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.calendar.Subscriptions;
import de.tresen.calendar.Subscriptions.Content;
import de.tresen.coverage.Absence.Kind;
import de.tresen.people.Passwords;
import de.tresen.people.People;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void daysOfTheCompanyAreClosedInTheFormOfTheHours(Visitor.Setup setup) throws IOException {
        var monday = LocalDate.ofInstant(desk.clock().instant(), ZoneId.of("Europe/Berlin"))
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var text = day("1", monday, "Betriebsferien") + day("2", monday.plusDays(1), "Sommerfest");
        var server = served("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + text + "END:VCALENDAR\r\n");
        try (var max = new Visitor(desk.base(), setup).signIn(passwords, brand.name("max"))) {
            max.page.navigate("/service-levels/hours/" + brand.hours() + "/calendar");
            max.page.locator("#url").fill("ftp://example.org/a.ics");
            max.page.locator(".form .button.primary").click();
            assertThat(max.page.locator("[role=alert]")).containsText("webcal");
            max.page
                    .locator("#url")
                    .fill("http://127.0.0.1:" + server.getAddress().getPort() + "/company.ics");
            max.page.locator(".form .button.primary").click();
            assertThat(max.page.locator("#main .rows > li")).hasCount(2);
            max.wholePicture("company-calendar");
            max.fitsItsWidth();
            max.isAccessible();
            max.page.navigate("/notifications");
            max.wholePicture("company-calendar-bell");
            max.page
                    .locator("#main a[href$='/hours/" + brand.hours() + "/calendar']")
                    .click();
            max.page.locator("#main .rows > li form button").last().click();
            assertThat(max.page.locator("#open-title")).isVisible();
            max.page.locator("button[form=closing]").click();
            assertThat(max.page.locator("[id='exceptions[0].name']")).hasValue("Betriebsferien");
            assertThat(max.page.locator("[id='exceptions[1].name']")).hasValue("");
            max.page.locator("button[name=act][value=save]").last().click();
            assertThat(max.page.locator(".history > li").first()).containsText("Betriebsferien");
            max.consoleIsQuiet();
        } finally {
            server.stop(0);
        }
        var hours = desk.admin().get("/api/v1/service-hours/" + brand.hours());
        Assertions.assertThat(hours.at("/exceptions/0/date").asString()).isEqualTo(monday.toString());
        Assertions.assertThat(hours.at("/exceptions")).hasSize(1);
    }

    private static String day(String uid, LocalDate day, String title) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "\r\nSUMMARY:" + title + "\r\nEND:VEVENT\r\n";
    }

    private static HttpServer served(String text) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
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
            assertThat(anna.page.locator("#subscription [role=alert]"))
                    .containsText("must be an http, https or webcal");
            anna.page.locator("#url").fill("http://127.0.0.1:1/hr.ics");
            anna.page.locator("#subscription form button").click();
            assertThat(anna.page.locator("#subscription [role=alert]")).containsText("Nothing answers at this address");
            anna.page.locator("#subscription form button").last().click();
            assertThat(anna.page.locator("#url")).isVisible();
            anna.consoleIsQuiet();
        }
    }
}
