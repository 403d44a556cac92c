package de.tresen.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.interaction.Priority;
import de.tresen.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where other desks count wrong: merging with clocks that stand still or are late, and promises finer than the clock. */
class HardClocksTests {

    private static final Instant NINE = Instant.parse("2026-11-18T08:00:00Z");

    private final UUID older = Ids.next();
    private final UUID newer = Ids.next();
    private ClockWorld world;

    @BeforeEach
    void promise() {
        world = new ClockWorld();
        world.now.set(NINE);
        world.open(List.of("09:00-17:00"));
        world.promise(Duration.ofHours(4), Duration.ofHours(2), Duration.ofHours(16));
        world.clocks.begin(older, ClockWorld.LEVEL, Priority.URGENT, NINE);
        world.clocks.begin(newer, ClockWorld.LEVEL, Priority.NORMAL, NINE.plusSeconds(60));
    }

    private Instant at(int minutes) {
        var at = NINE.plus(Duration.ofMinutes(minutes));
        world.now.set(at);
        return at;
    }

    /** The one that was not merged away. */
    private ClockView the(UUID interaction, Target target) {
        return world.clocks.of(interaction).stream()
                .filter(view -> view.target() == target)
                .reduce((one, other) -> one.endedAt() == null ? one : other)
                .orElseThrow();
    }

    @Test
    void whatWasMergedIntoOneThatWaitsForADepartmentGoesOnWithItsAnswer() {
        world.clocks.putOnHold(newer, at(10));
        world.clocks.mergeInto(older, newer, at(20));
        assertThat(the(newer, Target.RESOLUTION).standing().because()).isEqualTo(Pause.WAITING_FOR_DEPARTMENT);
        world.clocks.takeOffHold(newer, at(30));
        assertThat(the(newer, Target.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(the(newer, Target.RESOLUTION).startedAt()).isEqualTo(NINE);
    }

    @Test
    void whatStoodStillForAnotherReasonStandsStillForTheReasonOfWhereItGoesOn() {
        world.clocks.pauseResolution(older, at(5));
        world.clocks.putOnHold(newer, at(10));
        world.clocks.mergeInto(older, newer, at(20));
        world.clocks.takeOffHold(newer, at(30));
        assertThat(the(newer, Target.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aQuestionThatWasLateWhenItsInteractionWasMergedStaysBroken() {
        var question = Ids.next();
        world.clocks.beginQuestion(older, question, at(0));
        world.clocks.mergeInto(older, newer, at(300));
        assertThat(the(older, Target.DEPARTMENT_RESPONSE).state()).isEqualTo(ClockState.BREACHED);
        assertThat(world.clocks.of(newer)).extracting(ClockView::target).doesNotContain(Target.DEPARTMENT_RESPONSE);
    }

    @Test
    void aQuestionThatWasInTimeWhenItsInteractionWasMergedIsVoid() {
        world.clocks.beginQuestion(older, Ids.next(), at(0));
        world.clocks.mergeInto(older, newer, at(10));
        assertThat(the(older, Target.DEPARTMENT_RESPONSE).state()).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void otherHoursDoNotPutOffThePromiseThatWasKeptInMerging() {
        world.clocks.mergeInto(older, newer, at(20));
        assertThat(the(newer, Target.FIRST_RESPONSE).dueAt()).isEqualTo(NINE.plus(Duration.ofHours(1)));
        at(30);
        world.open(List.of("09:00-18:00"));
        assertThat(the(newer, Target.FIRST_RESPONSE).dueAt()).isEqualTo(NINE.plus(Duration.ofHours(1)));
    }

    @Test
    void aPromiseFinerThanAMicrosecondIsLateWithTheFirstMicrosecondAfterIt() {
        world.promise(
                Duration.ofHours(4), Duration.ofHours(2), Duration.ofHours(1).plusNanos(1));
        var due = NINE.plus(Duration.ofHours(1)).plusNanos(1000);
        assertThat(the(older, Target.RESOLUTION).dueAt()).isEqualTo(due);
        world.clocks.pauseResolution(older, due.minusNanos(1000));
        assertThat(the(older, Target.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        world.clocks.resumeResolution(older, at(120));
        assertThat(the(older, Target.RESOLUTION).dueAt()).isEqualTo(at(120).plusNanos(1000));
    }
}
