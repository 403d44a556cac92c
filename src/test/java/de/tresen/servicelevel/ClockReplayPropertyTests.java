package de.tresen.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.businesstime.Stretch;
import de.tresen.interaction.Priority;
import de.tresen.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Thousands of random histories of two interactions, over holidays and both changes of the clocks: whatever happens,
 * every clock can be recomputed from its events and keeps the rules of docs/service-levels.md.
 */
class ClockReplayPropertyTests {

    private static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-03-27T13:00:00Z"),
            Instant.parse("2026-05-13T07:30:00Z"),
            Instant.parse("2026-10-23T14:59:59.999999Z"),
            Instant.parse("2026-12-23T09:00:00Z"));

    /** @param after how long after the one before */
    record Act(Kind kind, boolean toTheFirst, Duration after, int choice) {}

    enum Kind {
        PERSON_WRITES,
        WE_ANSWER,
        WAIT,
        GO_ON,
        HOLD,
        OFF_HOLD,
        CLOSE,
        PERSON_REOPENS,
        WE_REOPEN,
        RAISE,
        CLIMB,
        PRIORITY,
        ASK,
        APPROVE,
        SETTLE,
        HOURS,
        LEVEL,
        MERGE,
        WITHDRAW
    }

    private ClockWorld world;
    private List<UUID> both;
    private UUID subject;

    @Property(tries = 3000)
    void whateverHappensEveryClockKeepsTheRules(
            @ForAll("beginnings") Instant beginning, @ForAll("histories") List<Act> acts) {
        begin(beginning);
        for (var act : acts) {
            world.now.set(world.now.instant().plus(act.after()));
            apply(act);
            both.forEach(this::keepsTheRules);
        }
        both.forEach(this::isReplayable);
    }

    private void begin(Instant beginning) {
        world = new ClockWorld();
        world.now.set(beginning);
        world.open(List.of("09:00-17:00"));
        world.promise(Duration.ofHours(4), Duration.ofHours(2), Duration.ofHours(16));
        both = List.of(Ids.next(), Ids.next());
        subject = Ids.next();
        world.clocks.begin(both.get(0), ClockWorld.LEVEL, Priority.NORMAL, beginning);
        world.clocks.begin(both.get(1), ClockWorld.LEVEL, Priority.LOW, beginning);
    }

    private void apply(Act act) {
        var clocks = world.clocks;
        var at = world.now.instant();
        var one = both.get(act.toTheFirst() ? 0 : 1);
        switch (act.kind()) {
            case PERSON_WRITES -> clocks.personWrote(one, at);
            case WE_ANSWER -> clocks.answered(one, at);
            case WAIT -> clocks.pauseResolution(one, at);
            case GO_ON -> clocks.resumeResolution(one, at);
            case HOLD -> clocks.putOnHold(one, at);
            case OFF_HOLD -> clocks.takeOffHold(one, at);
            case CLOSE -> clocks.closed(one, at);
            case PERSON_REOPENS -> reopen(one, at, true);
            case WE_REOPEN -> reopen(one, at, false);
            case RAISE -> clocks.raise(one, at);
            case CLIMB -> climb(one, act.choice());
            case PRIORITY -> clocks.begin(one, ClockWorld.LEVEL, Priority.values()[act.choice() % 4], at);
            case ASK -> clocks.beginQuestion(one, subject, at);
            case APPROVE -> clocks.beginApproval(one, Ids.next(), at);
            case SETTLE -> clocks.ended(subject, at);
            case HOURS -> world.open(List.of("0" + act.choice() + ":30-1" + act.choice() + ":15", "20:00-02:00"));
            case LEVEL -> promise(act.choice());
            case MERGE -> clocks.mergeInto(one, both.get(act.toTheFirst() ? 1 : 0), at);
            case WITHDRAW -> clocks.cancelAll(one, at);
        }
    }

    /** A rung is taken once, however often it is asked for. */
    private void climb(UUID interaction, int choice) {
        for (var climb : world.rungs.of(interaction)) {
            var next = choice == 0 ? null : Duration.ofMinutes(40L * choice);
            assertThat(world.rungs.take(climb, next)).isTrue();
            assertThat(world.rungs.take(climb, next)).isFalse();
        }
    }

    private void promise(int choice) {
        world.promise(
                Duration.ofMinutes(30 + 90L * choice),
                choice == 3 ? null : Duration.ofHours(2),
                choice == 5 ? null : Duration.ofHours(5L + choice));
    }

    /** Nothing becomes late by reopening. */
    private void reopen(UUID interaction, Instant at, boolean personWrote) {
        if (world.isMergedAway(interaction)) {
            return;
        }
        var late = late(interaction, at);
        world.clocks.reopened(interaction, at, personWrote);
        assertThat(late).containsAll(late(interaction, at));
    }

    private List<UUID> late(UUID interaction, Instant at) {
        return world.mapper.rows(interaction).stream()
                .filter(row -> row.endedAt() == null && row.breachedAt() == null)
                .filter(row -> row.dueAt() != null && !row.dueAt().isAfter(at))
                .map(ClockRow::id)
                .toList();
    }

    private void keepsTheRules(UUID interaction) {
        var rows = world.mapper.rows(interaction);
        assertThat(rows.stream().filter(row -> row.target().isResponse() && row.endedAt() == null))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(rows.stream().filter(row -> row.target() == Target.RESOLUTION && row.endedAt() == null))
                .hasSizeLessThanOrEqualTo(1);
        world.clocks.of(interaction).forEach(ClockReplayPropertyTests::hasAnAccountWithoutGaps);
        for (var row : rows) {
            assertThat(row.rungAt() == null
                            || row.endedAt() == null && (row.warnedAt() != null || row.breachedAt() != null))
                    .as("only an open promise that was told to be at risk or late climbs: %s", row)
                    .isTrue();
            if (row.state() == ClockState.RUNNING && row.dueAt() != null) {
                addsUp(interaction, row);
            }
        }
    }

    private static void hasAnAccountWithoutGaps(ClockView view) {
        var at = view.startedAt();
        for (var stretch : view.stretches()) {
            assertThat(stretch.from()).isEqualTo(at).isBefore(stretch.to());
            at = stretch.to();
        }
        if (view.endedAt() != null) {
            assertThat(at).isEqualTo(view.endedAt());
        } else if (view.state() == ClockState.RUNNING && view.dueAt() != null) {
            assertThat(at).isEqualTo(view.dueAt());
        } else if (view.state() == ClockState.PAUSED) {
            assertThat(view.dueAt()).isNull();
        }
    }

    private void addsUp(UUID interaction, ClockRow row) {
        var account = world.clocks.of(interaction).stream()
                .filter(view -> view.target() == row.target()
                        && view.startedAt().equals(row.startedAt())
                        && view.state() == ClockState.RUNNING)
                .findFirst();
        account.ifPresent(view -> assertThat(counted(view.stretches())).isEqualTo(row.promised()));
    }

    private static Duration counted(List<Stretch> stretches) {
        return stretches.stream()
                .filter(Stretch::counted)
                .map(stretch -> Duration.between(stretch.from(), stretch.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void isReplayable(UUID interaction) {
        var rows = world.mapper.rows(interaction);
        var views = world.clocks.of(interaction);
        world.clocks.recompute(interaction);
        assertThat(world.mapper.rows(interaction)).isNotEmpty().isEqualTo(rows);
        assertThat(world.clocks.of(interaction)).isEqualTo(views);
    }

    @Provide
    Arbitrary<Instant> beginnings() {
        return Arbitraries.of(BEGINNINGS);
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(true, false),
                        Arbitraries.longs()
                                .between(0, 60L * 60 * 30 * 1_000_000)
                                .map(micros -> Duration.ofNanos(micros * 1000)),
                        Arbitraries.integers().between(0, 9))
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
