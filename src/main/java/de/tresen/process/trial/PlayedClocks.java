package de.tresen.process.trial;

import de.tresen.businesstime.NeverDue;
import de.tresen.interaction.Priority;
import de.tresen.servicelevel.Pause;
import de.tresen.servicelevel.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The promises of one played interaction: the arithmetic of the desk's clocks, without their tables. */
final class PlayedClocks {

    private final Terms terms;
    private final List<Run> runs = new ArrayList<>();
    private @Nullable String level;
    private Priority priority = Priority.NORMAL;

    PlayedClocks(Terms terms) {
        this.terms = terms;
    }

    /** A promise that runs or ran. */
    private static final class Run {
        final Target target;
        final @Nullable UUID subject;
        final Instant begun;
        Duration counted = Duration.ZERO;
        /** From when on time counts; null while it stands still. */
        @Nullable
        Instant since;

        @Nullable
        Instant endedAt;

        boolean warned;

        /** When it was due, if it was not kept by then. */
        @Nullable
        Instant missed;

        Run(Target target, @Nullable UUID subject, Instant begun) {
            this.target = target;
            this.subject = subject;
            this.begun = begun;
            this.since = begun;
        }

        boolean open() {
            return endedAt == null;
        }
    }

    /** When something is told next; as the desk's own alarms, what has passed already is in the past. */
    record Next(@Nullable Instant riskAt, @Nullable Instant breachAt) {}

    /** A promise that was not kept. */
    record Broken(Target target, Instant dueAt) {}

    /** A response or a resolution is promised by this level from now on. */
    void choose(String chosen, Priority of, Instant from) {
        var first = level == null;
        level = chosen;
        priority = of;
        if (first) {
            runs.add(new Run(Target.FIRST_RESPONSE, null, from));
            runs.add(new Run(Target.RESOLUTION, null, from));
        }
    }

    boolean begun() {
        return level != null;
    }

    void personWrote(Instant at) {
        if (begun() && open().noneMatch(run -> run.target.isResponse())) {
            runs.add(new Run(Target.NEXT_RESPONSE, null, at));
        }
    }

    void answered(Instant at) {
        end(open().filter(run -> run.target.isResponse()).toList(), at);
    }

    void begin(Target target, UUID subject, Instant at) {
        if (begun() && open().noneMatch(run -> subject.equals(run.subject))) {
            runs.add(new Run(target, subject, at));
        }
    }

    void ended(UUID subject, Instant at) {
        end(open().filter(run -> subject.equals(run.subject)).toList(), at);
    }

    void pause(Instant at) {
        if (level != null && terms.pausesFor(level, Pause.WAITING_FOR_PERSON)) {
            open().filter(run -> run.target == Target.RESOLUTION && run.since != null)
                    .forEach(run -> {
                        run.counted = run.counted.plus(countedSince(run, at));
                        run.since = null;
                    });
        }
    }

    void resume(Instant at) {
        open().filter(run -> run.since == null).forEach(run -> run.since = at);
    }

    /** Whatever was promised is reached or void. */
    void closed(Instant at) {
        end(open().toList(), at);
    }

    /** The resolution goes on with what was left; a response is promised anew where the person wrote. */
    void reopened(Instant at, boolean personWrote) {
        runs.stream()
                .filter(run -> run.target == Target.RESOLUTION && !run.open())
                .forEach(run -> {
                    var ended = run.endedAt;
                    if (run.since != null && ended != null) {
                        run.counted = run.counted.plus(countedSince(run, ended));
                    }
                    run.endedAt = null;
                    run.since = at;
                });
        if (personWrote) {
            personWrote(at);
        }
    }

    private void end(List<Run> ending, Instant at) {
        ending.forEach(run -> {
            notice(run, at);
            run.endedAt = at;
        });
    }

    /** What is at risk or late by now was told of. */
    Next raise(Instant now) {
        open().forEach(run -> notice(run, now));
        return next();
    }

    private void notice(Run run, Instant now) {
        run.warned |= warnAt(run).filter(at -> !at.isAfter(now)).isPresent();
        if (run.missed == null) {
            run.missed = dueAt(run).filter(at -> !at.isAfter(now)).orElse(null);
        }
    }

    Next next() {
        return new Next(
                earliest(open().filter(run -> !run.warned), this::warnAt),
                earliest(open().filter(run -> run.missed == null), this::dueAt));
    }

    private static @Nullable Instant earliest(Stream<Run> runs, Function<Run, Optional<Instant>> when) {
        return runs.flatMap(run -> when.apply(run).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When a promise about a question or reply is due, and warned of. */
    Optional<Instant> dueAbout(UUID subject) {
        return open().filter(run -> subject.equals(run.subject)).findFirst().flatMap(this::dueAt);
    }

    Optional<Instant> warningAbout(UUID subject) {
        return open().filter(run -> subject.equals(run.subject)).findFirst().flatMap(this::warnAt);
    }

    /** Everything that was promised and not kept, as it is seen from an instant. */
    List<Broken> broken(Instant now) {
        runs.stream().filter(Run::open).forEach(run -> notice(run, now));
        return runs.stream()
                .flatMap(run -> Stream.ofNullable(run.missed).map(due -> new Broken(run.target, due)))
                .toList();
    }

    /**
     * How far a promise got towards being broken, and beyond.
     *
     * @param late counted time since it was broken, up to its end; null = it was not
     */
    record Reached(Target target, boolean atRisk, @Nullable Duration late) {}

    /** Of all promises, as it is seen from an instant. */
    List<Reached> reached(Instant now) {
        runs.stream().filter(Run::open).forEach(run -> notice(run, now));
        return runs.stream()
                .map(run -> new Reached(run.target, run.warned, run.missed == null ? null : late(run, now)))
                .toList();
    }

    private Duration late(Run run, Instant now) {
        var counted = run.counted.plus(countedSince(run, run.endedAt == null ? now : run.endedAt));
        return terms.promised(String.valueOf(level), run.target, priority)
                .map(counted::minus)
                .map(PlayedClocks::positive)
                .orElse(Duration.ZERO);
    }

    /** How long the person has waited for answers, all in all. */
    Duration waited(Instant now) {
        return runs.stream()
                .filter(run -> run.target.isResponse())
                .map(run -> Duration.between(run.begun, run.endedAt == null ? now : run.endedAt))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<Run> open() {
        return runs.stream().filter(Run::open);
    }

    private Optional<Instant> dueAt(Run run) {
        return after(run, terms.promised(String.valueOf(level), run.target, priority));
    }

    private Optional<Instant> warnAt(Run run) {
        return after(run, terms.warned(String.valueOf(level), run.target, priority));
    }

    private Optional<Instant> after(Run run, Optional<Duration> time) {
        var since = run.since;
        return since == null
                ? Optional.empty()
                : time.flatMap(promised -> due(run, since, positive(promised.minus(run.counted))));
    }

    /** Empty where the hours never come. */
    private Optional<Instant> due(Run run, Instant since, Duration left) {
        try {
            return Optional.of(terms.hours(String.valueOf(level), run.target).due(since, left));
        } catch (NeverDue never) {
            return Optional.empty();
        }
    }

    private static Duration positive(Duration left) {
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration countedSince(Run run, Instant at) {
        var since = run.since;
        return since == null || at.isBefore(since)
                ? Duration.ZERO
                : terms.hours(String.valueOf(level), run.target).counted(since, at);
    }
}
