package de.tresen.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.report.Pace.Worked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How fast a team is, counted only where it had enough to do. */
class PaceTests {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private static Instant hour(int after) {
        return NINE.plus(Duration.ofHours(after));
    }

    private static List<Cover> two(int hours) {
        return List.of(new Cover(NINE, hour(hours), 2));
    }

    private static Worked worked(int hour, int begun, int answered) {
        return new Worked(hour(hour), begun, answered, answered);
    }

    @Test
    void countsTheTimeOfEverybodyWhoWasThere() {
        var pace = Pace.of(List.of(worked(0, 0, 12), worked(1, 0, 8)), 40, two(2));
        assertThat(pace).isEqualTo(new Pace(Duration.ofMinutes(12), 20, true));
        assertThat(pace.perHour()).isEqualTo(5);
    }

    @Test
    void hoursInWhichSomebodyHadNothingToDoSayNothing() {
        var quiet = IntStream.range(2, 8).mapToObj(i -> worked(i, 1, 1));
        var hours = java.util.stream.Stream.concat(java.util.stream.Stream.of(worked(0, 0, 12), worked(1, 0, 8)), quiet)
                .toList();
        assertThat(Pace.of(hours, 20, two(8))).isEqualTo(new Pace(Duration.ofMinutes(12), 20, true));
    }

    @Test
    void anHourFullOfWorkWithoutAnAnswerCountsToo() {
        var hours = List.of(worked(0, 0, 12), worked(1, 0, 0), worked(2, 0, 8));
        assertThat(Pace.of(hours, 40, two(3)).perAnswer()).isEqualTo(Duration.ofMinutes(18));
    }

    @Test
    void whatIsAnsweredOutsideServiceHoursIsNoPace() {
        assertThat(Pace.of(List.of(worked(0, 0, 20)), 40, List.of())).isEqualTo(new Pace(Pace.ASSUMED, 0, false));
    }

    @Test
    void fromTooFewAnswersNothingIsConcluded() {
        assertThat(Pace.of(List.of(worked(0, 0, 19)), 40, two(1))).isEqualTo(new Pace(Pace.ASSUMED, 19, false));
    }

    @Test
    void manySentAtOnceTakeASecondEach() {
        assertThat(Pace.of(List.of(worked(0, 0, 100_000)), 200_000, two(1)).perAnswer())
                .isEqualTo(Duration.ofSeconds(1));
    }
}
