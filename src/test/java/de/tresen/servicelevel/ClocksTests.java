package de.tresen.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.tresen.DeskTest;
import de.tresen.businesstime.Stretch;
import de.tresen.interaction.Priority;
import de.tresen.platform.Ids;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How clocks start, run, pause, end and are told of. */
@DeskTest
@Tag("both-databases")
class ClocksTests extends ClockStage {

    @Test
    void promisesAFirstResponseAndAResolutionFromReceiptOn() {
        assertThat(clocks.of(interaction))
                .extracting(
                        ClockView::target, ClockView::state, ClockView::startedAt, ClockView::warnAt, ClockView::dueAt)
                .containsExactlyInAnyOrder(
                        tuple(Target.FIRST_RESPONSE, ClockState.RUNNING, NINE, at(3), at(4)),
                        tuple(Target.RESOLUTION, ClockState.RUNNING, NINE, at(28), at(32)));
        assertThat(clocks.mostUrgent(interaction)).contains(new Promise(Target.FIRST_RESPONSE, at(3), at(4)));
        assertThat(clocks.alarms(interaction)).isEqualTo(new Alarms(at(3), at(4)));
    }

    @Test
    void beginningAgainChangesNothing() {
        clocks.begin(interaction, level, Priority.NORMAL, at(2));
        assertThat(mapper.events(interaction)).hasSize(2);
    }

