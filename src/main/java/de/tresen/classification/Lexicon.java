package de.tresen.classification;

import de.tresen.classification.PhraseIndex.Hit;
import de.tresen.classification.Reading.Token;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All phrases of one edition. Immutable, shared by all threads. */
final class Lexicon {

    private static final String EVERY_LANGUAGE = "*";
    private static final int NEGATION_BEFORE = 3;
    private static final int NEGATION_BEHIND = 2;

    private record Indices(PhraseIndex wishes, PhraseIndex markers, PhraseIndex negations) {
        static Indices of(List<Phrase> phrases) {
            return new Indices(
                    index(phrases, m -> !m.isMarker() && m != Meaning.NEGATION),
                    index(phrases, m -> m.isMarker() || m == Meaning.NEUTRAL),
                    index(phrases, m -> m == Meaning.NEGATION));
        }

        private static PhraseIndex index(List<Phrase> phrases, Predicate<Meaning> which) {
            return new PhraseIndex(
                    phrases.stream().filter(p -> which.test(p.category())).toList());
        }
    }

    private final Map<String, Indices> byLanguage = new HashMap<>();
    private final Indices everyLanguage;

    Lexicon(Collection<Phrase> phrases) {
        var groups = phrases.stream().collect(Collectors.groupingBy(Phrase::language));
        var shared = groups.getOrDefault(EVERY_LANGUAGE, List.of());
        everyLanguage = Indices.of(shared);
        groups.forEach((language, own) -> {
            if (!language.equals(EVERY_LANGUAGE)) {
                byLanguage.put(
                        language,
                        Indices.of(java.util.stream.Stream.concat(own.stream(), shared.stream())
                                .toList()));
            }
        });
    }

    /** Languages in which there are phrases. */
    Set<String> languages() {
        return byLanguage.keySet();
    }

    /** Points per meaning; each phrase counts once, however often it is written. */
    Map<Meaning, Double> points(Reading reading, String language) {
        var indices = byLanguage.getOrDefault(language, everyLanguage);
        var wishes = indices.wishes().find(reading.tokens());
        var negations = freeNegations(indices, reading.tokens(), wishes);
        var points = new EnumMap<Meaning, Double>(Meaning.class);
        var counted = new HashSet<Phrase>();
        for (var hit : wishes) {
            if (counted.add(hit.phrase())) {
                count(hit, negated(hit, reading.tokens(), negations), points);
            }
        }
        for (var hit : indices.markers().find(reading.tokens())) {
            if (!negated(hit, reading.tokens(), negations)) {
                points.merge(hit.phrase().category(), hit.phrase().weight(), Double::sum);
            }
        }
        return points;
    }

    /** Places of negations that are not themselves part of a phrase that was found. */
    private static Set<Integer> freeNegations(Indices indices, List<Token> tokens, List<Hit> wishes) {
        var places = new HashSet<Integer>();
        indices.negations().find(tokens).forEach(hit -> places.addAll(hit.positions()));
        wishes.forEach(hit -> hit.positions().forEach(places::remove));
        return places;
    }

    private static void count(Hit hit, boolean negated, Map<Meaning, Double> points) {
        var meaning = hit.phrase().category();
        if (negated && meaning == Meaning.COMPLAINT) {
            return;
        }
        points.merge(
                negated && meaning == Meaning.PRAISE ? Meaning.COMPLAINT : meaning,
                hit.phrase().weight(),
                Double::sum);
    }

    /** A negation shortly before; praise and markers also shortly behind ("gefällt mir nicht", "eilt nicht"). */
    private static boolean negated(Hit hit, List<Token> tokens, Set<Integer> negations) {
        int first = hit.positions().get(0);
        int last = hit.positions().get(hit.positions().size() - 1);
        int behind = hit.phrase().category() == Meaning.COMPLAINT ? 0 : NEGATION_BEHIND;
        for (int at = Math.max(0, first - NEGATION_BEFORE); at <= Math.min(tokens.size() - 1, last + behind); at++) {
            if (negations.contains(at)
                    && tokens.get(at).clause() == tokens.get(first).clause()) {
                return true;
            }
        }
        return false;
    }
}
