package de.tresen.process.trial;

import de.tresen.classification.Facts;
import de.tresen.interaction.Status;
import de.tresen.process.ClassificationTable;
import de.tresen.process.LadderTable.Answer;
import de.tresen.process.Variables;
import de.tresen.process.Variables.NextStep;
import de.tresen.process.trial.Course.Judged;
import de.tresen.process.trial.Course.What;
import de.tresen.process.trial.Recorded.Known;
import de.tresen.process.trial.Recorded.Written;
import de.tresen.process.trial.Standing.OpenTask;
import de.tresen.servicelevel.Rung;
import de.tresen.servicelevel.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the desk itself would do to an interaction and tell its processes, done to nothing but this object: the rules of
 * the desk's own happenings, deliveries and endings, without tables, outbox and people.
 */
final class PretendedDesk {

    static final String HANDLE = "handleInteraction";
    private static final String ROUTE = "businessRuleTask_routeInteraction";
    private static final String LADDER = "escalationLadder";
    private static final String AS_THE_CHANNEL = "channel";

    private final Scene scene;
    private final Recorded recorded;
    private final PlayedClocks clocks;
    private final Terms terms;
    private final House.Settings settings;
    private final Map<UUID, Written> replies = new HashMap<>();
    private final List<Course.Unplaced> unplaced = new ArrayList<>();
    private Known known;
    private Status status = Status.NEW;
    private Instant personWroteAt;
    private @Nullable Judged judged;
    private @Nullable String team;
    private @Nullable Sent sent;

    /** An answer on its way. */
    record Sent(Written reply, Instant at) {}

    PretendedDesk(Scene scene, Recorded recorded, Terms terms, House.Settings settings) {
        this.scene = scene;
        this.recorded = recorded;
        this.terms = terms;
        this.settings = settings;
        this.clocks = new PlayedClocks(terms);
        this.known = recorded.known();
        this.personWroteAt = recorded.receivedAt();
        scene.with(this);
    }

    // what steps ask for

    /**
     * Judges by the table of these models, as the desk does: what is classified already stays so. Where nothing is left to
     * judge, or these models have no such table, what was found then holds.
     */
    Known classify() {
        if (judged != null || status.ended()) {
            return new Known(known.category(), known.priority(), known.language(), !status.ended(), true);
        }
        var facts = recorded.facts();
        if (facts != null && scene.models().decisions().containsKey(ClassificationTable.DECISION)) {
            known = judge(facts);
        }
        judged = new Judged(known.category(), known.priority());
        return known;
    }

    private Known judge(Facts facts) {
        var verdict = ClassificationTable.verdict(
                scene.rows(ClassificationTable.DECISION, ClassificationTable.variables(facts)));
        return new Known(
                verdict.category().name(),
                verdict.priority(),
                facts.language(),
                verdict.actionable(),
                settings.isSure().test(verdict.confidence()));
    }

    /** What it was held to be before anybody corrected that. */
    @Nullable
    Judged judged() {
        return judged;
    }

    PlayedClocks clocks() {
        return clocks;
    }

    Status status() {
        return status;
    }

    @Nullable
    String team() {
        return team;
    }

    List<Course.Unplaced> unplaced() {
        return unplaced;
    }

    void unplaced(What what, Instant at) {
        unplaced.add(new Course.Unplaced(what, at));
    }

    /**
     * Chooses the level by the table, as the desk does: what it says of a tag goes before what holds without. Where
     * neither that nor the channel's level exists (an example in a house without channels), nothing is promised.
     */
    void chooseLevel(Instant from) {
        var usual = chosen("chooseServiceLevel", "serviceLevel", "", recorded.channelLevel());
        var level = recorded.tags().stream()
                .map(tag -> chosen("chooseServiceLevel", "serviceLevel", tag, recorded.channelLevel()))
                .filter(choice -> !choice.equals(usual))
                .findFirst()
                .orElse(usual);
        Stream.of(level, recorded.channelLevel())
                .filter(terms::exists)
                .findFirst()
                .ifPresent(existing -> clocks.choose(existing, known.priority(), from));
    }

    void startServiceLevels() {
        chooseLevel(recorded.receivedAt());
    }

    void route() {
        team = chosen("routeInteraction", "team", "", recorded.channelTeam());
        if (status == Status.NEW) {
            status = Status.OPEN;
        }
    }

    private String chosen(String table, String output, String tag, String otherwise) {
        var facts = facts();
        facts.put("tag", tag);
        var choice = scene.decide(table, facts).get(output);
        return choice instanceof String key && !key.isBlank() && !key.equals(AS_THE_CHANNEL) ? key : otherwise;
    }

