package de.tresen.coverage;

import de.tresen.coverage.Promised.OnChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The gaps of every promised channel and language; what several have in common is one gap. */
final class SharedGaps {

    private final TeamPlan plan;
    private final Capacity as;
    private final List<String> channels;
    private final List<@Nullable String> languages;
    private final Map<Asked, List<Gap>> known = new HashMap<>();

    private SharedGaps(TeamPlan plan, Capacity as) {
        this.plan = plan;
        this.as = as;
        this.channels = plan.channels();
        var named = plan.languages();
        this.languages = named.isEmpty()
                ? Collections.singletonList(null)
                : Stream.concat(named.stream(), Stream.of(Scope.OTHER)).toList();
    }

    private record Asked(Scope scope, List<Gaps.Span> promised) {}

    /** A gap of one channel and language. */
    private record Found(@Nullable String channel, @Nullable String language, Gap gap) {}

    /** The first to begin first. */
    static List<Gap> of(TeamPlan plan, Capacity as, List<OnChannel> promised) {
        var gaps = new SharedGaps(plan, as);
        var found = promised.stream().flatMap(gaps::found).toList();
        return joined(gaps.pieces(found));
    }

    private Stream<Found> found(OnChannel promised) {
        return languages.stream()
                .flatMap(language ->
                        of(promised, language).stream().map(gap -> new Found(promised.channel(), language, gap)));
    }

    /** Channels that no shift names are alike. */
    private List<Gap> of(OnChannel promised, @Nullable String language) {
        var channel = promised.channel();
        var alike = channel == null || channels.contains(channel) ? channel : Scope.OTHER;
        var asked = new Asked(new Scope(alike, language), promised.spans());
        return known.computeIfAbsent(asked, one -> Gaps.of(plan.roster(as, one.scope()), one.promised()));
    }

    /** Between two edges nothing changes: what is missing in each piece of time. */
    private List<Gap> pieces(List<Found> found) {
        var edges = new TreeSet<Instant>();
        found.forEach(one -> edges.addAll(List.of(one.gap().from(), one.gap().to())));
        var pieces = new TreeMap<Instant, List<Found>>();
        for (var one : found) {
            for (var edge : edges.subSet(one.gap().from(), one.gap().to())) {
                pieces.computeIfAbsent(edge, at -> new ArrayList<>()).add(one);
            }
        }
        return pieces.entrySet().stream()
                .flatMap(piece ->
                        shared(piece.getKey(), Objects.requireNonNull(edges.higher(piece.getKey())), piece.getValue()))
                .toList();
    }

    /** First each channel's languages, then the channels that miss the same ones. */
    private Stream<Gap> shared(Instant from, Instant to, List<Found> found) {
        var byChannel = new LinkedHashMap<Gap, List<String>>();
        for (var one : found) {
            var missing = one.gap().during(from, to).of(names(one.channel()), List.of());
            var names = byChannel.computeIfAbsent(missing, gap -> new ArrayList<>());
            names.addAll(names(one.language()));
        }
        var byLanguages = new LinkedHashMap<Gap, List<String>>();
        byChannel.forEach((gap, names) -> byLanguages
                .computeIfAbsent(
                        gap.of(List.of(), names.size() == languages.size() ? List.of() : names),
                        same -> new ArrayList<>())
                .addAll(gap.channels()));
        return byLanguages.entrySet().stream()
                .map(one -> one.getKey().of(one.getValue(), one.getKey().languages()));
    }

    private static List<String> names(@Nullable String name) {
        return name == null ? List.of() : List.of(name);
    }

    /** Pieces that follow each other and say the same are one. */
    private static List<Gap> joined(List<Gap> pieces) {
        var joined = new ArrayList<Gap>();
        var running = new HashMap<Gap, Integer>();
        for (var piece : pieces) {
            var same = piece.during(Instant.EPOCH, Instant.EPOCH);
            var place = running.get(same);
            if (place != null && piece.continues(joined.get(place))) {
                joined.set(place, piece.during(joined.get(place).from(), piece.to()));
            } else {
                running.put(same, joined.size());
                joined.add(piece);
            }
        }
        return joined.stream().sorted(Comparator.comparing(Gap::from)).toList();
    }
}
