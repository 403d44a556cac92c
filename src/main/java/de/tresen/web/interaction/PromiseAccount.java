package de.tresen.web.interaction;

import de.tresen.businesstime.Stretch;
import de.tresen.servicelevel.ClockView;
import de.tresen.servicelevel.Pause;
import de.tresen.servicelevel.Replanned;
import de.tresen.web.frame.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Why a promise is due when it is: every stretch of its time in words and as a band. */
final class PromiseAccount {

    private static final String CLOSED = "closed";

    private final Times times;
    private final MessageSource messages;

    PromiseAccount(Times times, MessageSource messages) {
        this.times = times;
        this.messages = messages;
    }

    /** How a piece of time is drawn and marked. */
    enum Kind {
        COUNTED,
        UNCOUNTED,
        PAUSED,
        REPLANNED;

        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One line of the account.
     *
     * @param why the reason; null where time counts
     */
    record Line(
            Kind kind, Instant at, String text, @Nullable String why) {}

    List<Line> lines(ClockView view) {
        var lines = new ArrayList<Line>();
        view.stretches().forEach(stretch -> lines.add(line(stretch)));
        view.replanned().forEach(replanned -> lines.add(line(replanned)));
        var standing = view.standing();
        if (standing != null) {
            var since = say("promise.since." + standing.because().name(), times.weekday(standing.since()));
            lines.add(new Line(Kind.PAUSED, standing.since(), since, null));
        }
        lines.sort(Comparator.comparing(Line::at));
        return List.copyOf(lines);
    }

    private Line line(Stretch stretch) {
        var span = times.span(stretch.from(), stretch.to());
        var reason = stretch.reason();
        return reason == null
                ? new Line(
                        Kind.COUNTED,
                        stretch.from(),
                        say("promise.counted", span, times.exact(Duration.between(stretch.from(), stretch.to()))),
                        null)
                : new Line(kind(stretch), stretch.from(), say("promise.notCounted", span), why(reason));
    }

    private Line line(Replanned replanned) {
        var at = times.weekday(replanned.at());
        return new Line(
                Kind.REPLANNED,
                replanned.at(),
                say("promise.replanned." + replanned.cause().name(), at),
                null);
    }

    static Kind kind(Stretch stretch) {
        var reason = stretch.reason();
        if (reason == null) {
            return Kind.COUNTED;
        }
        var paused = reason.equals(CLOSED)
                || reason.equals(Pause.WAITING_FOR_PERSON.reason())
                || reason.equals(Pause.WAITING_FOR_DEPARTMENT.reason());
        return paused ? Kind.PAUSED : Kind.UNCOUNTED;
    }

    /** The desk's own reasons in the reader's language; holidays and exceptions by their names. */
    private String why(String reason) {
        if (reason.equals(Stretch.OUTSIDE_HOURS)) {
            return say("promise.why.outside");
        }
        if (reason.equals(CLOSED)) {
            return say("promise.why.closed");
        }
        for (var pause : Pause.values()) {
            if (pause.reason().equals(reason)) {
                return say("promise.why." + pause.name());
            }
        }
        return say("promise.why.named", reason);
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
