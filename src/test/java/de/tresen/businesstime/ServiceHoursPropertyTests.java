package de.tresen.businesstime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fast service hours against {@link SlowHours}, mostly around days on which clocks do strange things. */
class ServiceHoursPropertyTests {

    private static final String[][] ODD_DAYS = {
        {"Europe/Berlin", "2026-03-29", "2026-10-25", "2026-04-05", "2026-12-26", "2027-01-01"},
        {"Australia/Lord_Howe", "2026-04-05", "2026-10-04"},
        {"America/St_Johns", "2010-03-14", "2010-11-07", "1988-04-03"},
        {"Africa/Casablanca", "2026-02-15", "2026-03-22"},
        {"Pacific/Apia", "2011-12-30", "2011-09-24"},
        {"Pacific/Kwajalein", "1993-08-21"},
        {"America/Sao_Paulo", "2018-11-04", "2018-02-18"},
        {"Africa/Monrovia", "1972-01-07"},
        {"Antarctica/Troll", "2026-03-29", "2026-10-25"},
        {"Europe/Dublin", "2026-10-25"},
        {"Asia/Kathmandu", "1986-01-01"},
    };

    record Sample(ServiceHoursDefinition definition, Instant start, Duration duration) {}

    @Property(tries = 400)
    void dueAgreesWithLookingAtTheWallClock(@ForAll("samples") Sample sample) {
        var hours = ServiceHours.of(sample.definition());
        var due = hours.due(sample.start(), sample.duration());

        assertThat(due).isEqualTo(new SlowHours(sample.definition()).due(sample.start(), sample.duration()));
        assertThat(hours.counted(sample.start(), due)).isEqualTo(sample.duration());
    }

    @Property(tries = 400)
    void countedAgreesWithLookingAtTheWallClock(@ForAll("samples") Sample sample) {
        var to = sample.start().plus(sample.duration());

        assertThat(ServiceHours.of(sample.definition()).counted(sample.start(), to))
                .isEqualTo(new SlowHours(sample.definition()).counted(sample.start(), to));
    }

    @Property(tries = 200)
    void stretchesTellEveryMomentWithItsReason(@ForAll("samples") Sample sample) {
        var slow = new SlowHours(sample.definition());
        var to = sample.start().plus(sample.duration());
        var at = sample.start();
        for (var stretch : ServiceHours.of(sample.definition()).stretches(sample.start(), to)) {
            assertThat(stretch.from()).isEqualTo(at);
            for (; at.isBefore(stretch.to()); at = SlowHours.cellEnd(at, stretch.to())) {
                assertThat(stretch.reason()).isEqualTo(slow.open(at) ? null : slow.reason(at));
            }
            assertThat(stretch.from()).isBefore(stretch.to());
        }
        assertThat(at).isEqualTo(to);
    }

    @Property(tries = 200)
    void neighbouringStretchesDiffer(@ForAll("samples") Sample sample) {
        var stretches = ServiceHours.of(sample.definition())
                .stretches(sample.start(), sample.start().plus(sample.duration()));
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).reason())
                    .isNotEqualTo(stretches.get(i - 1).reason());
        }
    }

    @Property(tries = 200)
    void countedAddsUpOverLongTimes(@ForAll("samples") Sample sample) {
        var hours = ServiceHours.of(sample.definition());
        var middle = sample.start().plus(Duration.ofDays(200));
        var end = sample.start().plus(Duration.ofDays(2000));

        var all = hours.counted(sample.start(), end);
        assertThat(hours.counted(sample.start(), middle).plus(hours.counted(middle, end)))
                .isEqualTo(all);
        var stretched = hours.stretches(sample.start(), end).stream()
                .filter(Stretch::counted)
                .map(stretch -> Duration.between(stretch.from(), stretch.to()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(stretched).isEqualTo(all);
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.randomValue(ServiceHoursPropertyTests::sample);
    }

    private static Sample sample(Random random) {
        var odd = ODD_DAYS[random.nextInt(ODD_DAYS.length)];
        var day = LocalDate.parse(odd[1 + random.nextInt(odd.length - 1)]);
        var hours = Hours.in(odd[0]);
        hours.daily(blocks(random));
        for (var weekday : java.time.DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                hours.on(weekday.name(), blocks(random));
            }
        }
        if (odd[0].equals("Europe/Berlin") && random.nextBoolean()) {
            hours.holidays("DE-BE");
        }
        for (int i = -2; i <= 2; i++) {
            if (random.nextInt(4) == 0) {
                hours.except(
                        day.plusDays(i).toString(),
                        "Ausnahme " + i,
                        random.nextInt(3) == 0 ? new String[0] : blocks(random));
            }
        }
        long offset = random.nextInt(5 * 86_400) - 3 * 86_400;
        var start = day.atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(offset);
        var nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
        long seconds = random.nextInt(10) == 0 ? 0 : random.nextInt(60 * 3600);
        var duration = random.nextBoolean()
                ? Duration.ofSeconds(seconds, random.nextInt(1_000_000_000))
                : Duration.ofMinutes(seconds / 60);
        return new Sample(hours.definition(), start.plusNanos(nanos), duration);
    }

    /** One to three blocks that do not overlap; the last may run over midnight or end at it. */
    private static String[] blocks(Random random) {
        var edges = random.ints(0, 96)
                .distinct()
                .limit(2L * (1 + random.nextInt(3)))
                .sorted()
                .toArray();
        var blocks = new ArrayList<String>();
        for (int i = 0; i < edges.length; i += 2) {
            blocks.add(clock(edges[i]) + "-" + clock(edges[i + 1]));
        }
        int last = edges.length - 1;
        switch (random.nextInt(5)) {
            case 0 -> blocks.set(blocks.size() - 1, clock(edges[last - 1]) + "-24:00");
            case 1 -> blocks.set(blocks.size() - 1, clock(edges[last]) + "-" + clock(random.nextInt(edges[last])));
            case 2 -> {
                if (edges[last - 1] > 0) {
                    blocks.set(blocks.size() - 1, clock(edges[last - 1]) + "-00:00");
                }
            }
            default -> {}
        }
        java.util.Collections.shuffle(blocks, random);
        return blocks.toArray(String[]::new);
    }

    private static String clock(int quarter) {
        return "%02d:%02d".formatted(quarter / 4, quarter % 4 * 15);
    }
}
