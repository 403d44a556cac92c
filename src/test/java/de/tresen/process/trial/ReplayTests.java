package de.tresen.process.trial;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.interaction.Priority;
import de.tresen.process.LadderTable.Action;
import de.tresen.process.trial.Course.Cause;
import de.tresen.process.trial.Course.Escalated;
import de.tresen.process.trial.Course.Judged;
import de.tresen.process.trial.Course.Passed;
import de.tresen.process.trial.Course.Unplaced;
import de.tresen.process.trial.Course.What;
import de.tresen.process.trial.Recorded.Decided;
import de.tresen.process.trial.Recorded.Happening;
import de.tresen.process.trial.Recorded.Kind;
import de.tresen.process.trial.Recorded.Known;
import de.tresen.servicelevel.Rung;
import de.tresen.servicelevel.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

/** Recorded interactions, played through the shipped models and through changed ones. */
class ReplayTests {

    private static final String TO_SEND =
            "id=\"flow_approved\" name=\"ja\" sourceRef=\"gateway_approved\" targetRef=\"callActivity_sendReply\"";

    /** What was approved waits for two hours before it leaves. */
    private static final String WAIT = """
            <bpmn:intermediateCatchEvent id="catchEvent_pause" name="Zwei Stunden warten">
              <bpmn:timerEventDefinition id="timerDefinition_pause">
                <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT2H</bpmn:timeDuration>
              </bpmn:timerEventDefinition>
            </bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="flow_afterPause" sourceRef="catchEvent_pause" targetRef="callActivity_sendReply" />
            """;

    private static java.util.Map<String, String> waiting() {
        var files = Plays.with(
                "answer-interaction.bpmn", TO_SEND, TO_SEND.replace("callActivity_sendReply", "catchEvent_pause"));
        files.computeIfPresent(
                "answer-interaction.bpmn",
                (name, model) -> model.replace(
                        "<bpmn:userTask id=\"userTask_reply\"", WAIT + "<bpmn:userTask id=\"userTask_reply\""));
        return files;
    }

    /** Everything that a trainee writes goes through the table's approval. */
    private static Recorded approvedAfterTwentyMinutes() {
        return Plays.recorded(
                List.of(Plays.happens(300, Kind.MESSAGE), Plays.happens(600, Kind.CLOSED)),
                Plays.reply(10, new Decided(true, Duration.ofMinutes(20))),
                Plays.reply(330, new Decided(true, Duration.ofMinutes(20))));
    }

    @Test
    void goesTheWayThatItWentThen() {
        var course = Plays.play(Plays.shipped(), approvedAfterTwentyMinutes(), Plays.paces());

        assertThat(course.stopped()).isNull();
        assertThat(course.unplaced()).isEmpty();
        assertThat(course.assumed()).isZero();
        assertThat(elements(course))
                .containsSubsequence(
                        "businessRuleTask_classifyInteraction",
                        "businessRuleTask_routeInteraction",
                        "userTask_reply",
                        "userTask_approveReply",
                        "serviceTask_sendReply",
                        "eventGateway_waiting",
                        "catchEvent_ourTurnAgain",
                        "userTask_reply",
                        "userTask_approveReply",
                        "eventGateway_waiting",
                        "catchEvent_closureDecided",
                        "serviceTask_closeInteraction",
                        "catchEvent_reopenTimeOver",
                        "endEvent_interactionClosed");
        assertThat(course.waited()).isEqualTo(Duration.ofMinutes(80));
        assertThat(course.missed()).isEmpty();
        assertThat(course.tasks()).containsEntry("care", 4);
    }

    @Test
    void aWaitInTheDraftLetsPeopleWaitAndBreaksWhatWasPromised() {
        var recorded = approvedAfterTwentyMinutes();
        var paces = Plays.paces();
        var now = Plays.play(Plays.shipped(), recorded, paces);
        var then = Plays.play(waiting(), recorded, paces);

        assertThat(then.waited().minus(now.waited())).isEqualTo(Duration.ofHours(4));
        assertThat(then.missed()).containsExactly(Target.FIRST_RESPONSE, Target.NEXT_RESPONSE);
        assertThat(elements(then)).contains("catchEvent_pause", "serviceTask_escalateBreach");
        assertThat(then.unplaced()).isEmpty();
    }

