package de.tresen.classification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The small words of each language ("ich", "the", "vous"), which tell a language in few words. */
final class SmallWords {

    /** @param margin how many more of its words the text has than of any other language's; 0 when undecided */
    record Hint(String language, int margin) {}

    private final Map<String, Set<String>> languagesOf = new HashMap<>();

    SmallWords() {
        var lists = new Properties();
        try (var stream =
                Objects.requireNonNull(SmallWords.class.getResourceAsStream("/classification/stop-words.properties"))) {
            lists.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lists.stringPropertyNames().forEach(language -> add(language, lists.getProperty(language)));
    }

    private void add(String language, String words) {
        for (var word : Reading.wordsOf(words)) {
            languagesOf.computeIfAbsent(word, w -> new HashSet<>()).add(language);
        }
    }

    Hint hint(Reading reading) {
        var counts = reading.tokens().stream()
                .flatMap(token -> languagesOf.getOrDefault(token.word(), Set.of()).stream())
                .collect(Collectors.groupingBy(language -> language, Collectors.summingInt(language -> 1)));
        var ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        return ranked.isEmpty() ? new Hint("", 0) : lead(ranked);
    }

    private static Hint lead(List<Map.Entry<String, Integer>> ranked) {
        int second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
        return new Hint(ranked.get(0).getKey(), ranked.get(0).getValue() - second);
    }
}
