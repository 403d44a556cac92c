package de.tresen.channel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in braces that stand for something in texts that are written once and used often. */
public final class Placeholders {

    public static final String PERSON = "person";
    public static final String AGENT = "agent";
    public static final String NUMBER = "number";
    public static final String CHANNEL = "channel";
    public static final String DATE = "date";

    /** In the order in which they are explained. */
    public static final List<String> KNOWN = List.of(PERSON, AGENT, NUMBER, CHANNEL, DATE);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\p{L}\\p{N}_.-]{1,40})}");

    private Placeholders() {}

    /** All that look like one, in their order, each once. */
    public static Set<String> in(String text) {
        var found = new java.util.LinkedHashSet<String>();
        PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).forEach(found::add);
        return found;
    }

    /** Those that nothing stands behind. */
    public static List<String> unknownIn(String text) {
        return in(text).stream().filter(name -> !KNOWN.contains(name)).toList();
    }

    /** What to do about unknown ones. */
    public static String advice() {
        return "use only these placeholders: {" + String.join("}, {", KNOWN) + "}";
    }

    /** The text with values in place; what has none stays as it is, to be seen. */
    public static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(valueOf(match, values)));
    }

    private static String valueOf(MatchResult match, Map<String, String> values) {
        var value = values.getOrDefault(match.group(1), "");
        return value.isBlank() ? match.group() : value;
    }
}
