package de.tresen.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.tresen.DeskTest;
import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.interaction.Priority;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.ServiceLevelDefinition.TargetTexts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How clocks go on under another plan, after reopening and after merging. */
@DeskTest
@Tag("both-databases")
class ClockPlanningTests extends ClockStage {

    @Test
    void anotherPriorityPlansFromTheOriginalStart() {
        clock.tick(Duration.ofHours(1));
        clocks.begin(interaction, level, Priority.URGENT, at(1));
        assertThat(the(Target.FIRST_RESPONSE).dueAt()).isEqualTo(at(1));
        assertThat(the(Target.FIRST_RESPONSE).startedAt()).isEqualTo(NINE);
    }

    @Test
    void reopeningResumesWhatWasLeft() {
        clocks.answered(interaction, at(1));
        clocks.closed(interaction, at(2));
        clocks.reopened(interaction, at(26), true);
        // two hours were used, fourteen are left: six today, eight tomorrow
        assertThat(the(Target.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(the(Target.RESOLUTION).dueAt()).isEqualTo(at(48 + 8));
        assertThat(the(Target.RESOLUTION).endedAt()).isNull();
        assertThat(the(Target.NEXT_RESPONSE).dueAt()).isEqualTo(at(28));
    }

    @Test
    void reopeningByOurselvesStartsNoResponse() {
        clocks.answered(interaction, at(1));
        clocks.closed(interaction, at(2));
        clocks.reopened(interaction, at(3), false);
        assertThat(clocks.of(interaction)).extracting(ClockView::target).doesNotContain(Target.NEXT_RESPONSE);
    }

    @Test
    void reopeningInTheLastMomentIsNotLateAtOnce() {
        var lastMoment = at(32).minusNanos(1000);
        clocks.closed(interaction, lastMoment);
        clocks.reopened(interaction, at(100), true);
        assertThat(the(Target.RESOLUTION).dueAt()).isAfter(at(100));
        assertThat(clocks.raise(interaction, at(100))).extracting(Alarm::kind).containsExactly(Alarm.Kind.AT_RISK);
    }

    @Test
    void whatIsNotPromisedHasNoClockUntilALaterLevelPromisesIt() {
        var silent = "silent-" + UUID.randomUUID();
        levels.put(silent, new ServiceLevelDefinition("Silent", level, null, Map.of(), null, null));
        var other = interaction();
        clocks.begin(other, silent, Priority.NORMAL, NINE);
        clocks.beginQuestion(other, Ids.next(), NINE);
        assertThat(clocks.of(other)).isEmpty();
        assertThat(clocks.mostUrgent(other)).isEmpty();
        clocks.pauseResolution(other, at(1));
        clocks.begin(other, level, Priority.NORMAL, NINE);
        assertThat(clocks.of(other))
                .extracting(ClockView::target, ClockView::state)
                .containsExactlyInAnyOrder(
                        tuple(Target.FIRST_RESPONSE, ClockState.RUNNING),
                        tuple(Target.RESOLUTION, ClockState.PAUSED),
                        tuple(Target.DEPARTMENT_RESPONSE, ClockState.RUNNING));
    }

    @Test
    void otherHoursMoveWhatIsOpenAndLeaveWhatHasEnded() {
        clocks.answered(interaction, at(1));
        hours.put(level, office(List.of("09:00-10:00")));
        assertThat(the(Target.FIRST_RESPONSE).dueAt()).isEqualTo(at(4));
        assertThat(the(Target.RESOLUTION).dueAt()).isEqualTo(Instant.parse("2026-12-09T09:00:00Z"));
        assertReplayable(interaction);
    }

    @Test
    void whatWasTooLateUnderTheOldHoursMayBeToldAgain() {
        clocks.raise(interaction, at(4));
        clock.set(at(5));
        hours.put(level, office(List.of("09:00-10:00")));
        assertThat(the(Target.FIRST_RESPONSE).state()).isEqualTo(ClockState.RUNNING);
        assertThat(clocks.raise(interaction, at(72 + 24 * 3)))
                .extracting(Alarm::kind)
                .containsExactly(Alarm.Kind.AT_RISK, Alarm.Kind.BREACHED);
        assertReplayable(interaction);
    }

    @Test
    void anotherLevelDefinitionReplans() {
        levels.put(level, definition("PT1H", "PT2H", null));
        assertThat(clocks.of(interaction))
                .extracting(ClockView::target, ClockView::dueAt)
                .containsExactly(tuple(Target.FIRST_RESPONSE, at(1)));
        assertReplayable(interaction);
    }

    @Test
    void hoursThatWillNotOpenAgainLeaveTheClockWithoutDueTime() {
        hours.put(
                level,
                new ServiceHoursDefinition(
                        "Europe/Berlin",
                        Map.of(),
                        null,
                        List.of(new ServiceHoursDefinition.ExceptionDay(
                                "2020-01-01", List.of("09:00-10:00"), "once"))));
        assertThat(the(Target.FIRST_RESPONSE).state()).isEqualTo(ClockState.RUNNING);
        assertThat(the(Target.FIRST_RESPONSE).dueAt()).isNull();
        clocks.answered(interaction, at(1));
        assertThat(the(Target.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void aPausedClockThatAnotherLevelMakesLateIsLateThenAndNotByReopening() {
        clocks.pauseResolution(interaction, at(3));
        clock.set(at(4));
        levels.put(level, definition("PT8H", "PT2H", "PT2H"));
        assertThat(the(Target.RESOLUTION).state()).isEqualTo(ClockState.BREACHED);
        assertThat(clocks.raise(interaction, at(4)))
                .extracting(Alarm::kind, Alarm::target)
                .containsExactly(tuple(Alarm.Kind.BREACHED, Target.RESOLUTION));
        assertReplayable(interaction);
    }

    @Test
    void mergingKeepsTheEarliestPromise() {
        var later = interaction();
        clocks.begin(later, level, Priority.NORMAL, at(1));
        clocks.mergeInto(interaction, later, at(2));
        assertThat(clocks.of(interaction)).extracting(ClockView::state).containsOnly(ClockState.CANCELLED);
        assertThat(clocks.mostUrgent(later)).contains(new Promise(Target.FIRST_RESPONSE, at(3), at(4)));
        assertThat(clocks.of(later))
                .filteredOn(view -> view.state() == ClockState.RUNNING)
                .extracting(ClockView::target, ClockView::dueAt)
                .containsExactlyInAnyOrder(tuple(Target.FIRST_RESPONSE, at(4)), tuple(Target.RESOLUTION, at(32)));
        assertReplayable(later);
    }

    @Test
    void whatWasBrokenBeforeMergingIsToldWhereItGoesOn() {
        var later = interaction();
        clocks.begin(later, level, Priority.NORMAL, at(24));
        clocks.raise(interaction, at(25));
        clocks.mergeInto(interaction, later, at(26));
        assertThat(timeline(later)).containsExactly("TARGET_BREACHED FIRST_RESPONSE");
        assertThat(clocks.raise(later, at(26))).isEmpty();
    }

    @Test
    void mergingALaterPromiseChangesNothingForTheTarget() {
        var later = interaction();
        clocks.begin(later, level, Priority.NORMAL, at(1));
        var before = clocks.of(interaction);
        clocks.mergeInto(later, interaction, at(2));
        assertThat(clocks.of(interaction)).isEqualTo(before);
        assertThat(clocks.of(later)).extracting(ClockView::state).containsOnly(ClockState.CANCELLED);
    }

    @Test
    void mergingBringsAnUnansweredMessageAlong() {
        var waiting = interaction();
        clocks.begin(waiting, level, Priority.NORMAL, at(1));
        clocks.answered(interaction, at(1));
        clocks.pauseResolution(interaction, at(1));
        clocks.mergeInto(waiting, interaction, at(2));
        assertThat(clocks.mostUrgent(interaction).orElseThrow().dueAt()).isEqualTo(at(5));
    }

    @Test
    void refusesLevelsThatCannotBeTaken() {
        assertInvalid("warnAt", new ServiceLevelDefinition("x", level, BigDecimal.ONE, Map.of(), null, null));
        assertInvalid("warnAt", new ServiceLevelDefinition("x", level, BigDecimal.ZERO, Map.of(), null, null));
        assertInvalid("serviceHours", new ServiceLevelDefinition("x", "nowhere", null, Map.of(), null, null));
        assertInvalid("name", new ServiceLevelDefinition(" ", level, null, Map.of(), null, null));
        assertInvalid("approval", new ServiceLevelDefinition("x", level, null, Map.of(), null, "P1D"));
        assertInvalid(
                "targets", new ServiceLevelDefinition("x", level, null, Map.of("low", texts("PT1H")), null, null));
        assertInvalid(
                "targets.LOW.firstResponse",
                new ServiceLevelDefinition("x", level, null, Map.of("LOW", texts("PT0S")), null, null));
        assertThatThrownBy(() -> levels.find("nowhere")).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> hours.find("nowhere")).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void everyHistoryCanBeReplayed() {
        for (int seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            var both = List.of(interaction(), interaction());
            clocks.begin(both.get(0), level, Priority.NORMAL, NINE);
            clocks.begin(both.get(1), level, Priority.LOW, at(1));
            for (int step = 1; step < 15; step++) {
                clock.set(at(step * 3));
                something(random, both.get(random.nextInt(2)), both.get(random.nextInt(2)), clock.instant());
            }
            both.forEach(this::assertReplayable);
            both.forEach(this::assertOneResponseAtMost);
        }
    }

    private void something(Random random, UUID one, UUID other, Instant at) {
        switch (random.nextInt(13)) {
            case 0, 1 -> clocks.personWrote(one, at);
            case 2 -> clocks.answered(one, at);
            case 3 -> clocks.pauseResolution(one, at);
            case 4 -> clocks.resumeResolution(one, at.minusSeconds(7200));
            case 5 -> clocks.closed(one, at);
            case 6 -> clocks.reopened(one, at, random.nextBoolean());
            case 7 -> clocks.raise(one, at);
            case 8 -> clocks.begin(one, level, Priority.values()[random.nextInt(4)], at);
            case 9 -> clocks.beginQuestion(one, Ids.next(), at);
            case 10 -> hours.put(level, office(List.of("09:00-1" + random.nextInt(8) + ":30")));
            case 11 -> levels.put(level, definition("PT" + (1 + random.nextInt(9)) + "H", null, "PT9H"));
            default -> {
                if (!one.equals(other)) {
                    clocks.mergeInto(one, other, at);
                }
            }
        }
    }

    private void assertOneResponseAtMost(UUID interaction) {
        assertThat(mapper.rows(interaction).stream().filter(row -> row.target().isResponse() && row.endedAt() == null))
                .hasSizeLessThanOrEqualTo(1);
    }

    private void assertInvalid(String field, ServiceLevelDefinition definition) {
        assertThatThrownBy(() -> levels.put("bad", definition))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(Refusal.Field::field)
                                .containsExactly(field));
    }

    private static TargetTexts texts(String firstResponse) {
        return new TargetTexts(firstResponse, null, null);
    }
}
