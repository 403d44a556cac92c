package de.tresen.businesstime;

import static de.tresen.businesstime.Hours.berlin;
import static de.tresen.businesstime.Hours.in;
import static de.tresen.businesstime.Hours.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Examples worked out by hand; Berlin is at +01:00 in winter and +02:00 in summer. */
class ServiceHoursTests {

    @Test
    void runsOnTheNextMorningWhenTheDayIsOver() {
        // Wednesday 16:00 in Berlin: one hour today, seven tomorrow
        assertDue(office(), "2026-11-18T15:00:00Z", "PT8H", "2026-11-19T15:00:00Z");
    }

    @Test
    void endsWithTheBlockWhenBothEndTogether() {
        assertDue(office(), "2026-11-18T15:00:00Z", "PT1H", "2026-11-18T16:00:00Z");
        assertDue(office(), "2026-11-20T16:00:00Z", "PT8H", "2026-11-23T16:00:00Z");
    }

    @Test
    void pausesForLunch() {
        assertDue(
                berlin().on("WEDNESDAY", "13:00-17:30", "09:00-12:00"),
                "2026-11-18T10:30:00Z",
                "PT1H",
                "2026-11-18T12:30:00Z");
    }

    @Test
    void nothingToCountIsDueAtOnceEvenWhenClosed() {
        assertDue(office(), "2026-11-21T03:00:00Z", "PT0S", "2026-11-21T03:00:00Z");
    }

    @Test
    void keepsFractionsOfSeconds() {
        assertDue(office(), "2026-11-18T15:59:59.999999999Z", "PT0.000000002S", "2026-11-19T08:00:00.000000001Z");
        assertCounted(office(), "2026-11-18T15:59:59.999999999Z", "2026-11-19T08:00:00.5Z", "PT0.500000001S");
    }

    @Test
    void countsANightIntoTheNextDay() {
        // Friday 22:00 to Saturday 06:00
        assertDue(berlin().on("FRIDAY", "22:00-06:00"), "2026-11-21T02:00:00Z", "PT4H", "2026-11-27T22:00:00Z");
    }

    @Test
    void countsOnceWhereANightRunsIntoTheNextDaysBlock() {
        var hours = berlin().on("MONDAY", "22:00-06:00").on("TUESDAY", "05:00-08:00");
        assertCounted(hours, "2026-11-16T12:00:00Z", "2026-11-17T12:00:00Z", "PT10H");
    }

    @Test
    void anEndAtMidnightMayBeWrittenBothWays() {
        for (var end : new String[] {"24:00", "00:00"}) {
            assertCounted(
                    berlin().on("MONDAY", "18:00-" + end), "2026-11-16T12:00:00Z", "2026-11-18T12:00:00Z", "PT6H");
        }
    }

    @Test
    void roundTheClockIsEveryHour() {
        assertDue(berlin().daily("00:00-24:00"), "2026-03-20T00:00:00Z", "PT2000H", "2026-06-11T08:00:00Z");
    }