    /** Four hours late in a promise of one: at risk, broken, and on every rung that the table gives time for. */
    @Test
    void theLadderIsClimbedAsFarAsThePromiseWasLate() {
        var recorded = Plays.recorded(List.of(), Plays.reply(300, null));
        var shipped = Plays.play(Plays.shipped(), recorded, Plays.paces());
        var quiet = Plays.play(
                Plays.with("escalation-ladder.dmn", "<text>\"TELL_LEAD\"</text>", "<text>\"TELL_MANAGER\"</text>"),
                recorded,
                Plays.paces());
        var inTime = Plays.play(Plays.shipped(), Plays.recorded(List.of(), Plays.reply(10, null)), Plays.paces());

        assertThat(rungs(shipped, Target.FIRST_RESPONSE)).contains(Rung.AT_RISK, Rung.BREACHED, Rung.LATE_1);
        assertThat(actions(shipped)).contains(Action.NOTIFY_HOLDER, Action.TELL_LEAD);
        assertThat(actions(quiet)).contains(Action.TELL_MANAGER).doesNotContain(Action.TELL_LEAD);
        assertThat(rungs(inTime, Target.FIRST_RESPONSE)).isEmpty();
    }

    private static final String FIRST_RULE = "<rule id=\"rule_automatic\">";
    private static final String FIRST_ROUTE = "<rule id=\"rule_channelDecides\">";

    /** Complaints go to a team of their own, and everything is what the first row says. */
    private static java.util.Map<String, String> judging(String category, String priority, String sure, boolean todo) {
        var files = Plays.with(
                "classify-interaction.dmn",
                FIRST_RULE,
                rule("judged", 14, category, priority, sure, String.valueOf(todo)) + FIRST_RULE);
        var route = Plays.with(
                "route-interaction.dmn",
                FIRST_ROUTE,
                rule("complaints", 4, "\"complaints\"").replaceFirst("(?s)(_in1\"><text>)", "$1\"COMPLAINT\"")
                        + FIRST_ROUTE);
        files.put("route-interaction.dmn", route.get("route-interaction.dmn"));
        return files;
    }

    private static String rule(String id, int inputs, String... outputs) {
        var rule = new StringBuilder("<rule id=\"rule_" + id + "\">");
        for (int i = 0; i < inputs; i++) {
            rule.append("<inputEntry id=\"" + id + "_in" + i + "\"><text></text></inputEntry>");
        }
        for (int i = 0; i < outputs.length; i++) {
            rule.append("<outputEntry id=\"" + id + "_out" + i + "\"><text>" + outputs[i] + "</text></outputEntry>");
        }
        return rule.append("</rule>").toString();
    }

    @Test
    void whatItIsIsJudgedAnewByTheTableOfEachSide() {
        var recorded = Plays.asking(approvedAfterTwentyMinutes());
        var paces = Plays.paces();
        var now = Plays.play(Plays.shipped(), recorded, paces);
        var then = Plays.play(judging("\"COMPLAINT\"", "\"URGENT\"", "0.9", true), recorded, paces);

        assertThat(now.judged()).isEqualTo(new Judged("QUESTION", Priority.NORMAL));
        assertThat(now.team()).isEqualTo("care");
        assertThat(then.judged()).isEqualTo(new Judged("COMPLAINT", Priority.URGENT));
        assertThat(then.team()).isEqualTo("complaints");
        assertThat(then.tasks()).containsOnlyKeys("complaints");
    }

    @Test
    void whatTheDraftIsNotSureOfIsLookedAtAndWhatItDropsFindsNoPlaceForItsAnswers() {
        var recorded = Plays.asking(Plays.recorded(List.of(), Plays.reply(10, null)));
        var unsure = Plays.play(judging("\"QUESTION\"", "\"NORMAL\"", "0.1", true), recorded, Plays.paces());
        var dropped = Plays.play(judging("\"SPAM\"", "\"LOW\"", "0.9", false), recorded, Plays.paces());

        assertThat(elements(unsure)).contains("userTask_triage");
        assertThat(unsure.assumed()).isEqualTo(1);
        assertThat(elements(dropped)).doesNotContain("userTask_reply");
        assertThat(dropped.unplaced()).extracting(Unplaced::what).contains(What.REPLY);
    }

