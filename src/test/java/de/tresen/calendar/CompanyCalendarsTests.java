package de.tresen.calendar;

import static de.tresen.calendar.CalendarReaderTests.calendar;
import static de.tresen.calendar.CalendarReaderTests.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.businesstime.ServiceHoursDefinition.ExceptionDay;
import de.tresen.coverage.Coverage;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.ServiceHoursBook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar that tells on which days a company does not work. Its hours are 9 to 17 from Monday to Friday. */
@DeskTest
@Tag("both-databases")
class CompanyCalendarsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Desk desk;

    @Autowired
    CompanyCalendars calendars;

    @Autowired
    ServiceHoursBook book;

    @Autowired
    Coverage coverage;

    private volatile String text = calendar();
    private HttpServer server;
    private Brand brand;
    private LocalDate monday;

    @BeforeEach
    void serve() throws IOException {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        monday = LocalDate.ofInstant(desk.clock().instant(), BERLIN).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        calendars.stop(brand.hours());
        server.stop(0);
    }

    private void follow() {
        calendars.follow(
                brand.hours(), "http://127.0.0.1:" + server.getAddress().getPort() + "/company.ics", null);
    }

    private void anHourLater() {
        desk.clock().tick(Duration.ofHours(1));
        calendars.round();
    }

    private String days(String uid, LocalDate from, LocalDate until, String title) {
        return event(uid, "DTSTART;VALUE=DATE:" + day(from), "DTEND;VALUE=DATE:" + day(until), "SUMMARY:" + title);
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private CompanyCalendar known() {
        return calendars.of(brand.hours()).orElseThrow();
    }

    /** As a person does it in the form of the service hours. */
    private void close(ClosedDay day) {
        var before = book.definition(brand.hours());
        var exceptions = new ArrayList<>(before.exceptions() == null ? List.of() : before.exceptions());
        exceptions.add(new ExceptionDay(day.day().toString(), List.of(), day.name()));
        book.put(
                brand.hours(),
                new ServiceHoursDefinition(before.timeZone(), before.week(), before.publicHolidays(), exceptions));
    }

    private int gapsOn(LocalDate day) {
        return coverage.gaps(
                        brand.team(),
                        day.atStartOfDay(BERLIN).toInstant(),
                        day.plusDays(1).atStartOfDay(BERLIN).toInstant())
                .size();
    }

    @Test
    void whatIsNoClosedDayClosesNothingUntilAPersonDoes() {
        text = calendar(days("1", monday, monday.plusDays(1), "Sommerfest"));
        follow();
        assertThat(known().proposed()).containsExactly(new ClosedDay(monday, "Sommerfest"));
        assertThat(calendars.waiting()).containsEntry(brand.hours(), 1);
        assertThat(book.find(brand.hours()).on(monday).blocks()).isNotEmpty();
        calendars.dismiss(brand.hours(), monday, true);
        anHourLater();
        assertThat(known().proposed()).isEmpty();
        assertThat(known().dismissed()).containsExactly(new ClosedDay(monday, "Sommerfest"));
        assertThat(calendars.waiting()).doesNotContainKey(brand.hours());
        calendars.dismiss(brand.hours(), monday, false);
        assertThat(known().proposed()).hasSize(1);
    }

    @Test
    void onlyWholeDaysOnWhichWorkIsPromisedAreProposed() {
        text = calendar(
                days("1", monday.minusDays(2), monday.plusDays(2), "Betriebsferien"),
                days("2", monday, monday.plusDays(1), "Inventur"),
                days("3", monday.minusDays(30), monday.minusDays(20), "Vorbei"),
                event("4", "DTSTART:" + day(monday.plusDays(3)) + "T100000Z", "DURATION:PT2H", "SUMMARY:Versammlung"));
        follow();
        assertThat(known().proposed())
                .extracting(ClosedDay::day)
                .as("Saturday and Sunday are closed anyway")
                .containsExactly(monday, monday.plusDays(1));
        assertThat(known().proposed().get(0).name()).contains("Betriebsferien").contains("Inventur");
    }

    @Test
    void aDayThatWasClosedPromisesNothingAndIsNoGap() {
        desk.admin().post("/api/v1/shifts", shift()).expect(201);
        assertThat(gapsOn(monday)).isEqualTo(1);
        text = calendar(days("1", monday, monday.plusDays(1), "Betriebsferien"));
        follow();
        assertThat(gapsOn(monday)).as("nobody has decided").isEqualTo(1);
        close(known().proposed().get(0));
        assertThat(gapsOn(monday)).isZero();
        assertThat(known().proposed()).isEmpty();
        assertThat(coverage.specialDays(brand.team(), monday, monday.plusDays(1)))
                .containsEntry(monday, "Betriebsferien");
    }

    private Map<String, ?> shift() {
        var from = monday.minusDays(4).atTime(9, 0).atZone(BERLIN).toInstant();
        return Map.of(
                "team", brand.team(),
                "person", brand.name("anna"),
                "from", from.toString(),
                "to", from.plus(Duration.ofHours(8)).toString(),
                "duty", "REGULAR");
    }

    @Test
    void whoMayDecideIsToldOnceOfAllNewDaysWhereverTheyCameFrom() {
        text = calendar(days("1", monday, monday.plusDays(2), "Betriebsferien"));
        follow();
        anHourLater();
        assertThat(told("max")).containsExactly("CLOSED_DAYS_PROPOSED " + brand.hours() + " 2");
        calendars.dismiss(brand.hours(), monday, true);
        text = calendar(
                days("1", monday, monday.plusDays(2), "Ferien"),
                days("2", monday.plusDays(2), monday.plusDays(3), "Inventur"),
                days("3", monday.plusDays(5), monday.plusDays(6), "Am Samstag ohnehin zu"));
        anHourLater();
        assertThat(told("max"))
                .as("another name is no other day")
                .containsExactly(
                        "CLOSED_DAYS_PROPOSED " + brand.hours() + " 1", "CLOSED_DAYS_PROPOSED " + brand.hours() + " 2");
        assertThat(told("lea")).isEmpty();
    }

    private List<String> told(String who) {
        var told = brand.as(who).get("/api/v1/notifications").expect(200).at("/items");
        return StreamSupport.stream(told.spliterator(), false)
                .map(one ->
                        one.at("/reason").asString() + " " + one.at("/detail").asString())
                .toList();
    }

    @Test
    void whatItTellsNoMoreIsForgottenAndSaidWhereItWasClosed() {
        text = calendar(
                days("1", monday, monday.plusDays(1), "Betriebsferien"),
                days("2", monday.plusDays(1), monday.plusDays(2), "Brückentag"));
        follow();
        close(known().proposed().get(0));
        text = calendar(days("9", monday.plusDays(7), monday.plusDays(8), "Inventur"));
        anHourLater();
        assertThat(known().proposed()).extracting(ClosedDay::name).containsExactly("Inventur");
        assertThat(known().gone()).containsExactly(new ClosedDay(monday, "Betriebsferien"));
        text = calendar(days("1", monday, monday.plusDays(1), "Betriebsferien"));
        anHourLater();
        assertThat(known().gone()).isEmpty();
        assertThat(known().proposed()).isEmpty();
    }

    @Test
    void troubleIsSaidAndChangesNothing() {
        text = calendar(days("1", monday, monday.plusDays(1), "Betriebsferien"));
        follow();
        text = "<html>Please sign in</html>";
        anHourLater();
        assertThat(known().trouble()).isEqualTo(Trouble.NO_CALENDAR);
        assertThat(known().proposed()).hasSize(1);
    }

    @Test
    void aWrongAddressUnknownHoursAndThoseThatNeverCloseAreRefused() {
        assertThatThrownBy(() -> calendars.follow(brand.hours(), "ftp://example.org/a.ics", null))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("url");
        assertThatThrownBy(() -> calendars.follow("no-such-hours", "https://example.org/a.ics", null))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> calendars.of(ServiceHoursBook.ROUND_THE_CLOCK)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> calendars.dismiss(brand.hours(), monday, true)).isInstanceOf(Refusal.NotFound.class);
    }
}
