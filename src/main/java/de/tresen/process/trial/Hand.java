package de.tresen.process.trial;

import de.tresen.process.Variables;
import de.tresen.process.Variables.NextStep;
import de.tresen.process.trial.Course.Cause;
import de.tresen.process.trial.Course.Stopped;
import de.tresen.process.trial.Recorded.Written;
import de.tresen.process.trial.Standing.Alarm;
import de.tresen.process.trial.Standing.OpenTask;
import de.tresen.process.trial.Walk.Act;
import de.tresen.process.trial.Walk.Done;
import de.tresen.process.trial.Walk.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;

/** Takes one example through the models, move by move. */
final class Hand {

    private static final Duration LATER = Duration.ofHours(2);

    /** Timers of promises that do not run ring in another age. */
    private static final Duration AHEAD = Duration.ofDays(3650);

    private final Scene scene;
    private final PretendedDesk desk;
    private final boolean trainee;
    private final List<Done> done = new ArrayList<>();
    private @Nullable Stopped stopped;

    /** @param trainee whether who writes is one */
    Hand(Scene scene, PretendedDesk desk, boolean trainee) {
        this.scene = scene;
        this.desk = desk;
        this.trainee = trainee;
    }

    void begin(String process) {
        safely(() -> {
            if (process.equals(PretendedDesk.HANDLE)) {
                desk.received();
            } else {
                scene.start(
                        process, Map.of(Variables.QUESTION, UUID.randomUUID().toString()), null);
            }
        });
    }

    /** Makes a move by its key, if it is possible now; whether it was. */
    boolean move(String key) {
        var chosen = possible().stream().filter(move -> move.key().equals(key)).findFirst();
        chosen.ifPresent(move -> {
            safely(() -> act(move));
            done.add(new Done(move, scene.now()));
        });
        return chosen.isPresent();
    }

    private void safely(Runnable act) {
        try {
            act.run();
            scene.settle();
        } catch (Scene.Circles circles) {
            stopped = new Stopped(Cause.CIRCLES, last(), "");
        } catch (ProcessEngineException refused) {
            stopped = new Stopped(Cause.REFUSED, last(), String.valueOf(refused.getMessage()));
        }
    }

    private @Nullable String last() {
        var path = scene.path();
        return path.isEmpty() ? null : path.get(path.size() - 1).element();
    }

    Walk walk() {
        return new Walk(
                scene.now(),
                scene.path(),
                done,
                possible(),
                scene.remembered(),
                desk.team(),
                desk.clocks().broken(scene.now()).stream()
                        .map(PlayedClocks.Broken::target)
                        .toList(),
                stopped);
    }

    List<Move> possible() {
        return stopped != null
                ? List.of()
                : Stream.of(tasks(), delivery(), person(), people(), time())
                        .flatMap(each -> each)
                        .toList();
    }

    private Stream<Move> tasks() {
        return scene.tasks().stream()
                .flatMap(task -> actsOn(task.kind()).map(act -> new Move(act, task.element(), task.name(), null)));
    }

    private static Stream<Act> actsOn(String kind) {
        return switch (kind) {
            case "triage" -> Stream.of(Act.SORTED, Act.NOTHING_TO_DO);
            case "reply" -> Stream.of(Act.WRITTEN, Act.WRITTEN_TO_CLOSE, Act.WRITTEN_FOR_LATER);
            case "approveReply", "approveAbsence" -> Stream.of(Act.APPROVED, Act.RETURNED);
            case "followUp" -> Stream.of(Act.WRITE_AGAIN, Act.WAIT_ON);
            default -> Stream.of(Act.DONE);
        };
    }

    private Stream<Move> delivery() {
        return desk.onItsWay().isPresent() ? moves(Act.ARRIVED, Act.REFUSED) : Stream.empty();
    }

    private Stream<Move> person() {
        return scene.runsAny() ? moves(Act.MESSAGE) : Stream.empty();
    }

    private Stream<Move> people() {
        return Stream.of(
                        desk.status().ended() && scene.waits("interactionReopened") ? Act.REOPENED : null,
                        !desk.status().ended() && scene.waits("closureDecided") ? Act.CLOSED : null,
                        scene.waits("planCancelled") ? Act.PLAN_CANCELLED : null,
                        !desk.status().ended() && scene.waits("interactionWithdrawn") ? Act.WITHDRAWN : null)
                .filter(Objects::nonNull)
                .flatMap(Hand::moves);
    }

    private Stream<Move> time() {
        return alarm().stream()
                .map(next -> new Move(Act.TIME, next.element(), scene.models().nameOf(next.element()), next.at()));
    }

    private Optional<Alarm> alarm() {
        return scene.nextAlarm().filter(next -> next.at().isBefore(scene.now().plus(AHEAD)));
    }

    private static Stream<Move> moves(Act... acts) {
        return Stream.of(acts).map(act -> new Move(act, null, null, null));
    }

    private void act(Move move) {
        switch (move.act()) {
            case MESSAGE -> {
                // nobody writes in the same instant in which something else happened
                scene.moveTo(scene.now().plusSeconds(60));
                desk.personWrites();
            }
            case ARRIVED -> desk.settled(true);
            case REFUSED -> desk.settled(false);
            case CLOSED -> desk.closed();
            case REOPENED -> desk.reopen(false);
            case WITHDRAWN -> desk.ends("interactionWithdrawn");
            case PLAN_CANCELLED -> desk.cancelPlan();
            case TIME ->
                alarm().ifPresent(next -> {
                    scene.moveTo(next.at());
                    scene.ring(next);
                });
            default ->
                scene.tasks().stream()
                        .filter(task -> task.element().equals(move.element()))
                        .findFirst()
                        .ifPresent(task -> complete(task, move.act()));
        }
    }

    private void complete(OpenTask task, Act act) {
        switch (act) {
            case SORTED -> desk.sorted(task, true);
            case NOTHING_TO_DO -> desk.sorted(task, false);
            case WRITTEN -> write(task, false, null);
            case WRITTEN_TO_CLOSE -> write(task, true, null);
            case WRITTEN_FOR_LATER -> write(task, false, scene.now().plus(LATER));
            case APPROVED -> scene.complete(task, Map.of(Variables.APPROVED, true));
            case RETURNED -> scene.complete(task, Map.of(Variables.APPROVED, false));
            case WRITE_AGAIN -> desk.ourTurnAgain(Course.What.REPLY);
            case WAIT_ON -> desk.followedUp(task, NextStep.WAIT, scene.now().plus(Duration.ofDays(2)));
            default -> scene.complete(task, Map.of());
        }
    }

    private void write(OpenTask task, boolean closes, @Nullable Instant sendAt) {
        var reply = new Written(
                UUID.randomUUID(),
                scene.now(),
                trainee,
                "PUBLIC",
                sendAt,
                null,
                closes,
                null,
                false,
                null,
                Duration.ZERO);
        desk.write(reply);
        scene.complete(task, Map.of(Variables.REPLY, reply.id().toString()));
    }
}
