package de.tresen.web.interaction;

import de.tresen.servicelevel.ClockView;
import de.tresen.servicelevel.Clocks;
import de.tresen.web.frame.ClockChip;
import de.tresen.web.frame.ClockWords;
import de.tresen.web.frame.Times;
import java.time.Clock;
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

    private final Clocks clocks;
    private final ClockWords words;
    private final MessageSource messages;
    private final Clock clock;

    PromiseWords(Clocks clocks, ClockWords words, MessageSource messages, Clock clock) {
        this.clocks = clocks;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    List<WorkArea.Promise> of(UUID interaction, ZoneId zone) {
        var times = new Times(clock.instant(), zone, LocaleContextHolder.getLocale(), messages);
        var running = clocks.running(List.of(interaction));
        return clocks.of(interaction).stream()
                .map(view -> promise(view, running, times))
                .toList();
    }

    /** The chip of the promise that is due first. */
    static Optional<ClockChip> mostUrgent(List<WorkArea.Promise> promises) {
        return promises.stream()
                .filter(promise -> promise.open() && promise.dueAt() != null)
                .min(Comparator.comparing(
                        promise -> Optional.ofNullable(promise.dueAt()).orElse(Instant.MAX)))
                .map(WorkArea.Promise::clock);
    }

    private WorkArea.Promise promise(ClockView view, List<Clocks.Running> running, Times times) {
        return new WorkArea.Promise(
                view.target().name(),
                view.dueAt(),
                view.endedAt() == null,
                chip(view, running, times),
                new PromiseAccount(times, messages).lines(view),
                PromiseBand.of(view, clock.instant()));
    }

    private ClockChip chip(ClockView view, List<Clocks.Running> running, Times times) {
        if (view.endedAt() != null) {
            return ended(view, times);
        }
        var due = view.dueAt();
        if (due == null) {
            return withoutDue(view.standing());
        }
        return words.of(view.warnAt(), due, running, words.hours(), times);
    }

    /** It stands still, or its hours will not open for long enough. */
    private ClockChip withoutDue(ClockView.@Nullable Standing standing) {
        return standing == null
                ? new ClockChip("paused", "paused", say("clock.never"), say("clock.title.never"), null)
                : new ClockChip(
                        "paused",
                        "paused",
                        say("clock.paused"),
                        say("clock.title.paused." + standing.because().name()),
                        null);
    }

    private ClockChip ended(ClockView view, Times times) {
        var title = times.full(view.endedAt());
        return switch (view.state()) {
            case BREACHED -> new ClockChip("late", "late", say("clock.missed"), title, null);
            case CANCELLED -> new ClockChip("ended", "cross", say("clock.cancelled"), title, null);
            default -> new ClockChip("ended", "check", say("clock.met"), title, null);
        };
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
