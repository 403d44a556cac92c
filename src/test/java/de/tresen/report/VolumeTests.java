package de.tresen.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.tresen.report.Volume.Deserted;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Arrivals with the people who are there for them. */
class VolumeTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MONDAY = Instant.parse("2026-11-02T00:00:00+01:00");

    private static Instant at(long day, long hour) {
        return MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
    }

    private static Volume weeks(int weeks, Map<Instant, Long> arrived, List<Cover> cover) {
        return Volume.of(new Period(MONDAY, at(7L * weeks, 0)), BERLIN, arrived, cover);
    }

    @Test
    void everyHourOfTheWeekHasItsArrivalsAndItsPeopleOnAverage() {
        var volume = weeks(
                2,
                Map.of(at(0, 9), 3L, at(7, 9), 4L, at(6, 23), 1L),
                List.of(new Cover(at(0, 9), at(0, 11), 2), new Cover(at(7, 9), at(7, 10), 1)));
        assertThat(volume.hours().get(9).get(0)).isEqualTo(new Volume.Slot(7, 1.5));
        assertThat(volume.hours().get(10).get(0)).isEqualTo(new Volume.Slot(0, 1));
        assertThat(volume.hours().get(23).get(6)).isEqualTo(new Volume.Slot(1, 0));
        assertThat(volume.most()).isEqualTo(7);
    }

    @Test
    void halfAnHourIsHalfAPersonAndTeamsAreAddedUp() {
        var half = new Cover(at(1, 8).plusSeconds(1800), at(1, 10), 1);
        var volume = weeks(1, Map.of(), List.of(half, new Cover(at(1, 8), at(1, 9), 2)));
        assertThat(volume.hours().get(8).get(1).people()).isCloseTo(2.5, within(1e-9));
        assertThat(volume.hours().get(9).get(1).people()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whereMuchComesInAndNobodyIsThereItSaysSo() {
        var arrived = LongStream.range(8, 20)
                .boxed()
                .collect(Collectors.toMap(hour -> at(5, hour), hour -> hour == 12 ? 3L : hour));
        var volume = weeks(1, arrived, List.of(new Cover(at(5, 15), at(5, 16), 1)));
        assertThat(volume.deserted())
                .containsExactly(
                        new Deserted(DayOfWeek.SATURDAY, 16, 20, 70),
                        new Deserted(DayOfWeek.SATURDAY, 8, 12, 38),
                        new Deserted(DayOfWeek.SATURDAY, 13, 15, 27));
    }

    @Test
    void anHourThatComesTwiceCountsTwice() {
        var sunday = Instant.parse("2026-10-25T00:00:00+02:00");
        var period = new Period(sunday, sunday.plus(Duration.ofHours(25)));
        var volume = Volume.of(
                period,
                BERLIN,
                Map.of(sunday.plus(Duration.ofHours(2)), 1L, sunday.plus(Duration.ofHours(3)), 2L),
                List.of(new Cover(sunday, sunday.plus(Duration.ofHours(3)), 1)));
        assertThat(volume.hours().get(2).get(6)).isEqualTo(new Volume.Slot(3, 0.5));
    }
}
