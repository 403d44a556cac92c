package de.tresen.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.tresen.report.TrendMapper.ArrivedFor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What usually comes in, from what came in. */
class UsualWeekTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MONDAY = Instant.parse("2026-11-02T00:00:00+01:00");

    private static Instant at(long week, long day, long hour) {
        return MONDAY.plus(Duration.ofDays(7 * week + day)).plus(Duration.ofHours(hour));
    }

    private static ArrivedFor arrived(Instant at, String channel, String language, long count) {
        return new ArrivedFor("team", channel, language, at.getEpochSecond() / 900, count);
    }

    private static Double between(UsualWeek usual, Instant from, Instant to) {
        return usual.between(from, to, List.of(), List.of());
    }

    @Test
    void isTheAverageOfTheSameHoursOfWholeWeeks() {
        var usual = UsualWeek.of(
                List.of(
                        arrived(at(0, 0, 9), "mail", "de", 100),
                        arrived(at(1, 5, 18), "insta", "de", 20),
                        arrived(at(2, 5, 19), "insta", "en", 8)),
                at(3, 0, 8),
                BERLIN);
        assertThat(between(usual, at(4, 5, 18), at(4, 5, 22))).isCloseTo(14, within(1e-9));
        assertThat(between(usual, at(4, 0, 9), at(4, 0, 10))).isZero();
        assertThat(usual.between(at(4, 5, 18), at(4, 5, 22), List.of("mail"), List.of()))
                .isZero();
        assertThat(usual.between(at(4, 5, 18), at(4, 5, 22), List.of("insta"), List.of("en")))
                .isCloseTo(4, within(1e-9));
        assertThat(usual.between(at(4, 5, 18), at(4, 5, 22), List.of(), List.of("de", "other")))
                .isNull();
    }

    @Test
    void partOfAQuarterIsPartOfItsArrivals() {
        var usual = UsualWeek.of(
                List.of(arrived(at(0, 1, 9), "mail", "de", 7), arrived(at(0, 2, 9), "mail", "de", 30)),
                at(1, 1, 10),
                BERLIN);
        assertThat(between(usual, at(3, 2, 9).plusSeconds(300), at(3, 2, 9).plusSeconds(600)))
                .isCloseTo(10, within(1e-9));
    }

    @Test
    void countsTheHoursOfTheTeamsClockAcrossSummerTime() {
        var saturday = Instant.parse("2026-10-24T10:00:00Z");
        var usual = UsualWeek.of(
                List.of(arrived(saturday.minusSeconds(7200), "mail", "de", 9), arrived(saturday, "mail", "de", 6)),
                saturday.plus(Duration.ofDays(7)),
                BERLIN);
        var next = Instant.parse("2026-10-31T11:00:00Z");
        assertThat(between(usual, next, next.plus(Duration.ofHours(1)))).isCloseTo(6, within(1e-9));
    }

    @Test
    void ofLessThanAWeekNothingIsKnown() {
        var usual = UsualWeek.of(List.of(arrived(at(0, 2, 9), "mail", "de", 30)), at(0, 6, 0), BERLIN);
        assertThat(between(usual, at(1, 2, 9), at(1, 2, 10))).isNull();
        assertThat(between(UsualWeek.of(List.of(), at(0, 6, 0), BERLIN), at(1, 2, 9), at(1, 2, 10)))
                .isNull();
    }
}
