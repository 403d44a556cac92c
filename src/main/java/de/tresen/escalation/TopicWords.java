package de.tresen.escalation;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How people speak of a topic. */
final class TopicWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST_READ = 20_000;

    /** Shorter words of a name, such as "and", say nothing. */
    private static final int SHORTEST_OF_NAME = 4;

    private TopicWords() {}

    static List<String> in(String text) {
        var read = text.substring(0, Math.min(text.length(), MOST_READ)).toLowerCase(Locale.ROOT);
        return WORD.matcher(read).results().map(MatchResult::group).toList();
    }

    /** How many of the words begin with one of the topic's: parcel finds parcels. */
    static long score(Topic topic, List<String> said) {
        var name = in(topic.name()).stream().filter(word -> word.length() >= SHORTEST_OF_NAME);
        var words = Stream.concat(topic.words().stream().flatMap(phrase -> in(phrase).stream()), name)
                .distinct()
                .toList();
        return said.stream()
                .filter(word -> words.stream().anyMatch(word::startsWith))
                .count();
    }
}
