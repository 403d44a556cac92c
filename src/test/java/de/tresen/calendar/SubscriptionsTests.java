package de.tresen.calendar;

import static de.tresen.calendar.CalendarReaderTests.calendar;
import static de.tresen.calendar.CalendarReaderTests.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.calendar.Subscriptions.Content;
import de.tresen.coverage.Absence;
import de.tresen.coverage.Absence.Kind;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Listed;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calendar that is followed, and a file. */
@DeskTest
@Tag("both-databases")
class SubscriptionsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Desk desk;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Absences absences;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    private final AtomicInteger reads = new AtomicInteger();
    private volatile String text = calendar();
    private volatile int status = 200;
    private HttpServer server;
    private Person lea;
    private Person anna;
    private LocalDate today;

    @BeforeEach
    void serve() throws IOException {
        desk.nextTuesdayMorning();
        Brand brand = desk.brand();
        lea = people.get(brand.name("lea"));
        anna = people.get(brand.name("anna"));
        today = LocalDate.ofInstant(desk.clock().instant(), BERLIN);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            reads.incrementAndGet();
            var etag = '"' + Integer.toHexString(text.hashCode()) + '"';
            var known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", etag);
            if (exchange.getRequestURI().getPath().equals("/moved")) {
                exchange.getResponseHeaders().add("Location", "/hr.ics");
                exchange.sendResponseHeaders(302, -1);
            } else if (status != 200 || known) {
                exchange.sendResponseHeaders(known ? 304 : status, -1);
            } else {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        subscriptions.stop(anna);
        subscriptions.stop(lea);
        server.stop(0);
    }

    private void subscribe(Person person, String path, Kind kind) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        subscriptions.subscribe(person, new Content(url, kind, null));
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private String days(String uid, int from, int to) {
        return event(
                uid, "DTSTART;VALUE=DATE:" + day(today.plusDays(from)), "DTEND;VALUE=DATE:" + day(today.plusDays(to)));
    }

    private void anHourLater() {
        desk.clock().tick(Duration.ofHours(1));
        subscriptions.round();
    }

    private List<Absence> away(Person person) {
        return absences.list(person, new Listed(null, person.username(), null, null), null, 50);
    }

    private List<String> days(Person person) {
        return away(person).stream()
                .map(absence -> fromToday(absence.from()) + "-" + fromToday(Objects.requireNonNull(absence.to())))
                .toList();
    }

    /** On the wall of Berlin: days are not always 24 hours long. */
    private long fromToday(Instant at) {
        return today.until(LocalDate.ofInstant(at, BERLIN), ChronoUnit.DAYS);
    }

    private Subscription of(Person person) {
        return subscriptions.of(person).orElseThrow();
    }

    @Test
    void whatItTellsIsEnteredAsThePersonWouldAndWaitsForTheLead() {
        text = calendar(days("1", 5, 8), days("2", 20, 21));
        subscribe(anna, "/hr.ics", Kind.VACATION);
        assertThat(days(anna)).containsExactly("5-8", "20-21");
        assertThat(away(anna)).allSatisfy(absence -> {
            assertThat(absence.state()).isEqualTo(Absence.State.REQUESTED);
            assertThat(absence.wholeDays()).isTrue();
            assertThat(absence.kind()).isEqualTo(Kind.VACATION);
        });
        assertThat(of(anna).found()).isEqualTo(2);
        assertThat(of(anna).host()).isEqualTo("127.0.0.1");
    }

    @Test
    void whatChangesThereChangesHereAndWhatIsGoneOrCancelledIsTakenBack() {
        text = calendar(days("1", 5, 8), days("2", 20, 21), days("3", 30, 31));
        subscribe(lea, "/hr.ics", Kind.OTHER);
        text = calendar(
                days("1", 6, 9),
                event("3", "DTSTART;VALUE=DATE:" + day(today.plusDays(30)), "STATUS:CANCELLED"),
                days("4", 40, 41));
        anHourLater();
        assertThat(days(lea)).containsExactly("6-9", "40-41");
        anHourLater();
        assertThat(days(lea)).containsExactly("6-9", "40-41");
    }

    @Test
    void wholeDaysBeforeAndAfterTheClocksAreSetBeginAtMidnightThere() {
        var change = BERLIN.getRules().nextTransition(desk.clock().instant()).getInstant();
        var sunday = LocalDate.ofInstant(change, BERLIN);
        var day = (int) today.until(sunday, ChronoUnit.DAYS);
        text = calendar(days("1", day, day + 1), days("2", day + 1, day + 3));
        subscribe(lea, "/hr.ics", Kind.OTHER);
        assertThat(away(lea)).extracting(Absence::from).containsExactly(midnight(sunday), midnight(sunday.plusDays(1)));
        assertThat(away(lea))
                .extracting(Absence::to)
                .containsExactly(midnight(sunday.plusDays(1)), midnight(sunday.plusDays(3)));
        assertThat(Duration.between(midnight(sunday), midnight(sunday.plusDays(1))))
                .isNotEqualTo(Duration.ofDays(1));
        anHourLater();
        assertThat(days(lea)).containsExactly(day + "-" + (day + 1), (day + 1) + "-" + (day + 3));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(BERLIN).toInstant();
    }

    @Test
    void ofWhatRunsTheEndFollowsAtOnceAndItEndsWhenItIsGone() {
        text = calendar(days("1", -1, 8));
        subscribe(lea, "/hr.ics", Kind.OTHER);
        var id = away(lea).get(0).id();
        text = calendar(days("1", -1, 3));
        anHourLater();
        assertThat(days(lea)).containsExactly("-1-3");
        assertThat(away(lea).get(0).id()).isEqualTo(id);
        text = calendar();
        anHourLater();
        assertThat(away(lea)).isEmpty();
        assertThat(absences.get(id, lea).to()).isEqualTo(desk.clock().instant());
    }

    @Test
    void whatSomebodyTookBackOrALeadDeclinedDoesNotComeBack() {
        text = calendar(days("1", 5, 8), days("2", 20, 21));
        subscribe(anna, "/hr.ics", Kind.VACATION);
        absences.decide(away(anna).get(0).id(), lea, false);
        absences.end(away(anna).get(1).id(), anna);
        text = calendar(days("1", 5, 9), days("2", 20, 22));
        anHourLater();
        assertThat(days(anna)).containsExactly("5-8");
        assertThat(away(anna).get(0).state()).isEqualTo(Absence.State.DECLINED);
    }

    @Test
    void itIsReadOnceAnHourAndNotAgainWhenNothingChanged() {
        text = calendar(days("1", 5, 8));
        subscribe(anna, "/moved", Kind.OTHER);
        assertThat(days(anna)).containsExactly("5-8");
        var before = reads.get();
        desk.clock().tick(Duration.ofMinutes(59));
        subscriptions.round();
        assertThat(reads.get()).isEqualTo(before);
        desk.clock().tick(Duration.ofMinutes(1));
        subscriptions.round();
        assertThat(reads.get()).isGreaterThan(before);
        assertThat(of(anna).readAt()).isEqualTo(desk.clock().instant());
        assertThat(of(anna).found()).isEqualTo(1);
    }

    @Test
    void whatRepeatsGoesOnThoughTheFileStaysTheSame() {
        text = calendar(event("1", "DTSTART;VALUE=DATE:" + day(today.plusDays(3)), "RRULE:FREQ=MONTHLY"));
        subscribe(lea, "/hr.ics", Kind.OTHER);
        var last = lastDay(lea);
        desk.clock().tick(Duration.ofDays(40));
        subscriptions.round();
        assertThat(lastDay(lea)).isGreaterThan(last + 20);
    }

    private long lastDay(Person person) {
        var away = away(person);
        return fromToday(away.get(away.size() - 1).from());
    }

    @Test
    void troubleIsSaidAndChangesNothing() {
        text = calendar(days("1", 5, 8));
        subscribe(anna, "/hr.ics", Kind.OTHER);
        text = "<html>Please sign in</html>";
        anHourLater();
        assertThat(of(anna).trouble()).isEqualTo(Trouble.NO_CALENDAR);
        status = 404;
        anHourLater();
        assertThat(of(anna).trouble()).isEqualTo(Trouble.GONE);
        status = 403;
        anHourLater();
        assertThat(of(anna).trouble()).isEqualTo(Trouble.NOT_ALLOWED);
        assertThat(days(anna)).containsExactly("5-8");
        status = 200;
        text = calendar();
        anHourLater();
        assertThat(of(anna).trouble()).isNull();
        assertThat(away(anna)).isEmpty();
    }

    @Test
    void theAddressIsSealedAndAWrongOneIsRefused() {
        subscribe(anna, "/secret-token.ics", Kind.OTHER);
        assertThat(sql.sql("select url from calendar_subscription where person = ?")
                        .param(anna.username())
                        .query(String.class)
                        .single())
                .startsWith("sealed:")
                .doesNotContain("secret");
        for (var url : List.of("", "ftp://example.org/a.ics", "https://user:secret@example.org/a.ics", "nonsense")) {
            assertThatThrownBy(() -> subscriptions.subscribe(anna, new Content(url, Kind.OTHER, null)))
                    .isInstanceOf(Refusal.Invalid.class)
                    .hasMessageContaining("url");
        }
    }

    @Test
    void stoppingTakesBackWhatHasNotBegun() {
        text = calendar(days("1", 5, 8));
        subscribe(anna, "/hr.ics", Kind.OTHER);
        subscriptions.stop(anna);
        assertThat(away(anna)).isEmpty();
        assertThat(subscriptions.of(anna)).isEmpty();
    }

    @Test
    void aFileReadTwiceIsTakenOverOnceAndRemovesNothing() {
        var content = new Content(null, Kind.OTHER, null);
        var file = calendar(days("1", 5, 8), days("2", 20, 21)).getBytes(StandardCharsets.UTF_8);
        assertThat(subscriptions.read(lea, file, content).found()).isEqualTo(2);
        assertThat(subscriptions.read(lea, file, content).found()).isEqualTo(2);
        assertThat(days(lea)).containsExactly("5-8", "20-21");
        subscriptions.read(lea, calendar(days("2", 20, 22)).getBytes(StandardCharsets.UTF_8), content);
        assertThat(days(lea)).containsExactly("5-8", "20-22");
    }
}
