package de.tresen.year;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Browser;
import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import de.tresen.report.KeptHours;
import de.tresen.report.KeptRounds;
import de.tresen.servicelevel.Clocks;
import de.tresen.servicelevel.ServiceLevels;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * A year of the desk, played through its public ways in: holidays of two states, both changes of the clocks here and
 * overseas, other hours, other zones, other promises for all or only for new ones. An independent recount, minute by
 * minute, must agree with every clock, every report and every figure of the manager's page, though no alarm ever rang.
 * {@code -Dtresen.year.people=2000} plays a larger year, {@code -Dtresen.year.seed} another one.
 */
@DeskTest
class YearTests {

    /** So many bring about every kind of end. */
    private static final int ENOUGH = 70;

    private static final int PEOPLE = Integer.getInteger("tresen.year.people", ENOUGH);
    private static final long SEED = Long.getLong("tresen.year.seed", 2027);
    private static final String PASSWORD = "a year has many days";

    private static final Instant BEGIN = Year.berlin("2027-01-02T08:00");
    private static final Instant END = Year.berlin("2027-12-31T23:30");
    private static final List<Instant> HARD_MOMENTS = List.of(
            Year.berlin("2027-01-05T17:00"),
            Year.berlin("2027-03-14T02:00"),
            Year.berlin("2027-03-28T02:00"),
            Year.berlin("2027-05-06T12:00"),
            Year.berlin("2027-07-01T07:00"),
            Year.berlin("2027-09-01T10:30"),
            Year.berlin("2027-10-31T02:30"),
            Year.berlin("2027-11-02T12:00"),
            Year.berlin("2027-11-07T06:00"),
            Year.berlin("2027-12-23T12:00"));

    private static final List<String> EVERYTHING_HAPPENED = List.of(
            "FIRST_RESPONSE MET",
            "FIRST_RESPONSE BREACHED",
            "FIRST_RESPONSE CANCELLED",
            "NEXT_RESPONSE MET",
            "NEXT_RESPONSE BREACHED",
            "RESOLUTION MET",
            "RESOLUTION BREACHED",
            "RESOLUTION CANCELLED",
            "DEPARTMENT_RESPONSE MET",
            "DEPARTMENT_RESPONSE BREACHED",
            "APPROVAL MET",
            "APPROVAL BREACHED");

    @Autowired
    Desk desk;

    @Autowired
    Environment environment;

    @Autowired
    Passwords passwords;

    @Autowired
    ServiceLevels levels;

    @Autowired
    Clocks clocks;

    @Autowired
    KeptHours kept;

    Instant before;
    Office office;
    YearPlay play;
    Brand south;
    Brand overseas;
    Caller boss;

    @BeforeEach
    void begin() {
        desk.nextTuesdayMorning();
        before = desk.clock().instant();
        desk.clock().set(BEGIN);
        kept.forget();
        office = new Office(desk);
        play = new YearPlay(desk, office, SEED);
        south = desk.brand();
        overseas = desk.brand();
        furnish(south);
        furnish(overseas);
        appoint();
        agree();
    }

    @AfterEach
    void goOnInTheTimeOfTheOtherTests() {
        kept.forget();
        desk.nextTuesdayMorning();
        desk.clock().set(before);
        desk.nextTuesdayMorning();
    }

    /** Channels are named by their keys, so that tables can be read. */
    private void furnish(Brand brand) {
        var settings = new HashMap<>(brand.webhookSettings(false));
        settings.put("name", brand.channel());
        desk.admin().put("/api/v1/channels/" + brand.channel(), settings).expect(200);
    }

    private void appoint() {
        var name = "boss-" + south.key();
        desk.admin()
                .put(
                        "/api/v1/people/" + name,
                        Map.of(
                                "name",
                                "Bo Muster",
                                "email",
                                "bo@example.org",
                                "roles",
                                List.of("LEAD"),
                                "teams",
                                List.of(south.team(), overseas.team()),
                                "skills",
                                List.of(),
                                "languages",
                                List.of("en"),
                                "timeZone",
                                "Europe/Berlin",
                                "active",
                                true))
                .expect(201);
        boss = desk.as(name);
        passwords.set(name, PASSWORD);
    }