    private Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("channel", recorded.channel());
        facts.put("category", known.category());
        facts.put("priority", known.priority().name());
        facts.put("language", known.language());
        facts.put("tag", "");
        return facts;
    }

    /** What the ladder does on a rung of a promise. */
    Answer onRung(Target target, Rung rung) {
        var facts = facts();
        facts.put("team", team == null ? "" : team);
        facts.put("target", target.name());
        facts.put("step", rung.name());
        return Answer.of(scene.collect(LADDER, "action", facts), scene.collect(LADDER, "nextAfter", facts));
    }

    /** Whether the table wants a second person to look at it; their clock runs then. */
    boolean needsApproval(Written reply) {
        var facts = facts();
        facts.put("trainee", reply.trainee());
        facts.put("visibility", reply.visibility());
        var rule = scene.decide("replyApproval", facts);
        var needed = Boolean.TRUE.equals(rule.get("approvalNeeded")) && rule.get("approver") != null;
        if (needed) {
            clocks.begin(Target.APPROVAL, reply.id(), scene.now());
        }
        return needed;
    }

    void write(Written reply) {
        replies.put(reply.id(), reply);
    }

    Optional<Written> reply(@Nullable Object id) {
        return id instanceof String text ? Optional.ofNullable(replies.get(UUID.fromString(text))) : Optional.empty();
    }

    void send(Written reply) {
        sent = new Sent(reply, scene.now());
        clocks.answered(scene.now());
    }

    /** What was sent and not settled yet. */
    Optional<Sent> onItsWay() {
        return Optional.ofNullable(sent);
    }

    /** Closes what nobody has closed yet; answers until when it can be reopened. */
    Instant close() {
        if (!status.ended()) {
            status = Status.SOLVED;
            clocks.closed(scene.now());
        }
        return scene.now().plus(settings.reopenWithin());
    }

    // what happens

    void received() {
        scene.start(HANDLE, Map.of(), null);
    }

    void personWrites() {
        var at = scene.now();
        personWroteAt = at;
        switch (status) {
            case SOLVED, CLOSED -> reopen(true);
            case PENDING -> {
                clocks.resume(at);
                clocks.personWrote(at);
                ourTurnAgain(What.MESSAGE);
            }
            default -> {
                clocks.personWrote(at);
                cancelPlan();
                if (!scene.tell("messageArrived", Map.of()) && scene.waits("closureDecided")) {
                    unplaced(What.MESSAGE, at);
                }
            }
        }
    }

    /** It is our turn again; from following up, too. */
    void ourTurnAgain(What because) {
        status = Status.OPEN;
        if (!scene.tell("ourTurnAgain", Map.of())) {
            var followUps = tasks("followUp");
            followUps.forEach(task -> followedUp(task, NextStep.ANSWER, null));
            if (followUps.isEmpty()) {
                unplaced(because, scene.now());
            }
        }
    }

    /** A department has answered while we waited for the person. */
    void answerCameBack() {
        if (status == Status.PENDING) {
            clocks.resume(scene.now());
            ourTurnAgain(What.QUESTION);
        }
    }

    void followedUp(OpenTask task, NextStep next, @Nullable Instant until) {
        scene.complete(task, Map.of(Variables.NEXT_STEP, next.name(), Variables.FOLLOW_UP_AT, Variables.timer(until)));
    }

    void reopen(boolean personWrote) {
        clocks.reopened(scene.now(), personWrote);
        if (!clocks.begun()) {
            chooseLevel(scene.now());
        }
        status = Status.OPEN;
        if (!scene.tell("interactionReopened", Map.of())
                && (scene.isRunning(HANDLE) || !scene.start(HANDLE, Map.of(), ROUTE))) {
            unplaced(What.REOPENING, scene.now());
        }
    }

    /** A planned reply stays here. */
    void cancelPlan() {
        scene.tell(
                "planCancelled",
                Map.of(
                        Variables.ANSWERED,
                        false,
                        Variables.NEXT_STEP,
                        NextStep.ANSWER.name(),
                        Variables.FOLLOW_UP_AT,
                        Variables.timer(null)));
    }

    /** The platform said what became of the answer. */
    void settled(boolean arrived) {
        var given = sent;
        sent = null;
        if (given == null) {
            return;
        }
        var reply = given.reply();
        var answered = arrived && !personWroteAt.isAfter(given.at());
        if (answered && !reply.closes() && !status.ended()) {
            status = Status.PENDING;
            clocks.pause(scene.now());
        }
        var followUpAt = reply.followUpAt() == null || !reply.followUpAt().isAfter(scene.now())
                ? scene.now().plus(settings.followUpAfterSilence())
                : reply.followUpAt();
        var next = answered && reply.closes() ? NextStep.CLOSE : NextStep.WAIT;
        var outcome = Map.<String, Object>of(
                Variables.ANSWERED,
                answered,
                Variables.NEXT_STEP,
                next.name(),
                Variables.FOLLOW_UP_AT,
                Variables.timer(followUpAt));
        if (!scene.tell("deliverySettled", outcome)) {
            unplaced(What.DELIVERY, scene.now());
        }
    }

    /** A person closes it, wherever it stands. */
    void closed() {
        if (status.ended()) {
            return;
        }
        status = Status.CLOSED;
        clocks.closed(scene.now());
        if (scene.tell("closureDecided", Map.of(Variables.NEXT_STEP, NextStep.CLOSE.name()))) {
            return;
        }
        var followUps = tasks("followUp");
        var triages = tasks("triage");
        followUps.forEach(task -> followedUp(task, NextStep.CLOSE, null));
        triages.forEach(task -> sorted(task, false));
        if (followUps.isEmpty() && triages.isEmpty() && scene.isRunning(HANDLE)) {
            unplaced(What.CLOSURE, scene.now());
        }
    }

    /** The message ends all of it. */
    void ends(String message) {
        clocks.closed(scene.now());
        status = Status.CLOSED;
        scene.tell(message, Map.of());
    }

    /** A person says what it is. */
    void learned(Known says) {
        known = new Known(says.category(), says.priority(), says.language(), known.actionable(), known.clear());
        if (!status.ended()) {
            if (clocks.begun()) {
                chooseLevel(recorded.receivedAt());
            }
            tasks("triage").forEach(task -> sorted(task, true));
        }
    }

    void sorted(OpenTask task, boolean actionable) {
        scene.complete(task, Map.of(Variables.ACTIONABLE, actionable, Variables.CLEAR, true));
    }

    List<OpenTask> tasks(String kind) {
        return scene.tasks().stream().filter(task -> task.kind().equals(kind)).toList();
    }

    /** Whose task it is: the team in whose queue it is, else the channel's. */
    String teamOf() {
        return team == null ? recorded.channelTeam() : team;
    }
}
