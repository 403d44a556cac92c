package de.tresen.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Promised time minus people, for one channel and language. */
final class Gaps {

    private final Roster roster;
    private final List<Instant> edges;
    private final List<Gap> found = new ArrayList<>();

    private Gaps(Roster roster) {
        this.roster = roster;
        this.edges = List.copyOf(new TreeSet<>(roster.edges().toList()));
    }

    /** A piece of time, half-open. */
    record Span(Instant from, Instant to) {}

    /** @param promised in order, not overlapping */
    static List<Gap> of(Roster roster, List<Span> promised) {
        var gaps = new Gaps(roster);
        promised.forEach(gaps::within);
        return gaps.found;
    }

    /** Between two edges nothing changes, so each piece is asked about once. */
    private void within(Span promised) {
        var from = promised.from();
        for (int i = firstAfter(from); from.isBefore(promised.to()); i++) {
            var edge = i < edges.size() ? edges.get(i) : promised.to();
            var to = edge.isBefore(promised.to()) ? edge : promised.to();
            gap(from, to).ifPresent(this::add);
            from = to;
        }
    }

    private int firstAfter(Instant at) {
        int place = Collections.binarySearch(edges, at);
        return place < 0 ? -place - 1 : place + 1;
    }

    private Optional<Gap> gap(Instant from, Instant to) {
        if (!roster.onDuty(from).isEmpty()) {
            return Optional.empty();
        }
        var meant = roster.meantAt(from);
        var reason = !meant.isEmpty()
                ? Gap.Reason.EVERYBODY_AWAY
                : roster.hasAnybody() ? Gap.Reason.NOBODY_PLANNED : Gap.Reason.NOBODY_IN_TEAM;
        return Optional.of(new Gap(from, to, reason, meant, List.of(), List.of()));
    }

    private void add(Gap gap) {
        var last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last != null && gap.continues(last)) {
            found.set(found.size() - 1, gap.during(last.from(), gap.to()));
        } else {
            found.add(gap);
        }
    }
}
