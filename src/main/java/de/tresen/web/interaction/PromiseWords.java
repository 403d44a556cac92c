package de.tresen.web.interaction;

import de.tresen.businesstime.Stretch;
import de.tresen.servicelevel.ClockView;
import de.tresen.servicelevel.Clocks;
import de.tresen.web.frame.ClockChip;
import de.tresen.web.frame.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says how promises stand: by word, colour and shape, with every stretch of their time. */
@Component
class PromiseWords {

    private static final int FULL = 100;

    private final Clocks clocks;
    private final MessageSource messages;
    private final Clock clock;

    PromiseWords(Clocks clocks, MessageSource messages, Clock clock) {
        this.clocks = clocks;
        this.messages = messages;
        this.clock = clock;
    }

    List<WorkArea.Promise> of(UUID interaction, ZoneId zone) {
        var times = new Times(clock.instant(), zone, LocaleContextHolder.getLocale(), messages);
        return clocks.of(interaction).stream().map(view -> promise(view, times)).toList();
    }

    /** The chip of the promise that is due first. */
    static Optional<ClockChip> mostUrgent(List<WorkArea.Promise> promises) {
        return promises.stream()
                .filter(promise -> promise.open() && promise.dueAt() != null)
                .min(Comparator.comparing(
                        promise -> Optional.ofNullable(promise.dueAt()).orElse(Instant.MAX)))
                .map(WorkArea.Promise::clock);
    }

    private WorkArea.Promise promise(ClockView view, Times times) {
        return new WorkArea.Promise(
                view.target().name(), view.dueAt(), view.endedAt() == null, chip(view, times), view.stretches());
    }

    private ClockChip chip(ClockView view, Times times) {
        if (view.endedAt() != null) {
            return ended(view, times);
        }
        var due = view.dueAt();
        if (due == null) {
            return new ClockChip("paused", "paused", say("clock.paused"), say("clock.title.paused"), null);
        }
        return running(due, view, times);
    }

    private ClockChip running(Instant due, ClockView view, Times times) {
        var now = clock.instant();
        var when = times.full(due);
        if (!due.isAfter(now)) {
            return new ClockChip(
                    "late",
                    "late",
                    say("clock.late", times.about(Duration.between(due, now))),
                    say("clock.title.late", when),
                    FULL);
        }
        var atRisk = view.warnAt() != null && !view.warnAt().isAfter(now);
        return new ClockChip(
                atRisk ? "at-risk" : "on-time",
                atRisk ? "risk" : "clock",
                say("clock.due", times.near(due)),
                say(atRisk ? "clock.title.atRisk" : "clock.title.onTime", when),
                used(view.stretches(), now));
    }

    private ClockChip ended(ClockView view, Times times) {
        var title = times.full(view.endedAt());
        return switch (view.state()) {
            case BREACHED -> new ClockChip("late", "late", say("clock.missed"), title, null);
            case CANCELLED -> new ClockChip("ended", "cross", say("clock.cancelled"), title, null);
            default -> new ClockChip("ended", "check", say("clock.met"), title, null);
        };
    }

    /** How much of the counted time has passed, in percent. */
    private static @Nullable Integer used(List<Stretch> stretches, Instant now) {
        var all = Duration.ZERO;
        var passed = Duration.ZERO;
        for (var stretch : stretches) {
            if (stretch.counted()) {
                all = all.plus(Duration.between(stretch.from(), stretch.to()));
                passed = passed.plus(passedOf(stretch, now));
            }
        }
        return all.isZero() ? null : (int) (passed.toSeconds() * FULL / Math.max(1, all.toSeconds()));
    }

    private static Duration passedOf(Stretch stretch, Instant now) {
        var until = stretch.to().isBefore(now) ? stretch.to() : now;
        return until.isAfter(stretch.from()) ? Duration.between(stretch.from(), until) : Duration.ZERO;
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