    @Test
    void anAnswerInTimeMeetsTheFirstResponse() {
        clocks.answered(interaction, at(3));
        assertThat(the(Target.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
        assertThat(the(Target.FIRST_RESPONSE).endedAt()).isEqualTo(at(3));
    }

    @Test
    void anAnswerWhenItIsDueIsLateAndIsToldOnce() {
        clocks.answered(interaction, at(4));
        assertThat(the(Target.FIRST_RESPONSE).state()).isEqualTo(ClockState.BREACHED);
        clocks.raise(interaction, at(5));
        assertThat(timeline()).containsExactly("TARGET_BREACHED FIRST_RESPONSE");
    }

    @Test
    void moreMessagesBeforeTheAnswerStartNothing() {
        clocks.personWrote(interaction, at(1));
        clocks.answered(interaction, at(2));
        clocks.personWrote(interaction, at(3));
        clocks.personWrote(interaction, at(4));
        assertThat(clocks.of(interaction)).hasSize(3);
        assertThat(the(Target.NEXT_RESPONSE).startedAt()).isEqualTo(at(3));
        assertThat(the(Target.NEXT_RESPONSE).dueAt()).isEqualTo(at(5));
    }

    @Test
    void eachNextResponseIsAnEntryOfItsOwn() {
        for (int i = 1; i < 7; i += 2) {
            clocks.answered(interaction, at(i));
            clocks.personWrote(interaction, at(i + 1));
        }
        assertThat(clocks.of(interaction))
                .filteredOn(view -> view.target() == Target.NEXT_RESPONSE)
                .hasSize(3);
    }

    @Test
    void theResolutionWaitsForThePersonAndTheResponseDoesNot() {
        clocks.pauseResolution(interaction, at(2));
        assertThat(the(Target.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(the(Target.RESOLUTION).dueAt()).isNull();
        assertThat(the(Target.RESOLUTION).warnAt()).isNull();
        assertThat(the(Target.FIRST_RESPONSE).dueAt()).isEqualTo(at(4));

        clocks.resumeResolution(interaction, at(5));
        assertThat(the(Target.RESOLUTION).dueAt()).isEqualTo(at(48 + 3));
        assertThat(the(Target.RESOLUTION).stretches())
                .startsWith(
                        new Stretch(NINE, at(2), null),
                        new Stretch(at(2), at(5), "waiting for the person"),
                        new Stretch(at(5), at(8), null),
                        new Stretch(at(8), at(24), "outside hours"));
    }

    @Test
    void pausingAndResumingTwiceIsTheSameAsOnce() {
        clocks.resumeResolution(interaction, at(1));
        clocks.pauseResolution(interaction, at(2));
        clocks.pauseResolution(interaction, at(3));
        clocks.resumeResolution(interaction, at(5));
        clocks.resumeResolution(interaction, at(6));
        assertThat(the(Target.RESOLUTION).dueAt()).isEqualTo(at(48 + 3));
    }

    @Test
    void closingMeetsTheResolutionAndCancelsTheResponse() {
        clocks.closed(interaction, at(2));
        assertThat(the(Target.RESOLUTION).state()).isEqualTo(ClockState.MET);
        assertThat(the(Target.FIRST_RESPONSE).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(clocks.mostUrgent(interaction)).isEmpty();
        assertThat(clocks.alarms(interaction)).isEqualTo(new Alarms(null, null));
    }

    @Test
    void whatWasBrokenBeforeClosingStaysBroken() {
        clocks.raise(interaction, at(5));
        clocks.closed(interaction, at(6));
        assertThat(the(Target.FIRST_RESPONSE).state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void tellsRiskAndBreachOnceEach() {
        assertThat(clocks.raise(interaction, at(2))).isEmpty();
        assertThat(clocks.raise(interaction, at(3)))
                .containsExactly(new Alarm(Alarm.Kind.AT_RISK, interaction, Target.FIRST_RESPONSE, null, at(4)));
        assertThat(clocks.raise(interaction, at(3))).isEmpty();
        assertThat(clocks.alarms(interaction)).isEqualTo(new Alarms(at(28), at(4)));
        assertThat(clocks.raise(interaction, at(4)))
                .containsExactly(new Alarm(Alarm.Kind.BREACHED, interaction, Target.FIRST_RESPONSE, null, at(4)));
        assertThat(clocks.raise(interaction, at(9))).isEmpty();
        assertThat(timeline()).containsExactly("TARGET_AT_RISK FIRST_RESPONSE", "TARGET_BREACHED FIRST_RESPONSE");
        assertThat(the(Target.FIRST_RESPONSE).state()).isEqualTo(ClockState.BREACHED);
        assertThat(clocks.mostUrgent(interaction).orElseThrow().dueAt()).isEqualTo(at(4));
    }

    @Test
    void aPausedClockRaisesNothing() {
        clocks.answered(interaction, at(1));
        clocks.pauseResolution(interaction, at(2));
        assertThat(clocks.raise(interaction, at(1000))).isEmpty();
        assertThat(clocks.alarms(interaction)).isEqualTo(new Alarms(null, null));
    }

    @Test
    void theSweepFindsWhatIsDue() {
        var other = interaction();
        clocks.begin(other, level, Priority.URGENT, NINE);
        clocks.sweep(at(1), 100_000);
        assertThat(timeline(other)).containsExactly("TARGET_AT_RISK FIRST_RESPONSE", "TARGET_BREACHED FIRST_RESPONSE");
        assertThat(timeline()).isEmpty();
        clocks.sweep(at(1), 100_000);
        assertThat(timeline(other)).hasSize(2);
    }

    @Test
    void isShownLateEvenBeforeAnybodyWasTold() {
        clock.set(at(4));
        assertThat(the(Target.FIRST_RESPONSE).state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void questionsAndApprovalsHaveClocksOfTheirOwn() {
        var question = Ids.next();
        var reply = Ids.next();
        clocks.beginQuestion(interaction, question, at(1));
        clocks.beginQuestion(interaction, question, at(2));
        clocks.beginApproval(interaction, reply, at(1));
        assertThat(the(Target.DEPARTMENT_RESPONSE).dueAt()).isEqualTo(at(7));
        assertThat(the(Target.DEPARTMENT_RESPONSE).subject()).isEqualTo(question);
        clocks.ended(question, at(3));
        clocks.cancelled(reply, at(1).plusSeconds(60));
        assertThat(the(Target.DEPARTMENT_RESPONSE).state()).isEqualTo(ClockState.MET);
        assertThat(the(Target.APPROVAL).state()).isEqualTo(ClockState.CANCELLED);
        clocks.beginApproval(interaction, reply, at(4));
        assertThat(clocks.of(interaction))
                .filteredOn(view -> view.target() == Target.APPROVAL)
                .hasSize(2);
    }

    @Test
    void nothingIsPromisedNothingHappens() {
        var unknown = interaction();
        clocks.personWrote(unknown, NINE);
        clocks.answered(unknown, NINE);
        clocks.closed(unknown, NINE);
        clocks.reopened(unknown, NINE, true);
        clocks.ended(Ids.next(), NINE);
        assertThat(clocks.of(unknown)).isEmpty();
        assertThat(clocks.raise(unknown, NINE)).isEmpty();
    }
}
