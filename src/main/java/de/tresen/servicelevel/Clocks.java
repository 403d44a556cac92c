package de.tresen.servicelevel;

import de.tresen.interaction.Priority;
import de.tresen.servicelevel.ClockEvent.Kind;
import de.tresen.servicelevel.ClockMapper.Promised;
import de.tresen.servicelevel.Replanned.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of interactions: what happens to them, each call in the caller's transaction and harmless when repeated.
 * Meanings: "Clocks" and "Status" in the REST contract. A target without promised duration keeps its history without
 * being shown, so that a later change of level can still make it a promise.
 */
@Service
@Transactional
public class Clocks {

    private final ClockLedger ledger;
    private final ClockMapper mapper;
    private final ClockChanges changes;
    private final ClockAlarms alarms;
    private final ClockPauses pauses;
    private final Clock clock;

    Clocks(ClockLedger ledger, ClockMapper mapper, ClockChanges changes, ClockAlarms alarms, Clock clock) {
        this.ledger = ledger;
        this.mapper = mapper;
        this.changes = changes;
        this.pauses = new ClockPauses(changes);
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * Promises a first response and a resolution from receipt on. Called again with another level or priority, the open
     * clocks are planned anew from their start.
     */
    public void begin(UUID interaction, String serviceLevel, Priority priority, Instant receivedAt) {
        var promised = ledger.lock(interaction);
        var version = promised != null && serviceLevel.equals(promised.serviceLevel()) ? promised.levelVersion() : null;
        var wanted = new Promised(interaction, serviceLevel, version, priority, receivedAt);
        if (promised == null) {
            var kept = changes.keptWording(serviceLevel, receivedAt);
            start(new Promised(interaction, serviceLevel, kept, priority, receivedAt));
        } else if (!serviceLevel.equals(promised.serviceLevel()) || priority != promised.priority()) {
            mapper.updatePromise(wanted);
            var because = priority == promised.priority()
                    ? Cause.LEVEL.about(serviceLevel)
                    : Cause.PRIORITY.about(priority.name());
            changes.make(
                    interaction,
                    (clocks, now) -> Replanning.all(clocks, changes.promises(now), clock.instant(), because));
        }
    }

    private void start(Promised promised) {
        mapper.insertPromise(promised);
        var clocks = ledger.read(promised.interaction());
        var promises = changes.promises(promised);
        for (var target : new Target[] {Target.FIRST_RESPONSE, Target.RESOLUTION}) {
            clocks.start(target, null, promised.receivedAt(), promises.plan(target));
        }
        ledger.save(clocks);
    }

    /** The person wrote: the next response is promised, unless a response is already. */
    public void personWrote(UUID interaction, Instant at) {
        changes.make(interaction, (clocks, promised) -> startNextResponse(clocks, promised, at));
    }

    /** An answer was accepted for sending. */
    public void answered(UUID interaction, Instant at) {
        changes.make(interaction, clocks -> clocks.openResponse().ifPresent(open -> clocks.stop(open, Kind.ENDED, at)));
    }

    /** We wait for the person: the resolution stands still where the level says so. */
    public void pauseResolution(UUID interaction, Instant at) {
        pauses.pause(interaction, Pause.WAITING_FOR_PERSON, at);
    }

    public void resumeResolution(UUID interaction, Instant at) {
        pauses.resume(interaction, at);
    }

    /** A department has to answer first: the resolution stands still where the level says so. */
    public void putOnHold(UUID interaction, Instant at) {
        pauses.pause(interaction, Pause.WAITING_FOR_DEPARTMENT, at);
    }

    public void takeOffHold(UUID interaction, Instant at) {
        pauses.resumeFrom(interaction, Pause.WAITING_FOR_DEPARTMENT, at);
    }

    /** The resolution is reached; whatever else was promised is void. */
    public void closed(UUID interaction, Instant at) {
        changes.make(
                interaction,
                clocks -> clocks.open()
                        .forEach(open -> clocks.stop(
                                open, open.target() == Target.RESOLUTION ? Kind.ENDED : Kind.CANCELLED, at)));
    }

    /**
     * The resolution goes on with what was left of it. A next response is promised when the person wrote; otherwise a
     * response that the closing made void goes on too.
     */
    public void reopened(UUID interaction, Instant at, boolean personWrote) {
        changes.make(interaction, (clocks, promised) -> {
            Reopening.reopen(clocks, changes.promises(promised), at, personWrote);
            if (personWrote) {
                startNextResponse(clocks, promised, at);
            }
        });
    }

    /** Merged away, withdrawn, spam: nothing is promised any more. */
    public void cancelAll(UUID interaction, Instant at) {
        changes.make(interaction, clocks -> clocks.open().forEach(open -> clocks.stop(open, Kind.CANCELLED, at)));
    }

    public void beginQuestion(UUID interaction, UUID question, Instant at) {
        begin(interaction, Target.DEPARTMENT_RESPONSE, question, at);
    }

    public void beginApproval(UUID interaction, UUID reply, Instant at) {
        begin(interaction, Target.APPROVAL, reply, at);
    }

    private void begin(UUID interaction, Target target, UUID subject, Instant at) {
        changes.make(interaction, (clocks, promised) -> {
            if (clocks.openAbout(subject).isEmpty()) {
                clocks.start(target, subject, at, changes.promises(promised).plan(target));
            }
        });
    }

    /** The question was answered, the approval decided. */
    public void ended(UUID subject, Instant at) {
        stopAbout(subject, Kind.ENDED, at);
    }

    /** The question was withdrawn, the reply discarded. */
    public void cancelled(UUID subject, Instant at) {
        stopAbout(subject, Kind.CANCELLED, at);
    }

    private void stopAbout(UUID subject, Kind kind, Instant at) {
        for (var interaction : mapper.interactionsOfSubject(subject)) {
            changes.make(
                    interaction, clocks -> clocks.openAbout(subject).ifPresent(open -> clocks.stop(open, kind, at)));
        }
    }

    private void startNextResponse(InteractionClocks clocks, Promised promised, Instant at) {
        if (clocks.openResponse().isEmpty()) {
            clocks.start(
                    Target.NEXT_RESPONSE, null, at, changes.promises(promised).plan(Target.NEXT_RESPONSE));
        }
    }

    /** The target keeps the earliest promise of both; the source has none any more. */
    public void mergeInto(UUID source, UUID target, Instant at) {
        changes.merge(source, target, at);
    }

    /** Whether its clocks were started, also where nothing is promised. */
    @Transactional(readOnly = true)
    public boolean begun(UUID interaction) {
        return !mapper.rows(interaction).isEmpty();
    }

    /** Whether a response is promised and not given yet, late or not. */
    @Transactional(readOnly = true)
    public boolean owesResponse(UUID interaction) {
        return mapper.rows(interaction).stream().anyMatch(row -> row.target().isResponse() && row.endedAt() == null);
    }

    /** All clocks with their account of time, in the order in which they were started. */
    @Transactional(readOnly = true)
    public List<ClockView> of(UUID interaction) {
        var now = clock.instant();
        return ledger.read(interaction)
                .all()
                .filter(history -> history.plan() != null)
                .map(history -> history.view(now))
                .sorted(Comparator.comparing(ClockView::startedAt))
                .toList();
    }

    /** What is due first of all that is still to be kept; late promises too. */
    @Transactional(readOnly = true)
    public Optional<Promise> mostUrgent(UUID interaction) {
        return Optional.ofNullable(mostUrgent(List.of(interaction)).get(interaction));
    }

    /** As {@link #mostUrgent(UUID)}, for many; those without promise are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Promise> mostUrgent(List<UUID> interactions) {
        var urgent = new HashMap<UUID, Promise>();
        for (var row : mapper.rows(interactions)) {
            if (row.endedAt() == null && row.dueAt() != null) {
                urgent.merge(
                        row.interaction(),
                        new Promise(row.target(), row.warnAt(), row.dueAt()),
                        BinaryOperator.minBy(Comparator.comparing(Promise::dueAt)));
            }
        }
        return urgent;
    }

    /** The promises that run for these interactions, with the hours in which their time counts. */
    @Transactional(readOnly = true)
    public List<Running> running(Collection<UUID> interactions) {
        return interactions.isEmpty() ? List.of() : mapper.running(Set.copyOf(interactions));
    }

    /**
     * A promise whose time runs.
     *
     * @param hoursKey the service hours in which it counts
     * @param promised how much counted time was promised
     */
    public record Running(UUID interaction, String hoursKey, Duration promised, Instant dueAt) {}

    /** When somebody must be told next. */
    @Transactional(readOnly = true)
    public Alarms alarms(UUID interaction) {
        return Objects.requireNonNull(alarms(List.of(interaction)).get(interaction));
    }

    /** As {@link #alarms(UUID)}, for many. */
    @Transactional(readOnly = true)
    public Map<UUID, Alarms> alarms(List<UUID> interactions) {
        return alarms.next(interactions);
    }

    /** Tells what has become at risk or late by now: once each, in the timeline; who learns of it is the ladder's. */
    public List<Alarm> raise(UUID interaction, Instant now) {
        return alarms.raise(interaction, now);
    }

    /**
     * Raises what is due anywhere, each interaction in a transaction of its own.
     *
     * @return how many alarms were raised
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int sweep(Instant now, int limit) {
        return alarms.sweep(now, limit);
    }

    /** Recomputes the stored clocks of an interaction from their events. */
    public void recompute(UUID interaction) {
        if (ledger.lock(interaction) != null) {
            mapper.deleteRows(interaction);
            mapper.insert(ledger.read(interaction).rows());
        }
    }
}
