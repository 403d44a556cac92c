package de.tresen.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every figure of docs/reports.md, counted one by one from what the diary tells. */
final class Figures {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<Integer> EDGES = List.of(0, 15, 60, 120, 240, 480, 1440, 4320, Integer.MAX_VALUE);

    /** A promise and whose it is. */
    record Promise(ToldInteraction of, ToldClock clock, String category) {

        /** By one of the groupings of the report. */
        String group(String by) {
            return switch (by) {
                case "channel" -> of.received.channel();
                case "team" -> of.received.team();
                case "category" -> category;
                default -> clock.target;
            };
        }
    }

    private final Recount recount;
    private final Map<String, String> categories;

    /** @param categories what each interaction is today */
    Figures(Recount recount, Map<String, String> categories) {
        this.recount = recount;
        this.categories = categories;
    }

    private Stream<Promise> promises() {
        return recount.interactions().stream()
                .flatMap(each -> each.clocks.stream()
                        .filter(clock -> clock.plan() != null)
                        .map(clock -> new Promise(each, clock, categories.get(each.id))));
    }

    private long minute(LocalDate date) {
        return date.atStartOfDay(ZONE).toEpochSecond() / 60;
    }

    private boolean isLateNow(ToldClock clock) {
        return clock.due() != null && clock.due() <= recount.now;
    }

    private static boolean isWithin(Long minute, long from, long to) {
        return minute != null && minute >= from && minute < to;
    }

    boolean met(Promise promise, long from, long to) {
        return promise.clock.state().equals("MET") && isWithin(promise.clock.end, from, to);
    }

    boolean broken(Promise promise, long from, long to) {
        var clock = promise.clock;
        return clock.state().equals("BREACHED") && isLateNow(clock) && isWithin(clock.due(), from, to);
    }

    boolean running(Promise promise, long from, long to) {
        var clock = promise.clock;
        long end = Math.min(to, recount.now + 1);
        return !clock.state().equals("CANCELLED")
                && clock.start < to
                && (clock.due() == null || clock.due() >= end)
                && (clock.end == null || clock.end >= to);
    }

    /** Met, broken and running of each group; groups without any are not there. */
    Map<String, List<Long>> tallies(String by, long from, long to) {
        var rows = new TreeMap<String, List<Long>>();
        promises().forEach(promise -> {
            var row = List.of(
                    met(promise, from, to) ? 1L : 0,
                    broken(promise, from, to) ? 1L : 0,
                    running(promise, from, to) ? 1L : 0);
            if (row.contains(1L)) {
                rows.merge(promise.group(by), row, Figures::sum);
            }
        });
        return rows;
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        var sums = new ArrayList<Long>();
        for (int i = 0; i < one.size(); i++) {
            sums.add(one.get(i) + other.get(i));
        }
        return sums;
    }

    List<Promise> broken(long from, long to) {
        return promises().filter(promise -> broken(promise, from, to)).toList();
    }

    /** How many minutes of the hours as they are worded today lie between two. */
    long counted(String hours, long from, long to) {
        long sum = 0;
        for (long minute = from; minute < to; minute++) {
            sum += recount.hours(hours).counts(minute) ? 1 : 0;
        }
        return sum;
    }

    /** Running, due within the hour, broken today, late now. */
    List<Long> firstLine() {
        var today = LocalDate.ofInstant(Instant.ofEpochSecond(recount.now * 60), ZONE);
        return List.of(
                count(promise -> promise.clock.isOpen() && !isLateNow(promise.clock)),
                count(promise -> isDueSoon(promise.clock)),
                count(promise -> broken(promise, minute(today), minute(today.plusDays(1)))),
                lateNow());
    }

    private boolean isDueSoon(ToldClock clock) {
        return clock.state().equals("RUNNING") && isWithin(clock.due(), recount.now + 1, recount.now + 60);
    }

    long lateNow() {
        return count(promise -> promise.clock.isOpen() && isLateNow(promise.clock));
    }

    private long count(Predicate<Promise> which) {
        return promises().filter(which).count();
    }

    private LocalDate monday() {
        var today = LocalDate.ofInstant(Instant.ofEpochSecond(recount.now * 60), ZONE);
        return today.minusDays(today.getDayOfWeek().getValue() - 1L);
    }

