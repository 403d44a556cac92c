package de.tresen.servicelevel;

import de.tresen.businesstime.NeverDue;
import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The life of a clock without gaps: when it ran, when it stood still and why. The last phase has no end yet. */
final class Phases {

    private final List<Phase> phases = new ArrayList<>();

    void start(Instant at) {
        phases.add(new Phase(at, null, null));
    }

    /** @param reason why it stands still from here on; null = it runs */
    void next(Instant at, @Nullable String reason) {
        end(at);
        phases.add(new Phase(at, null, reason));
    }

    void end(Instant at) {
        phases.set(phases.size() - 1, last().until(at));
    }

    /** It was closed from {@code endedAt} on and runs again. */
    void reopen(@Nullable Instant endedAt, Instant at) {
        if (endedAt != null) {
            phases.add(new Phase(endedAt, at, Phase.CLOSED));
        }
        start(at);
    }

    /** What of it lies behind an instant. */
    Phases since(Instant at) {
        var rest = new Phases();
        phases.stream()
                .filter(phase -> phase.to() == null || phase.to().isAfter(at))
                .map(phase -> phase.from().isBefore(at) ? new Phase(at, phase.to(), phase.reason()) : phase)
                .forEach(rest.phases::add);
        return rest;
    }

    boolean runs() {
        return last().runs();
    }

    /** Since when it does what it does now. */
    Instant since() {
        return last().from();
    }

    boolean standsStillBecause(String reason) {
        return reason.equals(last().reason());
    }

    private Phase last() {
        return phases.get(phases.size() - 1);
    }

    /**
     * Walks the running phases until the duration is counted; the last goes on for as long as it takes.
     *
     * @param resumedAt from when it runs on if it stands still now; null = it does not
     * @return null when that is never
     */
    @Nullable
    Instant reached(ServiceHours hours, Duration duration, @Nullable Instant resumedAt) {
        var left = duration;
        for (int i = 0; i < phases.size(); i++) {
            var phase = phases.get(i);
            if (!phase.runs()) {
                continue;
            }
            if (i == phases.size() - 1) {
                return due(hours, phase.from(), left);
            }
            var counted = counted(hours, phase);
            if (counted.compareTo(left) >= 0) {
                return due(hours, phase.from(), left);
            }
            left = left.minus(counted);
        }
        return resumedAt == null ? null : due(hours, resumedAt, left);
    }

    private static Duration counted(ServiceHours hours, Phase phase) {
        var to = phase.to();
        return to == null ? Duration.ZERO : hours.counted(phase.from(), to);
    }

    /** The first instant of those that are stored at which all has been counted. */
    private static @Nullable Instant due(ServiceHours hours, Instant from, Duration duration) {
        try {
            var due = hours.due(from, duration);
            var stored = due.truncatedTo(ChronoUnit.MICROS);
            return stored.equals(due) ? due : stored.plus(1, ChronoUnit.MICROS);
        } catch (NeverDue closedForGood) {
            return null;
        }
    }

    /** The account of its time from the start to the end, or to when it is due. */
    List<Stretch> stretches(ServiceHours hours, @Nullable Instant dueAt) {
        UnaryOperator<Phase> closed =
                phase -> phase.to() == null && phase.runs() && dueAt != null ? phase.until(dueAt) : phase;
        return phases.stream()
                .map(closed)
                .flatMap(phase -> stretches(hours, phase))
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
