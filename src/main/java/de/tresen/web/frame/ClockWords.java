package de.tresen.web.frame;

import de.tresen.businesstime.ServiceHours;
import de.tresen.servicelevel.Clocks;
import de.tresen.servicelevel.ServiceHoursBook;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says how a running promise stands: what is left in service hours, or when its time goes on. */
@Component
public class ClockWords {

    private static final int FULL = 100;
    private static final Duration INSTANT = Duration.ofNanos(1);

    private final ServiceHoursBook book;
    private final MessageSource messages;

    ClockWords(ServiceHoursBook book, MessageSource messages) {
        this.book = book;
        this.messages = messages;
    }

    /**
     * A promise that runs.
     *
     * @param hours in which its time counts; null = not known
     * @param promised how much counted time was promised
     */
    private record Running(
            @Nullable Instant warnAt,
            Instant dueAt,
            @Nullable ServiceHours hours,
            @Nullable Duration promised) {}

    /** Finds service hours by key, each read once; for as long as one page is drawn. */
    public Function<String, ServiceHours> hours() {
        var known = new HashMap<String, ServiceHours>();
        return key -> known.computeIfAbsent(key, book::find);
    }

    /**
     * @param running what the clocks say of promises that run; the one that is due then says in which hours it counts
     * @param hours of {@link #hours()}
     */
    public ClockChip of(
            @Nullable Instant warnAt,
            Instant dueAt,
            List<Clocks.Running> running,
            Function<String, ServiceHours> hours,
            Times times) {
        return running.stream()
                .filter(promise -> promise.dueAt().equals(dueAt))
                .findFirst()
                .map(promise -> new Running(warnAt, dueAt, hours.apply(promise.hoursKey()), promise.promised()))
                .map(promise -> chip(promise, times))
                .orElseGet(() -> chip(new Running(warnAt, dueAt, null, null), times));
    }

    private ClockChip chip(Running promise, Times times) {
        var now = times.now();
        var due = times.full(promise.dueAt());
        if (!promise.dueAt().isAfter(now)) {
            var late = times.about(Duration.between(promise.dueAt(), now));
            return new ClockChip("late", "late", say("clock.late", late), say("clock.title.late", due), FULL);
        }
        var atRisk = promise.warnAt() != null && !promise.warnAt().isAfter(now);
        var title = say(atRisk ? "clock.title.atRisk" : "clock.title.onTime", due);
        return promise.hours() == null
                ? chip(atRisk, say("clock.due", times.near(promise.dueAt())), title, null)
                : counted(promise, promise.hours(), times, atRisk, title);
    }

    private ClockChip counted(Running promise, ServiceHours hours, Times times, boolean atRisk, String title) {
        var left = hours.counted(times.now(), promise.dueAt());
        var goesOn = hours.due(times.now(), INSTANT).minus(INSTANT);
        var used = used(left, promise.promised());
        if (goesOn.isAfter(times.now())) {
            var said = say("clock.goesOn", times.weekday(goesOn));
            var why = say("clock.title.goesOn", times.full(goesOn)) + " " + title;
            return atRisk
                    ? new ClockChip("at-risk", "risk", said, why, used)
                    : new ClockChip("paused", "paused", said, why, used);
        }
        return chip(atRisk, say("clock.left", times.counted(left)), title, used);
    }

    private static ClockChip chip(boolean atRisk, String text, String title, @Nullable Integer used) {
        return new ClockChip(atRisk ? "at-risk" : "on-time", atRisk ? "risk" : "clock", text, title, used);
    }

    /** In percent. */
    private static @Nullable Integer used(Duration left, @Nullable Duration promised) {
        if (promised == null || promised.isZero()) {
            return null;
        }
        var used = FULL - Math.round((float) FULL * left.toMillis() / promised.toMillis());
        return Math.max(0, Math.min(FULL, used));
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
