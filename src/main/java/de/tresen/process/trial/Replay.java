package de.tresen.process.trial;

import de.tresen.interaction.Status;
import de.tresen.process.Variables;
import de.tresen.process.trial.Course.Cause;
import de.tresen.process.trial.Course.What;
import de.tresen.process.trial.Recorded.Asked;
import de.tresen.process.trial.Recorded.Happening;
import de.tresen.process.trial.Recorded.Written;
import de.tresen.process.trial.Standing.Alarm;
import de.tresen.process.trial.Standing.OpenTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;

/**
 * Plays what was recorded of an interaction through a set of models. The person writes when they wrote, and people close
 * when they closed; whoever has a task takes as long for it as they took then, and what nobody has done yet takes as long
 * as the trial was told.
 */
final class Replay {

    private final Scene scene;
    private final PretendedDesk desk;
    private final Recorded recorded;
    private final Paces paces;
    private final Instant until;
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingInt(Due::order));
    private final Deque<Written> toWrite;
    private final Map<String, Instant> opened = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> tasks = new TreeMap<>();
    private int order;
    private int assumed;

    /** Something that is to happen. */
    private record Due(Instant at, int order, Runnable act) {}

    /**
     * How long people take for what they do.
     *
     * @param took what they took then, by reply or by kind of task; the first play of an interaction fills it
     * @param approval where none is recorded
     * @param newTask for a task that nobody has had yet
     */
    record Paces(Map<Object, Duration> took, Duration approval, Duration newTask) {

        static Paces of(Duration approval, Duration newTask) {
            return new Paces(new HashMap<>(), approval, newTask);
        }
    }

    /** @param until nothing that comes later is played */
    Replay(Scene scene, PretendedDesk desk, Recorded recorded, Paces paces, Instant until) {
        this.scene = scene;
        this.desk = desk;
        this.recorded = recorded;
        this.paces = paces;
        this.until = until;
        this.toWrite = new ArrayDeque<>(recorded.replies());
        recorded.happenings().forEach(happening -> add(happening.at(), () -> happens(happening)));
        recorded.replies().forEach(reply -> add(reply.at(), () -> takeUpFor(reply)));
    }

    Course play() {
        Course.@Nullable Stopped stopped = null;
        try {
            desk.received();
            rest();
            while (step()) {
                rest();
            }
        } catch (Scene.Circles circles) {
            stopped = stopped(Cause.CIRCLES, "");
        } catch (ProcessEngineException refused) {
            stopped = stopped(Cause.REFUSED, String.valueOf(refused.getMessage()));
        }
        if (stopped == null) {
            scene.moveTo(until);
        }
        toWrite.forEach(reply -> desk.unplaced(What.REPLY, reply.at()));
        var missed = desk.clocks().broken(scene.now()).stream()
                .map(PlayedClocks.Broken::target)
                .toList();
        return new Course(
                scene.path(),
                desk.clocks().waited(scene.now()),
                missed,
                desk.judged(),
                desk.team(),
                tasks,
                desk.unplaced(),
                stopped,
                PlayedLadder.climbed(desk, scene.now()),
                assumed);
    }

    private Course.Stopped stopped(Cause cause, String detail) {
        var last = scene.path().isEmpty()
                ? null
                : scene.path().get(scene.path().size() - 1).element();
        return new Course.Stopped(cause, last, detail);
    }

    /** Lets run what needs nobody, and gives out the tasks that are new. */
    private void rest() {
        scene.settle();
        scene.tasks().stream().filter(task -> seen.add(task.id())).forEach(this::given);
        desk.onItsWay().filter(sent -> seen.add("sent " + sent.reply().id())).ifPresent(sent -> {
            var arrived = sent.reply().arrived();
            if (arrived != null) {
                add(sent.at().plus(sent.reply().onItsWay()), () -> desk.settled(arrived));
            }
        });
    }

    /** Does what comes next; false when nothing does, or only later. */
    private boolean step() {
        var next = agenda.peek();
        var alarm = scene.nextAlarm();
        var rings = alarm.map(Alarm::at).orElse(Instant.MAX);
        var at = next == null || rings.isBefore(next.at()) ? rings : next.at();
        if (at.isAfter(until)) {
            return false;
        }
        scene.moveTo(at);
        if (next != null && !rings.isBefore(next.at())) {
            agenda.remove(next);
            next.act().run();
        } else {
            alarm.ifPresent(scene::ring);
        }
        return true;
    }

    private void add(Instant at, Runnable act) {
        agenda.add(new Due(at, order++, act));
    }

    // what comes from outside

    private void happens(Happening happening) {
        switch (happening.kind()) {
            case MESSAGE -> desk.personWrites();
            case SORTED -> sorted(happening);
            case CLOSED -> desk.closed();
            case REOPENED -> desk.reopen(false);
            case MERGED -> desk.ends("interactionMerged");
            case WITHDRAWN -> desk.ends("interactionWithdrawn");
            case PLAN_CANCELLED -> desk.cancelPlan();
            case QUESTION_ASKED -> ask(happening);
            case QUESTION_WITHDRAWN ->
                scene.tell("questionWithdrawn", Variables.QUESTION, String.valueOf(happening.about()));
        }
    }

    private void sorted(Happening happening) {
        var says = happening.says();
        if (says != null) {
            desk.tasks("triage").forEach(task -> took("triage", opened.get(task.id())));
            desk.learned(says);
        }
    }

    private void ask(Happening happening) {
        var question = Map.<String, Object>of(Variables.QUESTION, String.valueOf(happening.about()));
        if (!scene.start("askDepartment", question, null)) {
            desk.unplaced(What.QUESTION, happening.at());
        }
    }

    /** Somebody wrote again although we were waiting for the person. */
    private void takeUpFor(Written reply) {
        if (desk.status() == Status.PENDING && reply.equals(toWrite.peek())) {
            desk.clocks().resume(scene.now());
            desk.ourTurnAgain(What.REPLY);
        }
    }

    // what people do with their tasks

    private void given(OpenTask task) {
        opened.put(task.id(), scene.now());
        var kind = task.kind();
        tasks.merge(teamOf(task, kind), 1, Integer::sum);
        switch (kind) {
            case "triage" -> triage(task);
            case "reply" -> write(task);
            case "approveReply" -> approve(task);
            case "answerQuestion" -> answer(task);
            // whoever follows up writes, closes or is written to; each of that is recorded by itself
            case "followUp" -> {}
            default -> assume(task, paces.newTask(), Map.of());
        }
    }

    private String teamOf(OpenTask task, String kind) {
        return kind.equals("answerQuestion")
                ? question(task).map(Asked::department).orElse(desk.teamOf())
                : desk.teamOf();
    }

    private void triage(OpenTask task) {
        var recordedAhead = recorded.happenings().stream()
                .anyMatch(one -> one.kind() == Recorded.Kind.SORTED && one.at().isAfter(scene.now()));
        if (!recordedAhead && recorded.movedOn()) {
            assume(
                    task,
                    paces.took().getOrDefault("triage", paces.newTask()),
                    Map.of(Variables.ACTIONABLE, true, Variables.CLEAR, true));
        }
    }

    private void write(OpenTask task) {
        var reply = toWrite.poll();
        if (reply == null) {
            return;
        }
        desk.write(reply);
        later(
                task,
                took(reply.id(), scene.now(), reply.at()),
                Map.of(Variables.REPLY, reply.id().toString()));
    }

    private void approve(OpenTask task) {
        var reply = desk.reply(scene.variable(task, Variables.REPLY));
        if (reply.filter(Written::undecided).isPresent()) {
            return;
        }
        reply.map(Written::decided)
                .ifPresentOrElse(
                        decided -> later(task, decided.after(), Map.of(Variables.APPROVED, decided.approved())),
                        () -> assume(task, paces.approval(), Map.of(Variables.APPROVED, true)));
    }

    private void answer(OpenTask task) {
        question(task).map(Asked::answeredAfter).ifPresent(after -> later(task, after, Map.of()));
    }

    private Optional<Asked> question(OpenTask task) {
        var id = scene.variable(task, Variables.QUESTION);
        return recorded.questions().stream()
                .filter(asked -> asked.id().toString().equals(id))
                .findFirst();
    }

    private void later(OpenTask task, Duration after, Map<String, Object> variables) {
        add(
                scene.now().plus(after),
                () -> scene.tasks().stream()
                        .filter(open -> open.id().equals(task.id()))
                        .findFirst()
                        .ifPresent(open -> done(open, variables)));
    }

    /** Nobody had this task then. */
    private void assume(OpenTask task, Duration after, Map<String, Object> variables) {
        assumed++;
        later(task, after, variables);
    }

    private void done(OpenTask task, Map<String, Object> variables) {
        desk.reply(scene.variable(task, Variables.REPLY)).map(Written::id).ifPresent(this::approvalEnds);
        scene.complete(task, variables);
    }

    private void approvalEnds(UUID reply) {
        desk.clocks().ended(reply, scene.now());
    }

    private Duration took(UUID reply, Instant from, Instant to) {
        return paces.took().computeIfAbsent(reply, unknown -> positive(Duration.between(from, to)));
    }

    private void took(Object what, @Nullable Instant from) {
        if (from != null) {
            paces.took().putIfAbsent(what, positive(Duration.between(from, scene.now())));
        }
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
