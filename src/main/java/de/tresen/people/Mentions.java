package de.tresen.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code @username} in a text that colleagues read. A mention begins a word: an address such as ada@example.org holds
 * none, and neither does a handle of another platform such as @ada@example.org. Full stops and hyphens at its end
 * belong to the sentence. Whether there is such a person is not asked here.
 */
public final class Mentions {

    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}@._+/-])@"
                    + "(?<username>[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_])?+)(?![\\p{L}\\p{N}\\p{M}@])(?!-[\\p{L}\\p{N}])");

    private Mentions() {}

    /**
     * A stretch of a text.
     *
     * @param username of who is mentioned by it; null: it is only text
     */
    public record Part(String text, @Nullable String username) {}

    /** Usernames in the order of their first mention. */
    public static Set<String> in(String text) {
        var usernames = new LinkedHashSet<String>();
        for (var part : parts(text)) {
            if (part.username() != null) {
                usernames.add(part.username());
            }
        }
        return usernames;
    }

    /** The whole text, cut at its mentions; a mention's own text begins with {@code @}. */
    public static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var found = MENTION.matcher(text);
        var from = 0;
        while (found.find()) {
            if (found.start() > from) {
                parts.add(new Part(text.substring(from, found.start()), null));
            }
            parts.add(new Part(found.group(), found.group("username").toLowerCase(Locale.ROOT)));
            from = found.end();
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), null));
        }
        return parts;
    }
}