    /** Nobody stays signed in for months. */
    private Browser signedIn() {
        var browser = new Browser(environment);
        assertThat(browser.signIn("boss-" + south.key(), PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }

    private void agree() {
        office.note(
                Fact.Kind.HOURS_CHANGED,
                "round-the-clock",
                new MinuteHours(Map.of("timeZone", "UTC", "week", always())));
        office.agreeHours(south.hours(), Year.firstHours());
        office.agreeHours(overseas.hours(), Year.overseasHours());
        office.agreeLevel(south.level(), Year.firstLevel(south.hours()), false);
        office.agreeLevel(overseas.level(), Year.thirdLevel(overseas.hours()), false);
        changesOfHours();
        changesOfLevels();
        for (var at = BEGIN; at.isBefore(END); at = at.plus(Duration.ofHours(115))) {
            play.plan(at, () -> clocks.sweep(office.now(), 500));
        }
    }

    private static Map<String, List<String>> always() {
        return java.util.stream.Stream.of(java.time.DayOfWeek.values())
                .collect(Collectors.toMap(Enum::name, day -> List.of("00:00-24:00")));
    }

    private void changesOfHours() {
        at("2027-06-10T12:00", () -> office.agreeHours(overseas.hours(), Year.secondHours()));
        at("2027-07-01T07:13", () -> office.agreeHours(south.hours(), Year.secondHours()));
        at("2027-10-29T16:40", () -> office.agreeHours(south.hours(), Year.thirdHours("2027-11-02")));
        at("2027-11-03T09:00", () -> office.agreeHours(overseas.hours(), Year.overseasHours()));
        at("2027-11-08T10:20", () -> office.agreeHours(south.hours(), Year.secondHours()));
    }

    private void changesOfLevels() {
        var autumn = Year.berlin("2027-09-01T10:30");
        at("2027-05-10T11:00", () -> office.agreeLevel(south.level(), Year.secondLevel(south.hours()), false));
        at("2027-07-15T11:00", () -> office.agreeLevel(overseas.level(), Year.secondLevel(overseas.hours()), true));
        at("2027-08-20T11:00", () -> office.announceLevel(south.level(), Year.thirdLevel(south.hours()), autumn));
        play.plan(autumn, () -> {
            assertThat(levels.applyDue(office.now())).isEqualTo(1);
            office.note(Fact.Kind.LEVEL_CHANGED, south.level(), Year.wording(Year.thirdLevel(south.hours()), true));
        });
        at("2027-10-05T15:10", () -> office.agreeLevel(overseas.level(), Year.thirdLevel(overseas.hours()), false));
        at("2027-11-20T12:00", () -> office.agreeLevel(south.level(), Year.firstLevel(south.hours()), false));
    }

    private void at(String local, Runnable act) {
        play.plan(Year.berlin(local), act);
    }

    @Test
    void aRecountMinuteByMinuteAgrees() {
        play.people(List.of(south, overseas), PEOPLE, BEGIN, END.minus(Duration.ofDays(3)), HARD_MOMENTS);
        for (var look : List.of("2027-03-30T12:07", "2027-07-01T18:21", "2027-09-02T10:41", "2027-11-02T08:05")) {
            play.until(Year.berlin(look));
            compare(false);
        }
        play.until(END);
        compare(true);
    }

    private void compare(boolean everything) {
        var recount = new Recount(office.diary(), office.now().getEpochSecond() / 60);
        var categories = play.matters().stream().collect(Collectors.toMap(each -> each.id, each -> each.category));
        var figures = new Figures(recount, categories);
        var comparison = new Comparison(boss, recount, figures);
        var page = new ManagersPage(signedIn(), figures);
        periods().forEach(period -> comparison.reports(period.get(0), period.get(1)));
        page.check();
        KeptRounds.round(kept);
        page.check();
        clocks.sweep(office.now(), 500);
        page.check();
        recount.interactions().stream()
                .filter(each -> everything || !each.isEnded())
                .forEach(comparison::clocks);
        if (everything && PEOPLE >= ENOUGH) {
            assertThat(comparison.states()).containsAll(EVERYTHING_HAPPENED);
        }
    }

    private List<List<Instant>> periods() {
        return List.of(
                List.of(BEGIN, END),
                List.of(BEGIN, office.now()),
                List.of(Year.berlin("2027-03-22T00:00"), Year.berlin("2027-03-29T00:00")),
                List.of(Year.berlin("2027-05-01T00:00"), Year.berlin("2027-06-01T00:00")),
                List.of(Year.berlin("2027-10-31T02:00"), Year.berlin("2027-11-01T02:00")),
                List.of(office.now().minus(Duration.ofDays(1)), office.now().plus(Duration.ofDays(1))));
    }
}
