package de.tresen.web.interaction;

import de.tresen.servicelevel.ClockView;
import de.tresen.web.interaction.PromiseAccount.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time of a promise as a band from its start to its end, in thousandths of its width.
 *
 * @param now where now is; null before or behind the band
 */
record PromiseBand(List<Piece> pieces, @Nullable Long now) {

    private static final long WIDTH = 1000;

    /** Whole thousandths from the left. */
    record Piece(Kind kind, long from, long width) {}

    /** Null when there is nothing to draw. */
    static @Nullable PromiseBand of(ClockView view, Instant now) {
        var stretches = view.stretches();
        var standing = view.standing();
        if (stretches.isEmpty() && standing == null) {
            return null;
        }
        var last = stretches.isEmpty()
                ? view.startedAt()
                : stretches.get(stretches.size() - 1).to();
        var end = standing != null && now.isAfter(last) ? now : last;
        var whole = Duration.between(view.startedAt(), end);
        if (whole.isZero()) {
            return null;
        }
        var pieces = new ArrayList<Piece>();
        for (var stretch : stretches) {
            pieces.add(piece(view, whole, PromiseAccount.kind(stretch), stretch.from(), stretch.to()));
        }
        if (standing != null && end.isAfter(last)) {
            pieces.add(piece(view, whole, Kind.PAUSED, last, end));
        }
        var at = place(view, whole, now);
        return new PromiseBand(List.copyOf(pieces), at < 0 || at > WIDTH ? null : at);
    }

    private static Piece piece(ClockView view, Duration whole, Kind kind, Instant from, Instant to) {
        var left = place(view, whole, from);
        return new Piece(kind, left, Math.max(1, place(view, whole, to) - left));
    }

    private static long place(ClockView view, Duration whole, Instant at) {
        return WIDTH * Duration.between(view.startedAt(), at).toSeconds() / Math.max(1, whole.toSeconds());
    }
}
