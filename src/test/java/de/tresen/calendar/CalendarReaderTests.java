package de.tresen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What calendars of other programs say, well written or not. */
class CalendarReaderTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//HR//EN\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    static String event(String uid, String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20261101T000000Z\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\n";
    }

    private static Reading read(String text, String words) {
        return CalendarReader.read(text.getBytes(StandardCharsets.UTF_8), BERLIN, NOW, words);
    }

    private static List<String> periods(String... events) {
        return read(calendar(events), null).periods().values().stream()
                .map(period -> period.from() + " " + period.to() + (period.wholeDays() ? " days" : ""))
                .toList();
    }

    @Test
    void wholeDaysAreThoseOfThePersonsZone() {
        assertThat(periods(event("1", "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261203")))
                .containsExactly("2026-11-30T23:00:00Z 2026-12-02T23:00:00Z days");
        assertThat(periods(event("1", "DTSTART;VALUE=DATE:20261201")))
                .containsExactly("2026-11-30T23:00:00Z 2026-12-01T23:00:00Z days");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;TZID=America/New_York:20261202T090000 | DURATION:PT2H | 2026-12-02T14:00:00Z",
                "DTSTART;TZID=W. Europe Standard Time:20261202T090000 | DURATION:PT2H | 2026-12-02T08:00:00Z",
                "DTSTART:20261202T090000Z | DTEND:20261202T110000Z | 2026-12-02T09:00:00Z",
                "DTSTART:20261202T090000 | DTEND:20261202T110000 | 2026-12-02T08:00:00Z",
            })
    void timesAreThoseOfTheirZoneAndWithoutOneOfThePersons(String start, String end, Instant from) {
        assertThat(periods(event("1", start, end))).containsExactly(from + " " + from.plus(Duration.ofHours(2)));
    }

    @Test
    void aZoneThatAFileBringsHoldsForThisFileOnly() {
        var zone = """
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                TZURL:http://127.0.0.1:1/zone
                BEGIN:STANDARD
                DTSTART:19701025T030000
                TZOFFSETFROM:+0500
                TZOFFSETTO:+0500
                END:STANDARD
                END:VTIMEZONE
                """.replace("\n", "\r\n");
        periods(zone, event("1", "DTSTART;TZID=Europe/Berlin:20261202T090000", "DURATION:PT1H"));
        assertThat(periods(event("1", "DTSTART;TZID=Europe/Berlin:20261202T090000", "DURATION:PT1H")))
                .containsExactly("2026-12-02T08:00:00Z 2026-12-02T09:00:00Z");
    }

    @Test
    void repetitionsComeOneByOneWithoutWhatWasLeftOutMovedOrCancelled() {
        var zoned = ";TZID=Europe/Berlin:";
        assertThat(periods(
                        event(
                                "1",
                                "DTSTART" + zoned + "20261202T090000",
                                "DTEND" + zoned + "20261202T100000",
                                "RRULE:FREQ=WEEKLY;COUNT=5",
                                "EXDATE" + zoned + "20261209T090000"),
                        event(
                                "1",
                                "RECURRENCE-ID" + zoned + "20261216T090000",
                                "DTSTART" + zoned + "20261217T090000",
                                "DTEND" + zoned + "20261217T100000"),
                        event(
                                "1",
                                "RECURRENCE-ID" + zoned + "20261223T090000",
                                "DTSTART" + zoned + "20261223T090000",
                                "STATUS:CANCELLED")))
                .containsExactly(
                        "2026-12-02T08:00:00Z 2026-12-02T09:00:00Z",
                        "2026-12-17T08:00:00Z 2026-12-17T09:00:00Z",
                        "2026-12-30T08:00:00Z 2026-12-30T09:00:00Z");
    }

    @Test
    void repetitionsKeepTheClockAcrossSummerTimeAndEndAfterAYear() {
        var found = periods(event(
                "1", "DTSTART;TZID=Europe/Berlin:20200101T090000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYMONTHDAY=1"));
        assertThat(found).hasSize(12).contains("2026-12-01T08:00:00Z 2026-12-01T09:00:00Z");
        assertThat(found).contains("2027-07-01T07:00:00Z 2027-07-01T08:00:00Z");
        assertThat(periods(event("1", "DTSTART;VALUE=DATE:20201224", "RRULE:FREQ=YEARLY")))
                .containsExactly("2026-12-23T23:00:00Z 2026-12-24T23:00:00Z days");
    }

    @Test
    void whatIsOverOrFarOrCancelledOrWithoutLengthDoesNotCount() {
        assertThat(periods(
                        event("1", "DTSTART;VALUE=DATE:20261120"),
                        event("2", "DTSTART;VALUE=DATE:20281120"),
                        event("3", "DTSTART;VALUE=DATE:20261220", "STATUS:CANCELLED"),
                        event("4", "DTSTART:20261220T090000Z"),
                        event("5", "DTSTART:20261220T090000Z", "DTEND:20261220T080000Z")))
                .isEmpty();
        assertThat(read(calendar("METHOD:CANCEL\r\n", event("1", "DTSTART;VALUE=DATE:20261220")), null)
                        .periods())
                .isEmpty();
    }

    @Test
    void whatRunsCounts() {
        assertThat(periods(event("1", "DTSTART;VALUE=DATE:20261120", "DTEND;VALUE=DATE:20261205")))
                .hasSize(1);
    }

    @Test
    void onlyEventsWithTheWordsInTitleOrCategory() {
        var text = calendar(
                event("1", "DTSTART;VALUE=DATE:20261201", "SUMMARY:Sommer\\, URLAUB am Meer"),
                event("2", "DTSTART;VALUE=DATE:20261202", "SUMMARY:Zahnarzt", "CATEGORIES:Urlaub,Privat"),
                event("3", "DTSTART;VALUE=DATE:20261203", "SUMMARY:Besprechung"));
        assertThat(read(text, "urlaub").periods()).hasSize(2);
        assertThat(read(text, null).periods()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART;TZID=Mars/Olympus:20261202T090000",
                "DTSTART:tomorrow",
                "SUMMARY:Without a beginning",
                "DTSTART;VALUE=DATE:20261202|DTEND:20261202T090000Z",
                "DTSTART:20261202T090000Z|DURATION:PT1M|RRULE:FREQ=SECONDLY",
                "DTSTART:20261202T090000Z|DURATION:PT1M|RRULE:FREQ=DAILY;BYMINUTE=1,2,3",
                "DTSTART;VALUE=DATE:00010101|RRULE:FREQ=DAILY",
            })
    void whatIsNotUnderstoodIsCountedAndSpoilsNothingElse(String lines) {
        var found = read(calendar(event("1", lines.split("\\|")), event("2", "DTSTART;VALUE=DATE:20261202")), null);
        assertThat(found.unreadable()).isEqualTo(1);
        assertThat(found.periods()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "<html></html>", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "\0\0"})
    void whatIsNoCalendarIsRefused(String text) {
        trouble(text, Trouble.NO_CALENDAR);
    }

    @Test
    void whatIsTooMuchIsRefused() {
        trouble(calendar("X-LONG:" + "x".repeat(CalendarText.MOST_BYTES) + "\r\n"), Trouble.TOO_LARGE);
        var day = event("1", "DTSTART;VALUE=DATE:20261201", "RRULE:FREQ=DAILY");
        trouble(calendar(day), Trouble.TOO_MANY_EVENTS);
        trouble(calendar(event("1", "DTSTART;VALUE=DATE:20261201").repeat(5001)), Trouble.TOO_MANY_EVENTS);
        trouble(
                calendar(event("1", "DTSTART;VALUE=DATE:20261201", "RRULE:FREQ=YEARLY")
                        .repeat(101)),
                Trouble.TOO_MANY_EVENTS);
    }

    private static void trouble(String text, Trouble trouble) {
        assertThatThrownBy(() -> read(text, null))
                .isInstanceOfSatisfying(
                        TroubledCalendar.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20261202T09\r\n 0000Z|DTEND:20261202T1\r\n\t00000Z",
                "dtstart:20261202T090000Z|dtend:20261202T100000Z",
                "DTSTART;VALUE=DATE-TIME:20261202T090000Z|DURATION:P0DT1H",
                "DTSTART;TZID=\"Europe/Berlin\":20261202T100000|DTEND;TZID=\"Europe/Berlin\":20261202T110000",
                "DTSTART;X-WHO=KNOWS;TZID=Europe/Berlin:20261202T100000|DURATION:+PT1H|X-ALT-DESC;FMTTYPE=text/html:<a>",
            })
    void timesAreReadHoweverTheyAreWritten(String lines) {
        assertThat(periods(event("1", lines.split("\\|"))))
                .containsExactly("2026-12-02T09:00:00Z 2026-12-02T10:00:00Z");
    }

    @Test
    void aFileMayBeginWithAMarkAndBreakItsLinesInOtherWays() {
        var text = calendar(event("1", "DTSTART;VALUE=DATE:20261201", "SUMMARY:Betriebsferi\r\n en, für alle"));
        for (var one : List.of("\ufeff" + text, text.replace("\r\n", "\n"), text.replace("\r\n", "\r"))) {
            var found = read(one, null);
            assertThat(found.periods()).hasSize(1);
            assertThat(found.titles().values()).containsExactly("Betriebsferien, für alle");
        }
    }

    @Test
    void aZoneOfTheFilesOwnIsReadAsItSays() {
        var zone = """
                BEGIN:VTIMEZONE
                TZID:Customized Time Zone
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                """.replace("\n", "\r\n");
        assertThat(periods(zone, event("1", "DTSTART;TZID=Customized Time Zone:20261202T090000", "DURATION:PT1H")))
                .containsExactly("2026-12-02T08:00:00Z 2026-12-02T09:00:00Z");
    }

    @Test
    void aZoneOfTheFilesOwnMayHaveSummerTimeAndCommasInItsName() {
        var zone = """
                BEGIN:VTIMEZONE
                TZID:(UTC+01:00) Amsterdam\\, Berlin
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                """.replace("\n", "\r\n");
        var named = ";TZID=\"(UTC+01:00) Amsterdam, Berlin\":";
        assertThat(periods(
                        zone,
                        event("1", "DTSTART" + named + "20270702T090000", "DTEND" + named + "20270702T100000"),
                        event("2", "DTSTART" + named + "20261202T090000", "DURATION:PT1H")))
                .containsExactly(
                        "2026-12-02T08:00:00Z 2026-12-02T09:00:00Z", "2027-07-02T07:00:00Z 2027-07-02T08:00:00Z");
    }

    @Test
    void daysAndWeeksAreThoseOfTheCalendarWhereTheClocksAreSet() {
        assertThat(periods(
                        event("1", "DTSTART;VALUE=DATE:20270328", "DURATION:P1W"),
                        event("2", "DTSTART;VALUE=DATE:20271023", "DTEND;VALUE=DATE:20271101"),
                        event("3", "DTSTART:20270327T180000", "DURATION:P1D")))
                .containsExactly(
                        "2027-03-27T17:00:00Z 2027-03-28T16:00:00Z",
                        "2027-03-27T23:00:00Z 2027-04-03T22:00:00Z days",
                        "2027-10-22T22:00:00Z 2027-10-31T23:00:00Z days");
        assertThat(periods(event("1", "DTSTART:20270322T090000", "DTEND:20270322T120000", "RRULE:FREQ=WEEKLY;COUNT=2")))
                .as("without a zone, on the wall of the person")
                .containsExactly(
                        "2027-03-22T08:00:00Z 2027-03-22T11:00:00Z", "2027-03-29T07:00:00Z 2027-03-29T10:00:00Z");
    }

    @Test
    void repetitionsMayBeSaidInOddWays() {
        assertThat(periods(event(
                        "1",
                        "DTSTART;VALUE=DATE:20261205",
                        "DTEND;VALUE=DATE:20261207",
                        "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;UNTIL=20270103;BYDAY=SA",
                        "EXDATE;VALUE=DATE:20261219,20270130")))
                .containsExactly(
                        "2026-12-04T23:00:00Z 2026-12-06T23:00:00Z days",
                        "2027-01-01T23:00:00Z 2027-01-03T23:00:00Z days");
        assertThat(periods(event(
                        "1",
                        "DTSTART;TZID=Europe/Berlin:20261225T090000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2",
                        "RDATE;TZID=Europe/Berlin:20261230T090000",
                        "EXDATE:20261225T080000Z")))
                .containsExactly(
                        "2026-12-30T08:00:00Z 2026-12-30T09:00:00Z", "2027-01-29T08:00:00Z 2027-01-29T09:00:00Z");
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {
                "DTSTART;VALUE=DATE:20261201|RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "DTSTART;VALUE=DATE:20261201|RRULE:FREQ=DAILY;INTERVAL=2147483647",
                "DTSTART;VALUE=DATE:20261201|RRULE:FREQ=YEARLY;COUNT=-1",
                "DTSTART;VALUE=DATE:20261201|RRULE:FREQ=YEARLY;UNTIL=never",
                "DTSTART;VALUE=DATE:99991231|DTEND;VALUE=DATE:99991231",
                "DTSTART;VALUE=DATE:20261201|DURATION:P999999999999D",
                "DTSTART;VALUE=DATE:20261201|DURATION:-P1D",
                "DTSTART:20261202T250000Z",
                "DTSTART;TZID=../../etc/passwd:20261202T090000",
                "DTSTART;TZID=\"http://127.0.0.1:1/x\":20261202T090000",
                "DTSTART;VALUE=DATE:20261201|RDATE;VALUE=PERIOD:20261202T090000Z/PT1H",
                "DTSTART;VALUE=DATE:20261201|RECURRENCE-ID:nonsense",
                "DTSTART;VALUE=DATE:20261201|ATTACH;ENCODING=BASE64;VALUE=BINARY:####",
            })
    void whatIsHostileSpoilsNothingElse(String lines) {
        var found = read(calendar(event("1", lines.split("\\|")), event("2", "DTSTART;VALUE=DATE:20261202")), null);
        assertThat(found.periods()).hasSizeBetween(1, 300);
        assertThat(found.periods().values()).allMatch(period -> period.from().isBefore(period.to()));
        assertThat(found.titles().keySet()).isEqualTo(found.periods().keySet());
    }

    @Test
    @Timeout(10)
    void whatIsNestedForEverIsRefused() {
        trouble("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(100_000), Trouble.NO_CALENDAR);
        trouble("BEGIN:VCALENDAR\r\n" + " ".repeat(1_000_000), Trouble.NO_CALENDAR);
    }

    @Test
    void eventsKeepTheirKeysAndChangedTimesAreSeen() {
        var before = read(calendar(event("1", "DTSTART;VALUE=DATE:20261201")), null);
        var after = read(calendar(event("1", "DTSTART;VALUE=DATE:20261202")), null);
        assertThat(after.periods().keySet()).isEqualTo(before.periods().keySet());
        assertThat(after.periods()).isNotEqualTo(before.periods());
    }
}
