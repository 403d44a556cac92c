package de.tresen.classification;

import de.tresen.classification.Reading.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Phrases by their first word; in one place of a text the longest wins, and of several as long all count. */
final class PhraseIndex {

    /** A phrase found, and the places of its words. */
    record Hit(Phrase phrase, List<Integer> positions) {}

    private static final Comparator<Pattern> STRONGEST_FIRST = Comparator.comparingInt(Pattern::length)
            .thenComparingDouble(pattern -> pattern.phrase().weight())
            .reversed();

    private final Map<String, List<Pattern>> words = new HashMap<>();
    private final Map<String, List<Pattern>> beginnings = new HashMap<>();

    PhraseIndex(Collection<Phrase> phrases) {
        for (var phrase : phrases) {
            Pattern.of(phrase).ifPresent(this::add);
        }
    }

    private void add(Pattern pattern) {
        var index = pattern.firstHasAnyEnding() ? beginnings : words;
        index.computeIfAbsent(pattern.firstWord(), w -> new ArrayList<>()).add(pattern);
    }

    List<Hit> find(List<Token> tokens) {
        var owners = new Meaning[tokens.size()];
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < owners.length; at++) {
            if (owners[at] == null) {
                hits.addAll(strongestAt(tokens, at, owners));
            }
        }
        return hits;
    }

    private List<Hit> strongestAt(List<Token> tokens, int at, Meaning[] owners) {
        var hits = new ArrayList<Hit>();
        int length = 0;
        for (var pattern : candidates(tokens.get(at)).sorted(STRONGEST_FIRST).toList()) {
            if (pattern.length() < length || (pattern.atStart() && !isStart(tokens, at, owners))) {
                continue;
            }
            var positions = pattern.find(tokens, at);
            if (!positions.isEmpty() && isNew(pattern, hits) && isFree(positions, owners)) {
                hits.add(new Hit(pattern.phrase(), positions));
                length = pattern.length();
            }
        }
        hits.forEach(
                hit -> hit.positions().forEach(i -> owners[i] = hit.phrase().category()));
        return hits;
    }

    private Stream<Pattern> candidates(Token token) {
        var word = token.word();
        var found = new ArrayList<>(words.getOrDefault(word, List.of()));
        for (int end = 1; end <= word.length(); end++) {
            found.addAll(beginnings.getOrDefault(word.substring(0, end), List.of()));
        }
        return found.stream();
    }

    /** Greetings and filling words may come before the beginning. */
    private static boolean isStart(List<Token> tokens, int at, Meaning[] owners) {
        return at == 0 || tokens.get(at - 1).clause() != tokens.get(at).clause() || owners[at - 1] == Meaning.NEUTRAL;
    }

    private static boolean isNew(Pattern pattern, List<Hit> hits) {
        return hits.stream()
                .noneMatch(hit -> hit.phrase().category() == pattern.phrase().category());
    }

    private static boolean isFree(List<Integer> positions, Meaning[] owners) {
        return positions.stream().allMatch(i -> owners[i] == null);
    }
}