    /** A person said what it is an hour after it came in, and says it again. */
    @Test
    void aCorrectionIsMadeAgain() {
        var said = new Known("PRAISE", Priority.LOW, "de", true, true);
        var recorded = Plays.asking(
                Plays.recorded(List.of(new Happening(Plays.NINE.plus(Duration.ofHours(1)), Kind.SORTED, null, said))));
        var course = Plays.play(judging("\"COMPLAINT\"", "\"URGENT\"", "0.1", true), recorded, Plays.paces());

        assertThat(course.judged()).isEqualTo(new Judged("COMPLAINT", Priority.URGENT));
        assertThat(stayed(course, "userTask_triage")).containsExactly(Duration.ofHours(1));
        assertThat(course.team()).isEqualTo("care");
    }

    private static Set<Rung> rungs(Course course, Target of) {
        return course.escalated().stream()
                .filter(done -> done.target() == of)
                .map(Escalated::rung)
                .collect(Collectors.toSet());
    }

    private static Set<Action> actions(Course course) {
        return course.escalated().stream().map(Escalated::action).collect(Collectors.toSet());
    }

    @Test
    void saysWhichAnswerFoundNoTask() {
        var recorded = Plays.recorded(
                List.of(Plays.happens(60, Kind.MESSAGE)),
                Plays.reply(10, new Decided(true, Duration.ofMinutes(5))),
                Plays.reply(70, new Decided(true, Duration.ofMinutes(5))));

        var course = Plays.play(waiting(), recorded, Plays.paces());

        assertThat(course.unplaced())
                .containsExactly(new Unplaced(What.REPLY, Plays.NINE.plus(Duration.ofMinutes(70))));
    }

    @Test
    void aNewTaskTakesAsLongAsTheTrialWasTold() {
        var second = "userTask_secondLook";
        var files = Plays.with("answer-interaction.bpmn", TO_SEND, TO_SEND.replace("callActivity_sendReply", second));
        files.computeIfPresent(
                "answer-interaction.bpmn",
                (name, model) -> model.replace(
                        "<bpmn:userTask id=\"userTask_reply\"",
                        "<bpmn:userTask id=\"" + second + "\" name=\"Noch einmal lesen\" />"
                                + "<bpmn:sequenceFlow id=\"flow_afterSecond\" sourceRef=\"" + second
                                + "\" targetRef=\"callActivity_sendReply\" /><bpmn:userTask id=\"userTask_reply\""));

        var course = Plays.play(files, approvedAfterTwentyMinutes(), Plays.paces());

        assertThat(course.assumed()).isEqualTo(2);
        assertThat(stayed(course, second)).containsOnly(Duration.ofMinutes(30));
    }

    @Test
    void stopsWhereTheEngineRefusesAndWhereTokensRunInCircles() {
        var refused = Plays.with("handle-interaction.bpmn", "${clear}", "${nobodyKnows}");
        var circling = Plays.with(
                "handle-interaction.bpmn",
                "targetRef=\"callActivity_answerInteraction\"",
                "targetRef=\"businessRuleTask_routeInteraction\"");

        var asked = Plays.play(refused, approvedAfterTwentyMinutes(), Plays.paces());
        var lost = Plays.play(circling, approvedAfterTwentyMinutes(), Plays.paces());

        assertThat(asked.stopped()).isNotNull().satisfies(stopped -> {
            assertThat(stopped.cause()).isEqualTo(Cause.REFUSED);
            assertThat(stopped.element()).isEqualTo("gateway_clear");
            assertThat(stopped.detail()).contains("nobodyKnows");
        });
        assertThat(lost.stopped())
                .isNotNull()
                .satisfies(stopped -> assertThat(stopped.cause()).isEqualTo(Cause.CIRCLES));
    }

    @Test
    void movesNoClockButItsOwn() {
        var before = Instant.parse("2026-01-01T00:00:00Z");
        ClockUtil.setCurrentTime(Date.from(before));
        try {
            Plays.play(waiting(), approvedAfterTwentyMinutes(), Plays.paces());
            assertThat(ClockUtil.getCurrentTime()).isEqualTo(Date.from(before));
        } finally {
            ClockUtil.reset();
        }
    }

    private static List<String> elements(Course course) {
        return course.path().stream().map(Passed::element).toList();
    }

    private static List<Duration> stayed(Course course, String element) {
        return course.path().stream()
                .filter(passed -> passed.element().equals(element))
                .map(passed -> passed.stayed(Plays.UNTIL))
                .toList();
    }
}
