package de.tresen.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** So many people of a team are at work, half-open in time. */
public record Headcount(Instant from, Instant to, int people) {

    /** Between two edges nothing changes, so each piece is asked about once. */
    static List<Headcount> of(Roster roster, List<Gaps.Span> promised, Instant from, Instant to) {
        var edges = new TreeSet<>(List.of(from, to));
        Stream.concat(roster.edges(), promised.stream().flatMap(span -> Stream.of(span.from(), span.to())))
                .filter(at -> at.isAfter(from) && at.isBefore(to))
                .forEach(edges::add);
        var counts = new ArrayList<Headcount>();
        for (var at = from; at.isBefore(to); at = edges.higher(at)) {
            var piece = at;
            var open = promised.stream().anyMatch(span -> !piece.isBefore(span.from()) && piece.isBefore(span.to()));
            var people = open || roster.plansShifts(at) ? atWork(roster, at) : 0;
            if (open || people > 0) {
                add(counts, new Headcount(at, edges.higher(at), people));
            }
        }
        return counts;
    }

    /** As {@link #of}, in promised time only, of those who have a shift then or stand in for one who has. */
    static List<Headcount> planned(Roster roster, List<Gaps.Span> promised) {
        var counts = new ArrayList<Headcount>();
        for (var span : promised) {
            var edges = new TreeSet<>(List.of(span.from(), span.to()));
            roster.edges()
                    .filter(at -> at.isAfter(span.from()) && at.isBefore(span.to()))
                    .forEach(edges::add);
            for (var at = span.from(); at.isBefore(span.to()); at = edges.higher(at)) {
                add(counts, new Headcount(at, edges.higher(at), roster.plansShifts(at) ? atWork(roster, at) : 0));
            }
        }
        return counts;
    }

    private static int atWork(Roster roster, Instant at) {
        return (int) roster.onDuty(at).stream()
                .filter(person -> person.because() != Because.ON_CALL)
                .count();
    }

    private static void add(List<Headcount> counts, Headcount next) {
        var last = counts.isEmpty() ? null : counts.get(counts.size() - 1);
        if (last != null && last.to.equals(next.from) && last.people == next.people) {
            counts.set(counts.size() - 1, new Headcount(last.from, next.to, next.people));
        } else {
            counts.add(next);
        }
    }
}
