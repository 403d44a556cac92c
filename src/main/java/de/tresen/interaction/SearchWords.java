package de.tresen.interaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words as the search compares them: small letters without accents, {@code ß} as {@code ss}, and {@code ae}, {@code oe},
 * {@code ue} as {@code a}, {@code o}, {@code u}, so that Größe, Groesse and grosse are one word. H2 calls
 * {@link #fold}; PostgreSQL does the same in SQL.
 */
public final class SearchWords {

    private static final Pattern LONG_UMLAUT = Pattern.compile("ae|oe|(?<![aeiouqy])ue");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final List<String> ENDINGS =
            List.of("ern", "ing", "em", "en", "er", "es", "ed", "ly", "e", "s", "n");
    private static final int SHORTEST_STEM = 4;

    private SearchWords() {}

    /** A word or a symbol such as an emoji, and where it stands in the text. */
    record Place(int from, int to, String word, boolean symbol) {}

    /** The words of a text, folded, with a space before, between and after them. */
    public static String fold(@Nullable String text) {
        var out = new StringBuilder(" ");
        for (var place : places(text == null ? "" : text)) {
            out.append(place.word()).append(' ');
        }
        return out.toString();
    }

    static List<Place> places(String text) {
        var places = new ArrayList<Place>();
        int at = 0;
        while (at < text.length()) {
            var to = endOfWord(text, at);
            if (to > at) {
                add(places, at, to, text);
                at = to;
            } else {
                var sign = text.codePointAt(at);
                var next = at + Character.charCount(sign);
                if (Character.getType(sign) == Character.OTHER_SYMBOL) {
                    places.add(new Place(at, next, text.substring(at, next), true));
                }
                at = next;
            }
        }
        return places;
    }

    /** What different forms of a word have in common, roughly: endings of German and English are cut. */
    static String stem(String word) {
        for (var ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static void add(List<Place> places, int from, int to, String text) {
        for (var word : SPACES.split(folded(text.substring(from, to)).strip())) {
            if (!word.isEmpty()) {
                places.add(new Place(from, to, word, false));
            }
        }
    }

    private static String folded(String word) {
        var out = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .codePoints()
                .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK)
                .forEach(sign -> out.appendCodePoint(Character.isLetterOrDigit(sign) ? sign : ' '));
        return LONG_UMLAUT.matcher(out).replaceAll(found -> found.group().substring(0, 1));
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length()) {
            var sign = text.codePointAt(at);
            var mark = at > from && Character.getType(sign) == Character.NON_SPACING_MARK;
            if (!Character.isLetterOrDigit(sign) && !mark) {
                break;
            }
            at += Character.charCount(sign);
        }
        return at;
    }
}
