package de.tresen.web.live;

import de.tresen.platform.Ids;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this node told last, so that a page that was away for a moment, or was still being drawn, misses nothing. A mark
 * names a place in it: {@code <this run of this node>.<number>}. Not safe for several threads.
 */
final class RecentEvents {

    private final String run = Ids.next().toString();
    private final int most;
    private final Deque<LiveEvent> events = new ArrayDeque<>();
    private long last;

    RecentEvents(int most) {
        this.most = most;
    }

    LiveEvent add(String name, String data, @Nullable String only) {
        last++;
        var event = new LiveEvent(mark(), name, data, only);
        events.addLast(event);
        if (events.size() > most) {
            events.removeFirst();
        }
        return event;
    }

    /** Where we stand now. */
    String mark() {
        return run + "." + last;
    }

    /** What was told since; empty when that is not known here: another node, another run, or too long ago. */
    Optional<List<LiveEvent>> since(String mark) {
        var dot = mark.lastIndexOf('.');
        if (dot < 0 || !mark.substring(0, dot).equals(run)) {
            return Optional.empty();
        }
        var number = number(mark.substring(dot + 1));
        if (number < last - events.size() || number > last) {
            return Optional.empty();
        }
        return Optional.of(events.stream().skip(events.size() - (last - number)).toList());
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
