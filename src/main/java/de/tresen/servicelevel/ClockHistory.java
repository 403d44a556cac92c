package de.tresen.servicelevel;

import de.tresen.businesstime.NeverDue;
import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clock as its events tell it; nothing else decides where it stands. Late means: the instant at which it is due has
 * come. All instants are in microseconds, as they are stored.
 */
final class ClockHistory {

    private final Function<UUID, ServiceHours> hours;
    private final List<ClockEvent> events = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private @Nullable Plan plan;
    private @Nullable Instant endedAt;
    private @Nullable Instant warnedAt;
    private @Nullable Instant breachedAt;
    private boolean cancelled;
    private boolean merged;

    /** @param hours finds the wording of service hours by its version */
    ClockHistory(Function<UUID, ServiceHours> hours, ClockEvent started) {
        this.hours = hours;
        add(started);
    }

    /** Adds the next event; applying the same events again gives the same clock. */
    void add(ClockEvent event) {
        events.add(event);
        var at = event.at();
        switch (event.kind()) {
            case STARTED -> start(event);
            case PLANNED -> replan(event);
            case PAUSED -> next(at, Phase.WAITING);
            case RESUMED -> next(at, null);
            case WARNED -> warnedAt = at;
            case BREACHED -> breachedAt = at;
            case ENDED, CANCELLED, MERGED -> end(event);
            case REOPENED -> reopen(at);
        }
    }

    private void start(ClockEvent event) {
        plan = event.plan();
        phases.add(new Phase(event.at(), null, null));
    }

    /** What was told about the old plan holds only as far as it is true of the new one. */
    private void replan(ClockEvent event) {
        plan = event.plan();
        var at = event.at();
        if (plan == null || !passed(reached(plan, plan.warnAfter(), at), at)) {
            warnedAt = null;
        }
        if (plan == null || !passed(reached(plan, plan.promised(), at), at)) {
            breachedAt = null;
        }
    }

    private void next(Instant at, @Nullable String reason) {
        phases.set(phases.size() - 1, phase().until(at));
        phases.add(new Phase(at, null, reason));
    }

    private void end(ClockEvent event) {
        phases.set(phases.size() - 1, phase().until(event.at()));
        endedAt = event.at();
        cancelled = event.kind() != ClockEvent.Kind.ENDED;
        merged = event.kind() == ClockEvent.Kind.MERGED;
    }

    private void reopen(Instant at) {
        if (endedAt != null) {
            phases.add(new Phase(endedAt, at, Phase.CLOSED));
        }
        phases.add(new Phase(at, null, null));
        endedAt = null;
        cancelled = false;
        merged = false;
    }

    ClockEvent started() {
        return events.get(0);
    }

    Instant lastEventAt() {
        return events.get(events.size() - 1).at();
    }

    List<ClockEvent> events() {
        return List.copyOf(events);
    }

    Target target() {
        return started().target();
    }

    @Nullable
    Plan plan() {
        return plan;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    boolean isPaused() {
        return isOpen() && !phase().runs();
    }

    ClockState state() {
        if (breachedAt != null && !merged) {
            return ClockState.BREACHED;
        }
        if (endedAt != null) {
            return cancelled ? ClockState.CANCELLED : ClockState.MET;
        }
        return isPaused() ? ClockState.PAUSED : ClockState.RUNNING;
    }

    /** When the promise is broken; null without promise, and while paused unless that has happened before. */
    @Nullable
    Instant dueAt() {
        return plan == null ? null : reached(plan, plan.promised(), null);
    }

    @Nullable
    Instant warnAt() {
        return plan == null ? null : reached(plan, plan.warnAfter(), null);
    }

    /** When it would be due if it ran on from an instant under a plan; null = never. */
    @Nullable
    Instant dueIfRunning(Instant at, @Nullable Plan underPlan) {
        return underPlan == null ? null : reached(underPlan, underPlan.promised(), at);
    }

    boolean mustWarn(Instant now) {
        return isOpen() && !isPaused() && warnedAt == null && passed(warnAt(), now);
    }

    boolean mustBreach(Instant now) {
        return isOpen() && !isPaused() && breachedAt == null && passed(dueAt(), now);
    }

    private static boolean passed(@Nullable Instant instant, Instant now) {
        return instant != null && !instant.isAfter(now);
    }

    /** Walks the running phases until the duration is counted; the last goes on for as long as it takes. */
    private @Nullable Instant reached(Plan underPlan, Duration duration, @Nullable Instant resumedAt) {
        var left = duration;
        var runningHours = hours.apply(underPlan.hoursVersion());
        for (int i = 0; i < phases.size(); i++) {
            var phase = phases.get(i);
            if (!phase.runs()) {
                continue;
            }
            if (i == phases.size() - 1) {
                return due(runningHours, phase.from(), left);
            }
            var counted = counted(runningHours, phase);
            if (counted.compareTo(left) >= 0) {
                return due(runningHours, phase.from(), left);
            }
            left = left.minus(counted);
        }
        return resumedAt == null ? null : due(runningHours, resumedAt, left);
    }

    private static Duration counted(ServiceHours hours, Phase phase) {
        var to = phase.to();
        return to == null ? Duration.ZERO : hours.counted(phase.from(), to);
    }

    private static @Nullable Instant due(ServiceHours hours, Instant from, Duration duration) {
        try {
            return hours.due(from, duration).truncatedTo(ChronoUnit.MICROS);
        } catch (NeverDue closedForGood) {
            return null;
        }
    }

    private Phase phase() {
        return phases.get(phases.size() - 1);
    }

    ClockRow row() {
        var started = started();
        boolean standsStill = isPaused() && breachedAt == null;
        var warnAt = standsStill ? null : warnAt();
        var dueAt = standsStill ? null : dueAt();
        return new ClockRow(
                started.clock(),
                started.interaction(),
                started.target(),
                started.subject(),
                state(),
                plan == null ? null : plan.hoursKey(),
                plan == null ? null : plan.promised(),
                started.at(),
                warnAt,
                dueAt,
                endedAt,
                warnedAt,
                breachedAt,
                isOpen() && !isPaused() ? alarmAt(warnAt, dueAt) : null);
    }

    private @Nullable Instant alarmAt(@Nullable Instant warnAt, @Nullable Instant dueAt) {
        if (warnedAt == null && warnAt != null) {
            return warnAt;
        }
        return breachedAt == null ? dueAt : null;
    }

    /** As it stands at an instant: late even before anybody was told. */
    ClockView view(Instant now) {
        var row = row();
        return new ClockView(
                row.target(),
                mustBreach(now) ? ClockState.BREACHED : row.state(),
                row.subject(),
                row.startedAt(),
                row.dueAt(),
                row.warnAt(),
                row.endedAt(),
                stretches());
    }

    /** The account of its time from the start to the end, or to when it is due. */
    List<Stretch> stretches() {
        if (plan == null) {
            return List.of();
        }
        var dueAt = dueAt();
        UnaryOperator<Phase> closed =
                phase -> phase.to() == null && phase.runs() && dueAt != null ? phase.until(dueAt) : phase;
        var runningHours = hours.apply(plan.hoursVersion());
        return phases.stream()
                .map(closed)
                .flatMap(phase -> stretches(runningHours, phase))
                .toList();
    }

    private static Stream<Stretch> stretches(ServiceHours hours, Phase phase) {
        var to = phase.to();
        if (to == null || !phase.from().isBefore(to)) {
            return Stream.of();
        }
        return phase.runs()
                ? hours.stretches(phase.from(), to).stream()
                : Stream.of(new Stretch(phase.from(), to, phase.reason()));
    }
}
