package de.tresen.servicelevel;

import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clock as its events tell it; nothing else decides where it stands. Late means: the instant at which it is due has
 * come. All instants are in microseconds, as they are stored.
 */
final class ClockHistory {

    private final Function<UUID, ServiceHours> hours;
    private final List<ClockEvent> events = new ArrayList<>();
    private final Phases phases = new Phases();
    private @Nullable Plan plan;
    private @Nullable Instant endedAt;
    private @Nullable Instant warnedAt;
    private @Nullable Instant breachedAt;
    private final LadderPosition ladder = new LadderPosition();
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
            case PAUSED -> phases.next(at, pause(event).reason());
            case RESUMED -> phases.next(at, null);
            case WARNED -> warnedAt = at;
            case BREACHED -> breachedAt = at;
            case CLIMBED -> ladder.climb(event);
            case ENDED, CANCELLED, MERGED -> end(event);
            case REOPENED -> reopen(at);
        }
    }

    private void start(ClockEvent event) {
        plan = event.plan();
        phases.start(event.at());
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
        ladder.fallBack(warnedAt != null, breachedAt != null);
    }

    private void end(ClockEvent event) {
        phases.end(event.at());
        endedAt = event.at();
        cancelled = event.kind() != ClockEvent.Kind.ENDED;
        merged = event.kind() == ClockEvent.Kind.MERGED;
    }

    private void reopen(Instant at) {
        phases.reopen(endedAt, at);
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

    /** Nothing is promised any more, but that was not merged away. */
    boolean isVoid() {
        return endedAt != null && cancelled && !merged;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    private static Pause pause(ClockEvent event) {
        return Pause.WAITING_FOR_DEPARTMENT.name().equals(event.detail())
                ? Pause.WAITING_FOR_DEPARTMENT
                : Pause.WAITING_FOR_PERSON;
    }

    boolean pausedBy(Pause pause) {
        return isPaused() && phases.standsStillBecause(pause.reason());
    }

    /** Why it stands still now; null when it does not. */
    @Nullable
    Pause pausedBy() {
        return Stream.of(Pause.values()).filter(this::pausedBy).findFirst().orElse(null);
    }

    boolean isPaused() {
        return isOpen() && !phases.runs();
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

    /** Also while paused, when another plan makes it late already in the time before. */
    boolean mustBreach(Instant now) {
        return isOpen() && breachedAt == null && passed(dueAt(), now);
    }

    /** The rung of the ladder that it reaches next; null when there is none, or not while it stands still. */
    LadderPosition.@Nullable Ahead nextRung() {
        var now = plan;
        return now == null || !isOpen()
                ? null
                : ladder.ahead(
                        isPaused() ? null : warnedAt,
                        breachedAt,
                        (from, counted) -> phases.since(from).reached(hours.apply(now.hoursVersion()), counted, null));
    }

    boolean wasOn(Rung rung) {
        return ladder.knows(rung);
    }

    private static boolean passed(@Nullable Instant instant, Instant now) {
        return instant != null && !instant.isAfter(now);
    }

    private @Nullable Instant reached(Plan underPlan, Duration duration, @Nullable Instant resumedAt) {
        return phases.reached(hours.apply(underPlan.hoursVersion()), duration, resumedAt);
    }

    ClockRow row() {
        var started = started();
        var warnAt = isPaused() && breachedAt == null ? null : warnAt();
        var dueAt = dueAt();
        var rung = nextRung();
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
                isOpen() ? alarmAt(warnAt, dueAt) : null,
                rung == null ? null : rung.at());
    }

    private @Nullable Instant alarmAt(@Nullable Instant warnAt, @Nullable Instant dueAt) {
        if (warnedAt == null && warnAt != null && !isPaused()) {
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
                stretches(),
                replanned(),
                standing());
    }

    private ClockView.@Nullable Standing standing() {
        var pause = pausedBy();
        return pause == null ? null : new ClockView.Standing(phases.since(), pause);
    }

    private List<Replanned> replanned() {
        return events.stream()
                .filter(event -> event.kind() == ClockEvent.Kind.PLANNED)
                .map(Replanned::of)
                .toList();
    }

    /** The account of its time from the start to the end, or to when it is due. */
    List<Stretch> stretches() {
        return plan == null ? List.of() : phases.stretches(hours.apply(plan.hoursVersion()), dueAt());
    }
}
