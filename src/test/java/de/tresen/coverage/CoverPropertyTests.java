package de.tresen.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Random rosters and absences over a year: at every promised minute somebody has the work or there is a gap. */
class CoverPropertyTests {

    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:00:00Z");
    private static final int MINUTES = 365 * 24 * 60;
    private static final int SAMPLES = 300;

    @Property(tries = 150)
    void atEveryPromisedMinuteSomebodyHasTheWorkOrThereIsAGapNeverBothNeverNeither(@ForAll long seed) {
        var random = new Random(seed);
        var world = world(random);
        var team = new TreeSet<>(Set.of("a", "b", "c", "d", "e").stream()
                .limit(2 + random.nextInt(4))
                .toList());
        world.agents(team.toArray(String[]::new));
        var promised = Map.of("mail", promised(random), "insta", promised(random), "chat", promised(random));
        var gaps = SharedGaps.of(world.plan(), Capacity.AGENT, onChannels(promised));
        for (var minute : minutes(random, world, promised.get("insta"))) {
            var channel = any(random, List.of("mail", "insta", "chat"));
            var language = any(random, List.of("de", "en", "fr"));
            var roster = world.plan().roster(Capacity.AGENT, new Scope(channel, language));
            var onDuty = roster.onDuty(minute).stream().map(OnDuty::username).toList();
            var names = new TreeSet<>(onDuty);
            assertThat(onDuty).hasSameSizeAs(names);
            var slow = new SlowRoster(team, counting(world, channel, language), byBeginning(world.absences()));
            assertThat(names).as("at %s", minute).isEqualTo(slow.at(minute));
            var open = promised.get(channel).stream().anyMatch(span -> holds(span.from(), span.to(), minute));
            var named = world.plan().languages().contains(language) ? language : "other";
            var told = gaps.stream()
                    .filter(gap -> holds(gap.from(), gap.to(), minute))
                    .filter(gap -> gap.channels().contains(channel))
                    .filter(gap -> gap.languages().isEmpty() || gap.languages().contains(named))
                    .count();
            assertThat(told).as("gaps at %s", minute).isEqualTo(open && names.isEmpty() ? 1 : 0);
        }
    }

    private static List<Promised.OnChannel> onChannels(Map<String, List<Gaps.Span>> promised) {
        return promised.entrySet().stream()
                .map(one -> new Promised.OnChannel(one.getKey(), one.getValue()))
                .toList();
    }

    /** Word by word: a limited shift counts only for its channel and its language. */
    private static List<Shift> counting(CoverWorld world, String channel, String language) {
        return world.shifts().stream()
                .filter(shift -> shift.channel() == null || shift.channel().equals(channel))
                .filter(shift -> shift.language() == null || shift.language().equals(language))
                .toList();
    }

    private static boolean holds(Instant from, Instant to, Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private static CoverWorld world(Random random) {
        var world = new CoverWorld();
        var people = List.of("a", "b", "c", "d", "e", "stranger");
        for (int i = random.nextInt(40); i > 0; i--) {
            var from = minute(random);
            world.shift(
                    any(random, people),
                    from,
                    from.plus(Duration.ofMinutes(1 + random.nextInt(24 * 60))),
                    any(random, List.of(Duty.values())),
                    limit(random, "mail", "insta"),
                    limit(random, "de", "en"));
        }
        for (int i = random.nextInt(25); i > 0; i--) {
            var from = minute(random);
            var to = random.nextInt(8) == 0 ? null : from.plus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 40)));
            var substitutes = new TreeSet<String>();
            for (int n = random.nextInt(3); n > 0; n--) {
                substitutes.add(any(random, people));
            }
            world.away(any(random, people), from, to, substitutes.toArray(String[]::new));
        }
        return world;
    }

    private static @Nullable String limit(Random random, String one, String other) {
        return switch (random.nextInt(6)) {
            case 0 -> one;
            case 1 -> other;
            default -> null;
        };
    }

    /** Sometimes round the clock, sometimes a few blocks. */
    private static List<Gaps.Span> promised(Random random) {
        if (random.nextInt(3) == 0) {
            return List.of(new Gaps.Span(NEW_YEAR, NEW_YEAR.plus(Duration.ofDays(365))));
        }
        var spans = new ArrayList<Gaps.Span>();
        var at = NEW_YEAR;
        for (int i = 0; i < 30; i++) {
            var from = at.plus(Duration.ofMinutes(1 + random.nextInt(12 * 24 * 60)));
            at = from.plus(Duration.ofMinutes(1 + random.nextInt(2 * 24 * 60)));
            spans.add(new Gaps.Span(from, at));
        }
        return spans;
    }

    /** Any minutes, and those at which something begins or ends. */
    private static List<Instant> minutes(Random random, CoverWorld world, List<Gaps.Span> promised) {
        var minutes = new ArrayList<Instant>();
        for (int i = 0; i < SAMPLES; i++) {
            minutes.add(minute(random));
        }
        world.shifts()
                .forEach(shift -> minutes.addAll(
                        List.of(shift.from(), shift.to(), shift.to().minusSeconds(60))));
        world.absences().forEach(absence -> minutes.add(absence.from()));
        world.absences().stream().map(Absence::to).filter(to -> to != null).forEach(minutes::add);
        promised.forEach(span -> minutes.addAll(List.of(span.from(), span.to())));
        return minutes;
    }

    private static List<Absence> byBeginning(List<Absence> absences) {
        return absences.stream()
                .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::id))
                .toList();
    }

    private static Instant minute(Random random) {
        return NEW_YEAR.plus(Duration.ofMinutes(random.nextInt(MINUTES)));
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