    /** Kept and decided of each group, together and in each of eight weeks; only groups with any. */
    Map<String, List<String>> weeks(String by) {
        var rows = new HashMap<String, List<String>>();
        var groups = promises().map(promise -> promise.group(by)).distinct().toList();
        for (var group : groups) {
            var cells = new ArrayList<String>();
            var all = new long[2];
            for (int week = -7; week <= 0; week++) {
                var from = minute(monday().plusWeeks(week));
                var to = minute(monday().plusWeeks(week + 1));
                long met = count(promise -> group.equals(promise.group(by)) && met(promise, from, to));
                long broken = count(promise -> group.equals(promise.group(by)) && broken(promise, from, to));
                cells.add(share(met, met + broken));
                all[0] += met;
                all[1] += met + broken;
            }
            cells.add(0, share(all[0], all[1]));
            if (all[1] > 0) {
                rows.put(group, cells);
            }
        }
        return rows;
    }

    private static String share(long met, long decided) {
        return decided == 0 ? "–" : "%d of %d".formatted(met, decided);
    }

    private long recent() {
        return minute(monday().minusWeeks(3));
    }

    private long untilSunday() {
        return minute(monday().plusWeeks(1));
    }

    /** How long people waited for the first answers of the last four weeks, in minutes, the shortest first. */
    List<Long> waits() {
        return recount.interactions().stream()
                .flatMap(each -> each.clocks.stream())
                .filter(clock -> clock.target.equals("FIRST_RESPONSE") && !clock.cancelled)
                .filter(clock -> isWithin(clock.end, recent(), untilSunday()))
                .map(clock -> clock.end - clock.start)
                .sorted()
                .toList();
    }

    List<Long> waitsByLength() {
        var counts = new ArrayList<Long>();
        for (int i = 0; i + 1 < EDGES.size(); i++) {
            int from = EDGES.get(i);
            int to = EDGES.get(i + 1);
            counts.add(
                    waits().stream().filter(wait -> wait >= from && wait < to).count());
        }
        return counts;
    }

    /** So many of ten waited no longer, between neighbours in proportion. */
    double waitOf(double share) {
        var waits = waits();
        double place = share * (waits.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, waits.size() - 1);
        return waits.get(below) + (place - below) * (waits.get(above) - waits.get(below));
    }

    /** Answered, liked (nobody likes here), left, nothing to do, solved without an answer, overdue. */
    List<Long> endings() {
        return List.of(
                ended(each -> isAnswered(each)),
                0L,
                left(),
                ended(each -> !isAnswered(each) && each.resolution.equals("NOT_ACTIONABLE")),
                ended(each -> !isAnswered(each) && each.resolution.equals("SOLVED")),
                count(promise -> promise.clock.isOpen()
                        && promise.clock.target.equals("FIRST_RESPONSE")
                        && isLateNow(promise.clock)
                        && promise.clock.due() >= recent()));
    }

    private long ended(Predicate<ToldInteraction> which) {
        return recount.interactions().stream()
                .filter(each -> isWithin(each.closedAt, recent(), untilSunday()))
                .filter(each -> !each.resolution.equals("MERGED") && !each.resolution.equals("WITHDRAWN"))
                .filter(which)
                .count();
    }

    private static boolean isAnswered(ToldInteraction each) {
        return each.clocks.stream().anyMatch(clock -> clock.isResponse() && clock.end != null && !clock.cancelled);
    }

    /** Without an answer; only these are asked for their reason. */
    long left() {
        return ended(each -> !isAnswered(each) && each.resolution.equals("DELIBERATELY_LEFT"));
    }

    /** How many came in at an hour of a weekday (1 = Monday). */
    long arrived(int hour, int weekday) {
        return recount.interactions().stream()
                .filter(each -> isWithin(each.receivedAt, recent(), untilSunday()))
                .map(each -> Instant.ofEpochSecond(each.receivedAt * 60).atZone(ZONE))
                .filter(at -> at.getHour() == hour && at.getDayOfWeek().getValue() == weekday)
                .count();
    }

    /** Not late, but warned of or due within the hour. */
    long atRisk(BiFunction<ToldClock, ToldClock.Plan, Long> warnAt) {
        return count(promise -> {
            var clock = promise.clock;
            var warned = clock.state().equals("RUNNING") ? warnAt.apply(clock, clock.plan()) : null;
            return clock.state().equals("RUNNING")
                    && !isLateNow(clock)
                    && clock.due() != null
                    && (isDueSoon(clock) || warned != null && warned <= recount.now);
        });
    }
}
