package de.tresen.year;

import java.util.ArrayList;
import java.util.List;

/** A promise as the diary tells it, counted minute by minute; all times are minutes since 1970. */
final class ToldClock {

    private static final long NEVER_LOOK_FURTHER = 60L * 24 * 400;

    /** Whether and how it is promised: so many minutes of the hours. */
    record Plan(String key, MinuteHours hours, long promised) {}

    /** A part of its life; the reason says why it stands still, null = it runs; no end = it lasts. */
    record Part(long from, Long to, String reason) {}

    /** A piece of its account. */
    record Piece(long from, long to, String reason) {}

    final String target;
    final String subject;
    final long start;
    private final List<Part> parts = new ArrayList<>();
    private Plan plan;
    private Long due;
    private boolean dueIsKnown;
    Long end;
    boolean cancelled;
    boolean merged;
    boolean late;

    ToldClock(String target, String subject, long start, Plan plan) {
        this.target = target;
        this.subject = subject;
        this.start = start;
        this.plan = plan;
        parts.add(new Part(start, null, null));
    }

    /** With all that happened to it. */
    ToldClock(ToldClock other) {
        this(other.target, other.subject, other.start, other.plan);
        parts.clear();
        parts.addAll(other.parts);
        late = other.late;
    }

    Plan plan() {
        return plan;
    }

    boolean isResponse() {
        return target.equals("FIRST_RESPONSE") || target.equals("NEXT_RESPONSE");
    }

    boolean isOpen() {
        return end == null;
    }

    boolean isPaused() {
        return isOpen() && last().reason != null;
    }

    String pausedBecause() {
        return isOpen() ? last().reason : null;
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    /** The minute at which all that was promised has been counted; null when that does not come. */
    Long due() {
        if (!dueIsKnown) {
            due = plan == null ? null : reached(plan, plan.promised, null);
            dueIsKnown = true;
        }
        return due;
    }

    /** After so many counted minutes; if it stands still, as if it ran on from then. */
    Long reached(Plan by, long wanted, Long runningFrom) {
        long left = wanted;
        for (var part : parts) {
            if (part.reason == null) {
                boolean last = part == last();
                long to = last ? part.from + NEVER_LOOK_FURTHER : part.to;
                for (long minute = part.from; minute < to; minute++) {
                    if (by.hours.counts(minute) && --left == 0) {
                        return minute + 1;
                    }
                }
            }
        }
        if (runningFrom != null && last().reason != null) {
            for (long minute = runningFrom; ; minute++) {
                if (by.hours.counts(minute) && --left == 0) {
                    return minute + 1;
                }
            }
        }
        return null;
    }

    /** What is due by now is late, as long as it is open. */
    void lookAt(long now) {
        late |= isOpen() && due() != null && due() <= now;
    }

    void planAnew(long now, Plan anew) {
        plan = anew;
        dueIsKnown = false;
        late = false;
        lookAt(now);
    }

    void pause(long now, String reason) {
        lookAt(now);
        next(now, reason);
    }

    void goOn(long now) {
        next(now, null);
    }

    private void next(long now, String reason) {
        parts.set(parts.size() - 1, new Part(last().from, now, last().reason));
        parts.add(new Part(now, null, reason));
        dueIsKnown = false;
    }

    void end(long now, boolean void_) {
        lookAt(now);
        parts.set(parts.size() - 1, new Part(last().from, now, last().reason));
        end = now;
        cancelled = void_;
    }

    void mergeAway(long now) {
        end(now, true);
        merged = true;
    }

    void reopen(long now) {
        parts.add(new Part(end, now, "closed"));
        parts.add(new Part(now, null, null));
        end = null;
        cancelled = false;
        dueIsKnown = false;
    }

    String state() {
        if (late && !merged) {
            return "BREACHED";
        }
        if (end != null) {
            return cancelled ? "CANCELLED" : "MET";
        }
        return isPaused() ? "PAUSED" : "RUNNING";
    }

    /** Every minute from the start to the end, or to when it is due, with its reason. */
    List<Piece> account() {
        var pieces = new ArrayList<Piece>();
        for (var part : parts) {
            Long to = part.to == null && part.reason == null ? due() : part.to;
            for (long minute = part.from; to != null && minute < to; minute++) {
                add(pieces, minute, part.reason == null ? plan.hours.reason(minute) : part.reason);
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, long minute, String reason) {
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.to == minute && java.util.Objects.equals(last.reason, reason)) {
            pieces.set(pieces.size() - 1, new Piece(last.from, minute + 1, reason));
        } else {
            pieces.add(new Piece(minute, minute + 1, reason));
        }
    }
}
