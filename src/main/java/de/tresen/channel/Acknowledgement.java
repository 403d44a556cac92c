package de.tresen.channel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a channel tells somebody who writes outside the service hours, once in each thread until they begin again.
 *
 * @param inPublic whether also where everybody can read it
 * @param texts own wording by language; a language without has the desk's
 */
public record Acknowledgement(boolean active, boolean inPublic, Map<String, String> texts) {

    /** The languages in which the desk can speak by itself, the one for everybody else last. */
    public static final List<String> LANGUAGES = List.of("de", "en");

    /** When the service hours begin again. */
    public static final String OPENS = "opens";

    /** By when an answer is promised. */
    public static final String EXPECTED = "expected";

    /** In the order in which they are explained. */
    public static final List<String> PLACEHOLDERS =
            List.of(Placeholders.PERSON, Placeholders.NUMBER, Placeholders.CHANNEL, OPENS, EXPECTED);

    static final int LONGEST = 2000;
    private static final JsonMapper JSON = JsonMapper.shared();

    public Acknowledgement {
        texts = new TreeMap<>(texts);
    }

    /** What a channel was set to; switched off where nothing was. */
    public static Acknowledgement of(Channel channel) {
        var stored = channel.acknowledgement();
        return stored == null ? new Acknowledgement(false, false, Map.of()) : read(stored);
    }

    private static Acknowledgement read(String stored) {
        var node = JSON.readTree(stored);
        var texts = new TreeMap<String, String>();
        node.path("texts")
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asString("")));
        return new Acknowledgement(
                node.path("active").asBoolean(false), node.path("public").asBoolean(false), texts);
    }

    /** As it is stored and shown. */
    String json() {
        var node = JSON.createObjectNode().put("active", active).put("public", inPublic);
        var words = node.putObject("texts");
        texts.forEach(words::put);
        return JSON.writeValueAsString(node);
    }

    /** The person's language, else the channel's, where the desk speaks it; else English. */
    public static Locale language(@Nullable String person, @Nullable String channel) {
        return Stream.of(person, channel)
                .filter(Objects::nonNull)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(LANGUAGES::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    /** A line whose placeholder stands for nothing is left out, and so are empty lines where nothing is between them. */
    public static String fill(String text, Map<String, String> values) {
        var lines =
                text.strip().lines().filter(line -> isComplete(line, values)).toList();
        return Placeholders.fill(String.join("\n", lines), values)
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static boolean isComplete(String line, Map<String, String> values) {
        return Placeholders.in(line).stream()
                .noneMatch(name -> PLACEHOLDERS.contains(name)
                        && values.getOrDefault(name, "").isBlank());
    }
}
