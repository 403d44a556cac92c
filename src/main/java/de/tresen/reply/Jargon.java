package de.tresen.reply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that only colleagues use; the list is {@code reply/jargon.txt} among the resources. */
final class Jargon {

    private static final Pattern WORDS = read();

    private Jargon() {}

    /** Those that stand in a text, as they stand there, each once. */
    static List<String> in(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private static Pattern read() {
        var file = Objects.requireNonNull(Jargon.class.getResourceAsStream("/reply/jargon.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var words = lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Jargon::pattern)
                    .collect(Collectors.joining("|"));
            return Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String pattern(String line) {
        var open = line.endsWith("*");
        var word = Pattern.quote(open ? line.substring(0, line.length() - 1) : line);
        return open ? word + "\\p{L}*" : word;
    }
}
