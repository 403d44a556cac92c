package de.tresen.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the search: words that must all be there, "phrases", -without, #number. The last word may go
 * on while it is being typed. Any text has a meaning, at worst that of finding nothing.
 *
 * @param number when only the interaction of this number is wanted
 * @param cut more words were given than are looked for
 */
public record SearchText(List<Term> terms, @Nullable Long number, boolean cut) {

    /** More words than anybody remembers; the rest of a pasted text is left out. */
    static final int MOST_TERMS = 20;

    private static final int LONGEST_WORD = 100;
    private static final int SHORTEST_BEGINNING = 3;
    private static final String QUOTES = "\"„“”«»";
    private static final Pattern NUMBER = Pattern.compile("\\s*#([0-9]{1,18})\\s*");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\s*#?([0-9]{1,18})\\s*");

    /**
     * One thing to look for.
     *
     * @param text folded words with single spaces, or a symbol; several words stand side by side
     * @param prefix the last word may go on
     * @param excluded must not be there
     */
    public record Term(String text, boolean symbol, boolean prefix, boolean excluded) {

        /** For texts folded with {@link SearchWords#fold}. */
        public String pattern() {
            var goesOn = !symbol && (prefix || text.indexOf(' ') < 0 && text.length() > SHORTEST_BEGINNING);
            var stem = text.indexOf(' ') < 0 ? SearchWords.stem(text) : text;
            return "% " + (goesOn ? stem : text + " ") + "%";
        }

        public String substring() {
            return "%" + text + "%";
        }
    }

    public SearchText {
        terms = List.copyOf(terms);
    }

    /** @return null for a text of nothing but spaces */
    public static @Nullable SearchText of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var number = NUMBER.matcher(typed);
        return number.matches()
                ? new SearchText(List.of(), Long.valueOf(number.group(1)), false)
                : new Reader(typed).read();
    }

    /** The number of an interaction, if that is what was typed; {@code #} may be left out. */
    public static @Nullable Long numberIn(@Nullable String typed) {
        var number = BARE_NUMBER.matcher(typed == null ? "" : typed);
        return number.matches() ? Long.valueOf(number.group(1)) : null;
    }

    public List<Term> words() {
        return terms.stream().filter(term -> !term.symbol()).toList();
    }

    public List<Term> symbols() {
        return terms.stream().filter(Term::symbol).toList();
    }

    /** Whether there is a word by which an index finds it. */
    public boolean indexed() {
        return terms.stream().anyMatch(term -> !term.symbol() && !term.excluded());
    }

    /** Nothing that could be found stands in it. */
    public boolean isEmpty() {
        return terms.isEmpty() && number == null;
    }

    private static final class Reader {

        private final String typed;
        private final List<Term> terms = new ArrayList<>();
        private int at;

        Reader(String typed) {
            this.typed = typed;
        }

        SearchText read() {
            while (at < typed.length() && terms.size() < MOST_TERMS) {
                if (Character.isWhitespace(typed.charAt(at))) {
                    at++;
                } else {
                    readOne();
                }
            }
            var cut = at < typed.length();
            return new SearchText(terms.size() > MOST_TERMS ? terms.subList(0, MOST_TERMS) : terms, null, cut);
        }

        private void readOne() {
            var excluded = typed.charAt(at) == '-' && at + 1 < typed.length();
            var start = excluded ? at + 1 : at;
            var quoted = isQuote(start);
            var from = quoted ? start + 1 : start;
            var to = from;
            while (to < typed.length() && !(quoted ? isQuote(to) : isQuote(to) || isSpace(to))) {
                to++;
            }
            at = Math.max(quoted ? to + 1 : to, start + (quoted || excluded ? 0 : 1));
            add(typed.substring(from, Math.min(to, typed.length())), excluded, to >= typed.length() && !quoted);
        }

        private void add(String said, boolean excluded, boolean last) {
            var places = SearchWords.places(said);
            places.stream()
                    .filter(SearchWords.Place::symbol)
                    .forEach(place -> terms.add(new Term(place.word(), true, false, excluded)));
            var words = places.stream()
                    .filter(place -> !place.symbol())
                    .map(SearchWords.Place::word)
                    .map(word -> word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD))
                    .limit(MOST_TERMS)
                    .toList();
            if (!words.isEmpty()) {
                var goesOn = last && !excluded && words.get(words.size() - 1).length() >= SHORTEST_BEGINNING;
                terms.add(new Term(String.join(" ", words), false, goesOn, excluded));
            }
        }

        private boolean isQuote(int place) {
            return place < typed.length() && QUOTES.indexOf(typed.charAt(place)) >= 0;
        }

        private boolean isSpace(int place) {
            return Character.isWhitespace(typed.charAt(place));
        }
    }
}
