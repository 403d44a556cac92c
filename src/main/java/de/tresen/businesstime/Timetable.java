package de.tresen.businesstime;

import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All open times of service hours, worked out span by span when first asked and kept. A span is 2^25 seconds (388
 * days), so that an instant finds its span by a shift and no question within ten years touches more than eleven.
 */
final class Timetable {

    private static final int SPAN_BITS = 25;
    private static final int MOST_SPANS_KEPT = 64;

    /** Is told open times, in seconds since 1970. */
    interface Visitor {
        void open(long from, long to);
    }

    private final OpenDays days;
    private final ZoneRules rules;
    private final Map<Long, OpenTimes> spans = new ConcurrentHashMap<>();

    Timetable(OpenDays days, ZoneRules rules) {
        this.days = days;
        this.rules = rules;
    }

    /** The first instant at which a duration has been counted; null when it is not within the horizon. */
    @Nullable
    Instant reached(Instant start, long nanos, Duration horizon) {
        long last = spanOf(start.plus(horizon));
        long span = spanOf(start);
        long wanted = nanos + times(span).before(start.getEpochSecond(), start.getNano());
        for (; span <= last; span++) {
            var times = times(span);
            if (wanted <= times.total()) {
                return times.reached(wanted);
            }
            wanted -= times.total();
        }
        return null;
    }

    /** Nanoseconds open in between. */
    long counted(Instant from, Instant to) {
        long lastSpan = spanOf(to);
        long sum = -times(spanOf(from)).before(from.getEpochSecond(), from.getNano());
        for (long span = spanOf(from); span < lastSpan; span++) {
            sum += times(span).total();
        }
        return sum + times(lastSpan).before(to.getEpochSecond(), to.getNano());
    }

    /** Tells each open time in between, in order, as seconds that may reach beyond both ends. */
    void eachOpen(Instant from, Instant to, Visitor visitor) {
        for (long span = spanOf(from); span <= spanOf(to); span++) {
            var times = times(span);
            int first = Math.max(0, times.lastOpenedBy(from.getEpochSecond()));
            for (int i = first; i < times.size() && times.open(i) <= to.getEpochSecond(); i++) {
                visitor.open(times.open(i), times.close(i));
            }
        }
    }

    private static long spanOf(Instant instant) {
        return instant.getEpochSecond() >> SPAN_BITS;
    }

    private OpenTimes times(long span) {
        var known = spans.get(span);
        return known != null ? known : work(span);
    }

    private synchronized OpenTimes work(long span) {
        if (spans.size() >= MOST_SPANS_KEPT) {
            spans.clear();
        }
        return spans.computeIfAbsent(
                span, key -> OpenTimes.between(key << SPAN_BITS, (key + 1) << SPAN_BITS, days, rules));
    }
}
