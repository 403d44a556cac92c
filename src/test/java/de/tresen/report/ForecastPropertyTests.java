package de.tresen.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.report.AheadLine.WaitsFor;
import de.tresen.servicelevel.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The forecast against {@link SlowTeam}, and what it recommends against trying everything. */
class ForecastPropertyTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofHours(8));

    private static List<Cover> cover(Random random) {
        var cover = new ArrayList<Cover>();
        var at = NOW.plusSeconds(random.nextInt(1800));
        while (at.isBefore(END)) {
            var to = at.plusSeconds(60 + random.nextInt(7200));
            cover.add(new Cover(at, to.isAfter(END) ? END : to, random.nextInt(4)));
            at = to.plusSeconds(random.nextInt(3) * 600L);
        }
        return cover;
    }

    private static Duration perAnswer(Random random) {
        return Duration.ofSeconds(60 + random.nextInt(1800));
    }

    @Property(tries = 300)
    void isWhatATeamDoesThatWorksSecondBySecond(@ForAll long seed, @ForAll @IntRange(max = 30) int before) {
        var random = new Random(seed);
        var cover = cover(random);
        var each = perAnswer(random);
        var fast = new Forecast(cover, each).answered(before);
        var slow = SlowTeam.answered(cover, each, before + 1L, NOW, END);
        assertThat(fast == null).isEqualTo(slow == null);
        if (fast != null) {
            assertThat(Duration.between(fast, slow)).isBetween(Duration.ZERO, SlowTeam.STEP);
        }
    }

    @Property(tries = 100)
    void neitherMorePeopleNorLessWorkMakeItLater(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int before) {
        var random = new Random(seed);
        var forecast = new Forecast(cover(random), perAnswer(random));
        var expected = forecast.answered(before);
        if (expected != null) {
            assertThat(forecast.answered(before - 1L)).isBefore(expected);
            assertThat(forecast.with(1, END).answered(before)).isBefore(expected);
            assertThat(forecast.with(1, NOW).answered(before)).isEqualTo(expected);
        }
    }

    private static AheadLine line(Forecast forecast, int before, Instant due) {
        return new AheadLine(
                new UUID(0, before),
                before,
                "?",
                "forum",
                "team",
                Target.FIRST_RESPONSE,
                due,
                forecast.answered(before),
                before,
                WaitsFor.TEAM,
                null,
                null,
                "t" + before,
                null);
    }

    /** Ten of a list with ascending due times, as lists are. */
    private static List<AheadLine> lines(Random random, Forecast forecast) {
        var dues = IntStream.range(0, 10)
                .mapToObj(i -> NOW.plusSeconds(1 + random.nextInt(8 * 3600 - 1)))
                .sorted()
                .toList();
        return IntStream.range(0, 10)
                .mapToObj(i -> line(forecast, i, dues.get(i)))
                .toList();
    }

    @Property(tries = 200)
    void fewerMovedAreNotEnough(@ForAll long seed) {
        var random = new Random(seed);
        var forecast = new Forecast(cover(random), perAnswer(random));
        var lines = lines(random, forecast);
        var moved = Remedy.of(forecast, lines, 0, END).moved();
        assertThat(breaks(forecast, lines, moved)).isFalse();
        var fewest = IntStream.range(0, 1 << 10)
                .filter(choice -> !breaks(forecast, lines, chosen(lines, choice)))
                .map(Integer::bitCount)
                .min();
        assertThat(moved).hasSize(fewest.orElseThrow());
    }

    private static List<AheadLine> chosen(List<AheadLine> lines, int choice) {
        return IntStream.range(0, lines.size())
                .filter(i -> (choice >> i & 1) == 1)
                .mapToObj(lines::get)
                .toList();
    }

    private static boolean breaks(Forecast forecast, List<AheadLine> lines, List<AheadLine> moved) {
        var left = lines.stream().filter(line -> !moved.contains(line)).toList();
        return IntStream.range(0, left.size())
                .anyMatch(i -> line(forecast, i, left.get(i).due()).breaks());
    }

    @Property(tries = 200)
    void onePersonLessIsNotEnough(@ForAll long seed) {
        var random = new Random(seed);
        var forecast = new Forecast(cover(random), perAnswer(random));
        var lines = lines(random, forecast);
        var people = Remedy.of(forecast, lines, 0, END).people();
        if (people > 0) {
            assertThat(breaks(forecast.with(people, END), lines, List.of())).isFalse();
            assertThat(breaks(forecast.with(people - 1, END), lines, List.of())).isTrue();
        }
    }
}