    @Test
    void timesSkippedInSpringAreNeverReached() {
        // 02:00-03:00 does not exist on 2026-03-29
        var hours = berlin().on("SUNDAY", "01:00-04:00");
        assertCounted(hours, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z", "PT2H");
        assertCounted(berlin().on("SUNDAY", "02:15-02:45"), "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z", "PT0S");
    }

    @Test
    void timesThatComeTwiceCountTwice() {
        // the hour from 02:00 to 03:00 comes twice on 2026-10-25
        assertCounted(berlin().on("SUNDAY", "01:00-04:00"), "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z", "PT4H");
        assertDue(berlin().on("SUNDAY", "02:00-02:30"), "2026-10-24T12:00:00Z", "PT40M", "2026-10-25T01:10:00Z");
    }

    @Test
    void aNightThroughTheChangeOfTheClockIsAnHourShorterOrLonger() {
        var night = berlin().on("SATURDAY", "22:00-06:00");
        assertCounted(night, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z", "PT7H");
        assertCounted(night, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z", "PT9H");
    }

    @Test
    void aDateThatTheIslandSkippedNeverOpens() {
        // Samoa went from Thursday 2011-12-29 to Saturday 2011-12-31; midnight was 10:00Z
        assertCounted(
                in("Pacific/Apia").on("FRIDAY", "08:00-18:00"), "2011-12-29T10:00:00Z", "2012-01-01T10:00:00Z", "PT0S");
        // but a night that would have started on it is shown by the wall clock of Saturday morning
        assertCounted(
                in("Pacific/Apia").on("FRIDAY", "22:00-06:00"), "2011-12-29T10:00:00Z", "2012-01-01T10:00:00Z", "PT6H");
    }

    @Test
    void aPublicHolidayIsClosedAndSaysItsName() {
        // Ascension Day, Thursday 2026-05-14
        var stretches =
                office().holidays("DE-BE").open().stretches(at("2026-05-13T14:00:00Z"), at("2026-05-15T08:00:00Z"));
        assertThat(stretches)
                .containsExactly(
                        new Stretch(at("2026-05-13T14:00:00Z"), at("2026-05-13T15:00:00Z"), null),
                        new Stretch(at("2026-05-13T15:00:00Z"), at("2026-05-13T22:00:00Z"), "outside hours"),
                        new Stretch(at("2026-05-13T22:00:00Z"), at("2026-05-14T22:00:00Z"), "Christi Himmelfahrt"),
                        new Stretch(at("2026-05-14T22:00:00Z"), at("2026-05-15T07:00:00Z"), "outside hours"),
                        new Stretch(at("2026-05-15T07:00:00Z"), at("2026-05-15T08:00:00Z"), null));
    }

    @Test
    void holidaysDependOnTheState() {
        // Women's Day 2027 is a Monday; a holiday in Berlin, not in Hamburg
        assertCounted(office().holidays("DE-BE"), "2027-03-08T00:00:00Z", "2027-03-08T20:00:00Z", "PT0S");
        assertCounted(office().holidays("DE-HH"), "2027-03-08T00:00:00Z", "2027-03-08T20:00:00Z", "PT8H");
        assertCounted(office().holidays("DE-BY-AG"), "2028-08-08T00:00:00Z", "2028-08-08T20:00:00Z", "PT0S");
    }

    @Test
    void aHolidayThatIsKeptInTheYearBeforeIsKeptThen() {
        // New Year's Day 2028 is a Saturday, kept on the Friday before
        var stretches = in("America/New_York")
                .weekdays("09:00-17:00")
                .holidays("US")
                .open()
                .stretches(at("2027-12-31T15:00:00Z"), at("2027-12-31T16:00:00Z"));
        assertThat(stretches.get(0).reason()).isEqualTo("Neujahr");
    }

    @Test
    void theNightBeforeAHolidayRunsToItsEndAndTheHolidaysOwnNightIsClosed() {
        var nights = berlin().daily("22:00-06:00").holidays("DE-BE");
        assertCounted(nights, "2026-04-30T12:00:00Z", "2026-05-02T12:00:00Z", "PT8H");
    }

    @Test
    void anExceptionHoldsOnAHolidayToo() {
        var hours = office().holidays("DE-BE").except("2026-12-25", "Notdienst", "10:00-12:00");
        assertCounted(hours, "2026-12-25T00:00:00Z", "2026-12-25T20:00:00Z", "PT2H");
        assertThat(hours.open().stretches(at("2026-12-25T12:00:00Z"), at("2026-12-25T13:00:00Z")))
                .containsExactly(new Stretch(at("2026-12-25T12:00:00Z"), at("2026-12-25T13:00:00Z"), "Notdienst"));
    }

    @Test
    void anExceptionWithoutBlocksIsClosedAllDay() {
        assertDue(
                office().except("2026-11-19", "Betriebsfeier"), "2026-11-18T15:00:00Z", "PT2H", "2026-11-20T09:00:00Z");
    }

    @Test
    void twoHolidaysOnOneDateAreBothNamed() {
        var stretches =
                office().holidays("DE").open().stretches(at("2008-05-01T08:00:00Z"), at("2008-05-01T09:00:00Z"));
        assertThat(stretches.get(0).reason()).isEqualTo("Christi Himmelfahrt, Tag der Arbeit");
    }

    @Test
    void noTimeHasNoStretches() {
        assertThat(office().open().stretches(at("2026-11-18T15:00:00Z"), at("2026-11-18T15:00:00Z")))
                .isEmpty();
    }

    @Test
    void refusesWhatWouldNeverBeDue() {
        var onceOnly =
                berlin().except("2026-12-24", "Heiligabend", "09:00-12:00").open();
        assertThat(onceOnly.due(at("2026-11-18T15:00:00Z"), Duration.ofHours(3)))
                .isEqualTo(at("2026-12-24T11:00:00Z"));
        assertThatThrownBy(() -> onceOnly.due(at("2026-11-18T15:00:00Z"), Duration.ofHours(4)))
                .isInstanceOf(NeverDue.class)
                .hasMessageContaining("PT4H");
        assertThatThrownBy(() -> onceOnly.due(at("2027-11-18T15:00:00Z"), Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(NeverDue.class);
    }

    @Test
    void refusesToCountBackwards() {
        assertThatThrownBy(() -> office().open().counted(at("2026-11-18T15:00:00Z"), at("2026-11-18T14:00:00Z")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("before from");
    }

    @Test
    void answersAtTheEdgesOfTheCalendar() {
        var hours = office().holidays("DE-BE").open();
        assertThat(hours.due(at("9999-11-01T23:00:00Z"), Duration.ofHours(20))).isAfter(at("9999-11-01T23:00:00Z"));
        assertThatThrownBy(() -> hours.due(at("9999-12-31T23:00:00Z"), Duration.ofHours(2000)))
                .isInstanceOf(NeverDue.class);
        assertThat(hours.counted(at("0001-01-01T00:00:00Z"), at("0009-01-01T00:00:00Z")))
                .isPositive();
        assertThatThrownBy(() -> hours.due(Instant.MAX, Duration.ofHours(1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> hours.due(Instant.MIN, Duration.ZERO)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void answersAboutTenYears() {
        assertThat(office().open()
                        .counted(at("2026-01-01T00:00:00Z"), at("2036-01-01T00:00:00Z"))
                        .toHours())
                .isEqualTo(2608 * 8);
    }

    private static void assertDue(Hours hours, String start, String duration, String due) {
        assertThat(hours.open().due(at(start), Duration.parse(duration))).isEqualTo(at(due));
    }

    private static void assertCounted(Hours hours, String from, String to, String counted) {
        assertThat(hours.open().counted(at(from), at(to))).isEqualTo(Duration.parse(counted));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
