package de.tresen.servicelevel;

import de.tresen.businesstime.ServiceHours;
import de.tresen.platform.Ids;
import de.tresen.servicelevel.ClockEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All clocks of one interaction, as their events tell them, and what is added to them now. */
final class InteractionClocks {

    private final UUID interaction;
    private final Function<UUID, ServiceHours> hours;
    private final Map<UUID, ClockHistory> clocks = new LinkedHashMap<>();
    private final List<ClockEvent> appended = new ArrayList<>();
    private final List<Alarm> raised = new ArrayList<>();

    InteractionClocks(UUID interaction, List<ClockEvent> events, Function<UUID, ServiceHours> hours) {
        this.interaction = interaction;
        this.hours = hours;
        events.forEach(this::apply);
    }

    private void apply(ClockEvent event) {
        var clock = clocks.get(event.clock());
        if (clock == null) {
            clocks.put(event.clock(), new ClockHistory(hours, event));
        } else {
            clock.add(event);
        }
    }

    UUID interaction() {
        return interaction;
    }

    List<ClockEvent> appended() {
        return appended;
    }

    List<Alarm> raised() {
        return raised;
    }

    List<ClockRow> rows() {
        return clocks.values().stream().map(ClockHistory::row).toList();
    }

    Stream<ClockHistory> all() {
        return clocks.values().stream();
    }

    /** A list of its own, so that clocks may be added while going through it. */
    List<ClockHistory> open() {
        return all().filter(ClockHistory::isOpen).toList();
    }

    Optional<ClockHistory> openResponse() {
        return open().stream().filter(clock -> clock.target().isResponse()).findFirst();
    }

    Optional<ClockHistory> open(Target target) {
        return open().stream().filter(clock -> clock.target() == target).findFirst();
    }

    Optional<ClockHistory> openAbout(UUID subject) {
        return open().stream()
                .filter(clock -> subject.equals(clock.started().subject()))
                .findFirst();
    }

    Optional<ClockHistory> lastResponse() {
        return all().filter(clock -> clock.target().isResponse()).reduce((earlier, later) -> later);
    }

    Optional<ClockHistory> last(Target target) {
        return all().filter(clock -> clock.target() == target).reduce((earlier, later) -> later);
    }

    void start(Target target, @Nullable UUID subject, Instant at, @Nullable Plan plan) {
        var micros = at.truncatedTo(ChronoUnit.MICROS);
        append(event(Ids.next(), target, subject, Kind.STARTED, micros, plan, null));
    }

    void replan(ClockHistory clock, Instant at, @Nullable Plan plan, String because) {
        tell(clock, Kind.PLANNED, at, plan, because);
    }

    void tell(ClockHistory clock, Kind kind, Instant at) {
        tell(clock, kind, at, null, null);
    }

    /** Ends, pauses or cancels a clock; if it is late by then and nobody was told, that comes first. */
    void stop(ClockHistory clock, Kind kind, Instant at) {
        if (clock.mustBreach(inOrder(clock, at))) {
            raise(clock, Kind.BREACHED, at);
        }
        tell(clock, kind, at);
    }

    void pause(ClockHistory clock, Pause pause, Instant at) {
        if (clock.mustBreach(inOrder(clock, at))) {
            raise(clock, Kind.BREACHED, at);
        }
        tell(clock, Kind.PAUSED, at, null, pause.name());
    }

    /** Tells what has become at risk or late by now and was not told before. */
    void raise(Instant now) {
        for (var clock : open()) {
            if (clock.mustWarn(now)) {
                raise(clock, Kind.WARNED, now);
            }
            if (clock.mustBreach(now)) {
                raise(clock, Kind.BREACHED, now);
            }
        }
    }

    private void raise(ClockHistory clock, Kind kind, Instant at) {
        var due = clock.dueAt();
        tell(clock, kind, at);
        if (due != null) {
            note(clock, kind == Kind.WARNED ? Alarm.Kind.AT_RISK : Alarm.Kind.BREACHED, due);
        }
    }

    private void note(ClockHistory clock, Alarm.Kind kind, Instant due) {
        raised.add(new Alarm(kind, interaction, clock.target(), clock.started().subject(), due));
    }

    /** The rungs of the ladder that are reached by now, at most one of each clock. */
    List<Climb> climbs(Instant now) {
        return all().flatMap(clock -> {
                    var ahead = clock.nextRung();
                    return ahead == null || ahead.at().isAfter(now)
                            ? Stream.of()
                            : Stream.of(climb(clock, ahead.rung()));
                })
                .toList();
    }

    private Climb climb(ClockHistory clock, Rung rung) {
        var started = clock.started();
        return new Climb(started.clock(), interaction, started.target(), started.subject(), rung, clock.wasOn(rung));
    }

    /** @param nextAfter counted time until the next rung; null = there is none */
    void climbed(Climb climb, Instant at, @Nullable Duration nextAfter) {
        var clock = Objects.requireNonNull(clocks.get(climb.clock()));
        tell(clock, Kind.CLIMBED, at, null, new Climbed(climb.rung(), nextAfter).detail());
    }

    /** Takes over a promise of another interaction with all that happened to it; what is late is told here too. */
    ClockHistory adopt(ClockHistory other) {
        var id = Ids.next();
        other.events().forEach(event -> append(event.of(id, interaction)));
        var adopted = Objects.requireNonNull(clocks.get(id));
        var due = adopted.dueAt();
        if (due != null && adopted.state() == ClockState.BREACHED) {
            note(adopted, Alarm.Kind.BREACHED, due);
        }
        return adopted;
    }

    private void tell(ClockHistory clock, Kind kind, Instant at, @Nullable Plan plan, @Nullable String detail) {
        var started = clock.started();
        append(event(started.clock(), started.target(), started.subject(), kind, inOrder(clock, at), plan, detail));
    }

    /** Time told by different machines may run back a little; a clock does not. */
    private static Instant inOrder(ClockHistory clock, Instant at) {
        var micros = at.truncatedTo(ChronoUnit.MICROS);
        return micros.isBefore(clock.lastEventAt()) ? clock.lastEventAt() : micros;
    }

    private ClockEvent event(
            UUID clock,
            Target target,
            @Nullable UUID subject,
            Kind kind,
            Instant at,
            @Nullable Plan plan,
            @Nullable String detail) {
        return plan == null
                ? new ClockEvent(clock, interaction, target, subject, kind, at, null, null, null, null, detail)
                : new ClockEvent(
                        clock,
                        interaction,
                        target,
                        subject,
                        kind,
                        at,
                        plan.hoursKey(),
                        plan.hoursVersion(),
                        plan.promised(),
                        plan.warnAfter(),
                        detail);
    }

    private void append(ClockEvent event) {
        apply(event);
        appended.add(event);
    }
}
