package de.tresen.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.tresen.DeskTest;
import de.tresen.SettableClock;
import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.businesstime.Stretch;
import de.tresen.interaction.Priority;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.ServiceLevelDefinition.TargetTexts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nine to five in Berlin, on Wednesday 2026-11-18; Berlin is an hour ahead of Z. */
@DeskTest
@Tag("both-databases")
class ClocksTests {

    private static final Instant NINE = Instant.parse("2026-11-18T08:00:00Z");
    private static final List<String> OFFICE = List.of("09:00-17:00");

    @Autowired
    Clocks clocks;

    @Autowired
    ServiceHoursBook hours;

    @Autowired
    ServiceLevels levels;

    @Autowired
    ClockMapper mapper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private String level;
    private UUID interaction;

    @BeforeEach
    void promise() {
        clock.set(NINE);
        level = "level-" + UUID.randomUUID();
        hours.put(level, office(OFFICE));
        levels.put(level, definition("PT4H", "PT2H", "PT16H"));
        interaction = interaction();
        clocks.begin(interaction, level, Priority.NORMAL, NINE);
    }

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
    void anotherPriorityPlansFromTheOriginalStart() {
        clock.tick(Duration.ofHours(1));
        clocks.begin(interaction, level, Priority.URGENT, at(1));
        assertThat(the(Target.FIRST_RESPONSE).dueAt()).isEqualTo(at(1));
        assertThat(the(Target.FIRST_RESPONSE).startedAt()).isEqualTo(NINE);
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
            both.forEach(each -> assertOneResponseAtMost(each, seedNote(random)));
        }
    }

    private static String seedNote(Random random) {
        return "after " + random;
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

    private void assertReplayable(UUID interaction) {
        var rows = mapper.rows(interaction);
        jdbc.sql("update service_clock set state = 'MET', due_at = null, alarm_at = null where interaction = ?")
                .param(interaction)
                .update();
        clocks.recompute(interaction);
        assertThat(mapper.rows(interaction)).isNotEmpty().isEqualTo(rows);
    }

    private void assertOneResponseAtMost(UUID interaction, String note) {
        assertThat(mapper.rows(interaction).stream().filter(row -> row.target().isResponse() && row.endedAt() == null))
                .as(note)
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

    private ClockView the(Target target) {
        return clocks.of(interaction).stream()
                .filter(view -> view.target() == target)
                .findFirst()
                .orElseThrow();
    }

    /** So many hours after nine o'clock in Berlin. */
    private static Instant at(int hours) {
        return NINE.plus(Duration.ofHours(hours));
    }

    private static ServiceHoursDefinition office(List<String> blocks) {
        var week =
                Map.of("MONDAY", blocks, "TUESDAY", blocks, "WEDNESDAY", blocks, "THURSDAY", blocks, "FRIDAY", blocks);
        return new ServiceHoursDefinition("Europe/Berlin", week, null, null);
    }

    private ServiceLevelDefinition definition(String first, String next, String resolution) {
        var targets = Map.of(
                "NORMAL", new TargetTexts(first, next, resolution),
                "LOW", new TargetTexts("PT8H", null, null),
                "URGENT", new TargetTexts("PT1H", "PT1H", "PT4H"));
        return new ServiceLevelDefinition("Usual", level, null, targets, "PT6H", "PT30M");
    }

    private static TargetTexts texts(String firstResponse) {
        return new TargetTexts(firstResponse, null, null);
    }

    private List<String> timeline() {
        return timeline(interaction);
    }

    private List<String> timeline(UUID of) {
        return jdbc.sql("select event || ' ' || detail from timeline_entry where interaction = ? order by id")
                .param(of)
                .query(String.class)
                .list();
    }

    private UUID interaction() {
        var id = Ids.next();
        var now = NINE.atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into contact (id, name, created_at) values (?, 'Ada', ?)")
                .params(new ArrayList<>(List.of(id, now)))
                .update();
        jdbc.sql("""
                insert into interaction (id, channel, thread, subject, status, visibility, contact, received_at,
                    last_activity_at)
                values (?, 'clocks', ?, 'subject', 'OPEN', 'PUBLIC', ?, ?, ?)
                """).params(List.of(id, id.toString(), id, now, now)).update();
        return id;
    }
}
