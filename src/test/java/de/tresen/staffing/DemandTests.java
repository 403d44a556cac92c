package de.tresen.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.coverage.Duty;
import de.tresen.coverage.Headcount;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which shifts are made of the time in which people are missing. 30 November 2026 is a Monday. */
class DemandTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final WorkingTime calendar = new WorkingTime(
            List.of(WorkingTimeRules.GERMAN), BERLIN, LocalDate.of(2026, 12, 25)::equals, LocalDate.of(2026, 11, 30));
    private final Demand demand = new Demand(Duration.ofHours(10), calendar);

    @Test
    void anOfficeDayIsOneShift() {
        assertThat(shifts(1, piece("2026-11-30T09:00", "2026-11-30T17:00", 0)))
                .containsExactly("30T09:00-30T17:00 REGULAR");
    }

    @Test
    void whoIsThereAlreadyIsNotMissing() {
        assertThat(shifts(
                        1,
                        piece("2026-11-30T09:00", "2026-11-30T12:00", 1),
                        piece("2026-11-30T12:00", "2026-11-30T17:00", 0)))
                .containsExactly("30T12:00-30T17:00 REGULAR");
        assertThat(shifts(
                        2,
                        piece("2026-11-30T09:00", "2026-11-30T12:00", 1),
                        piece("2026-11-30T12:00", "2026-11-30T17:00", 0)))
                .containsExactly("30T09:00-30T17:00 REGULAR", "30T12:00-30T17:00 REGULAR");
    }

    @Test
    void aShortBreakBelongsToTheShiftAndALongOneDoesNot() {
        assertThat(shifts(
                        1,
                        piece("2026-11-30T08:00", "2026-11-30T12:00", 0),
                        piece("2026-11-30T13:00", "2026-11-30T17:00", 0),
                        piece("2026-11-30T19:00", "2026-11-30T22:00", 0)))
                .containsExactly("30T08:00-30T17:00 REGULAR", "30T19:00-30T22:00 EVENING");
    }

    @Test
    void aLongDayIsCutInEqualPartsOnTheQuarterOfAnHour() {
        assertThat(shifts(1, piece("2026-11-30T08:10", "2026-11-30T21:00", 0)))
                .containsExactly("30T08:10-30T14:25 REGULAR", "30T14:25-30T21:00 EVENING");
    }

    @Test
    void aNightStaysInOnePieceAndRoundTheClockIsThreeShiftsADay() {
        assertThat(shifts(1, piece("2026-11-30T22:00", "2026-12-01T06:00", 0)))
                .containsExactly("30T22:00-1T06:00 EVENING");
        assertThat(shifts(1, piece("2026-11-30T00:00", "2026-12-02T00:00", 0)))
                .containsExactly(
                        "30T00:00-30T08:00 REGULAR",
                        "30T08:00-30T16:00 REGULAR",
                        "30T16:00-1T00:00 EVENING",
                        "1T00:00-1T08:00 REGULAR",
                        "1T08:00-1T16:00 REGULAR",
                        "1T16:00-2T00:00 EVENING");
    }

    @Test
    void weekendsAndPublicHolidaysAreWeekendDuty() {
        assertThat(shifts(
                        1,
                        piece("2026-12-05T10:00", "2026-12-05T14:00", 0),
                        piece("2026-12-25T10:00", "2026-12-25T14:00", 0)))
                .containsExactly("5T10:00-5T14:00 WEEKEND", "25T10:00-25T14:00 WEEKEND");
    }

    @Test
    void theDayOnWhichClocksAreSetBackIsCutLikeAnyOther() {
        var autumn = demand.of(List.of(piece("2026-10-25T00:00", "2026-10-26T00:00", 0)), 1);
        assertThat(autumn).hasSize(3).extracting(Need::duty).containsOnly(Duty.WEEKEND);
        assertThat(autumn.stream()
                        .map(need -> Duration.between(need.from(), need.to()))
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(25));
    }

    private Stream<String> shifts(int people, Headcount... planned) {
        return demand.of(List.of(planned), people).stream().map(DemandTests::text);
    }

    private static String text(Need need) {
        var from = LocalDateTime.ofInstant(need.from(), BERLIN);
        var to = LocalDateTime.ofInstant(need.to(), BERLIN);
        return from.getDayOfMonth() + "T" + from.toLocalTime() + "-" + to.getDayOfMonth() + "T" + to.toLocalTime() + " "
                + need.duty();
    }

    private static Headcount piece(String from, String to, int people) {
        return new Headcount(
                LocalDateTime.parse(from).atZone(BERLIN).toInstant(),
                LocalDateTime.parse(to).atZone(BERLIN).toInstant(),
                people);
    }
}
