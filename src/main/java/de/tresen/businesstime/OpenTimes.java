package de.tresen.businesstime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * The open times of one span of the time line, joined and sorted, in seconds since 1970, with the sum of what was open
 * before each. All edges are whole seconds, because blocks are whole minutes and zone offsets whole seconds.
 */
final class OpenTimes {

    private static final long NANOS = 1_000_000_000L;
    private static final long DAY = 86_400;

    private long[] opens = new long[1024];
    private long[] closes = new long[1024];
    private long[] sums = new long[1024];
    private int size;

    private OpenTimes() {}

    /**
     * Walks through the span in pieces of constant zone offset, in which the wall clock runs like the time line: so
     * times skipped never come and times that come twice are there twice.
     */
    static OpenTimes between(long from, long to, OpenDays days, ZoneRules rules) {
        var times = new OpenTimes();
        for (long at = from; at < to; ) {
            var instant = Instant.ofEpochSecond(at);
            var change = rules.nextTransition(instant);
            long end = change == null ? to : Math.min(to, change.toEpochSecond());
            times.addPiece(at, end, rules.getOffset(instant).getTotalSeconds(), days);
            at = end;
        }
        times.sum();
        return times;
    }

    private void addPiece(long from, long to, long offset, OpenDays days) {
        long dayBefore = Math.floorDiv(from + offset, DAY) - 1;
        long lastDay = Math.floorDiv(to - 1 + offset, DAY);
        for (long day = dayBefore; day <= lastDay; day++) {
            long midnight = day * DAY - offset;
            for (var block : days.blocks(LocalDate.ofEpochDay(day))) {
                add(Math.max(from, midnight + block.start() * 60L), Math.min(to, midnight + block.end() * 60L));
            }
        }
    }

    /** Adds in order of opening; what touches or overlaps the last (a night and the next day) is joined with it. */
    private void add(long open, long close) {
        if (open >= close) {
            return;
        }
        if (size > 0 && open <= closes[size - 1]) {
            closes[size - 1] = Math.max(closes[size - 1], close);
            return;
        }
        if (size == opens.length) {
            opens = Arrays.copyOf(opens, size * 2);
            closes = Arrays.copyOf(closes, size * 2);
        }
        opens[size] = open;
        closes[size++] = close;
    }

    private void sum() {
        opens = Arrays.copyOf(opens, size);
        closes = Arrays.copyOf(closes, size);
        sums = new long[size + 1];
        for (int i = 0; i < size; i++) {
            sums[i + 1] = sums[i] + closes[i] - opens[i];
        }
    }

    int size() {
        return size;
    }

    long open(int i) {
        return opens[i];
    }

    long close(int i) {
        return closes[i];
    }

    /** Nanoseconds open in the whole span. */
    long total() {
        return sums[size] * NANOS;
    }

    /** Nanoseconds open before an instant. */
    long before(long second, int nano) {
        int i = lastOpenedBy(second);
        if (i < 0) {
            return 0;
        }
        return second < closes[i] ? (sums[i] + second - opens[i]) * NANOS + nano : sums[i + 1] * NANOS;
    }

    /** The first instant before which so many nanoseconds were open; more than none and at most {@link #total}. */
    Instant reached(long nanos) {
        int i = Arrays.binarySearch(sums, -Math.floorDiv(-nanos, NANOS));
        int block = (i < 0 ? -i - 1 : i) - 1;
        return Instant.ofEpochSecond(opens[block], nanos - sums[block] * NANOS);
    }

    /** The last of the open times that begin at or before a second, or -1. */
    int lastOpenedBy(long second) {
        int i = Arrays.binarySearch(opens, second);
        return i < 0 ? -i - 2 : i;
    }
}
