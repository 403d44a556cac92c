package de.tresen.interaction;

import de.tresen.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows where the words of a search stand: as pieces of plain text, so that no message becomes part of a page. */
@Component
public class Highlights {

    private static final int BEFORE = 60;
    private static final int LENGTH = 220;

    private final SearchMapper mapper;

    Highlights(SearchMapper mapper) {
        this.mapper = mapper;
    }

    /** Some text, marked or not. */
    public record Piece(String text, boolean marked) {}

    /** The passage of a message in which most of the words stand. */
    public record Snippet(String authorName, Direction direction, Instant at, List<Piece> pieces) {}

    /** For each interaction that the reader may see the passage that shows best why it was found. */
    @Transactional(readOnly = true)
    public Map<UUID, Snippet> in(List<Interaction> found, @Nullable String typed, Person reader) {
        var scope = Scope.of(reader);
        var snippets = new HashMap<UUID, Snippet>();
        if (found.isEmpty()) {
            return snippets;
        }
        var ids = found.stream().map(Interaction::id).toList();
        var text = SearchText.of(typed);
        var best = new HashMap<UUID, Integer>();
        for (var passage : mapper.passages(ids, scope)) {
            var said = passage.text() == null ? "" : passage.text();
            var marks = marks(said, text);
            var hits = (int) marks.stream().map(Mark::term).distinct().count();
            if (hits > best.getOrDefault(passage.interaction(), -1)) {
                best.put(passage.interaction(), hits);
                snippets.put(
                        passage.interaction(),
                        new Snippet(
                                passage.authorName(), passage.direction(), passage.occurredAt(), around(said, marks)));
            }
        }
        return snippets;
    }

    /** The whole text with the words marked. */
    public static List<Piece> mark(String said, @Nullable String typed) {
        return pieces(said, 0, said.length(), marks(said, SearchText.of(typed)));
    }

    private record Mark(int from, int to, SearchText.Term term) {}

    private static List<Mark> marks(String said, @Nullable SearchText text) {
        var marks = new ArrayList<Mark>();
        if (text == null) {
            return marks;
        }
        var places = SearchWords.places(said);
        for (int at = 0; at < places.size(); at++) {
            for (var term : text.terms()) {
                var words = List.of(term.text().split(" "));
                if (!term.excluded() && standsAt(places, at, words, term)) {
                    var last = places.get(at + words.size() - 1);
                    marks.add(new Mark(places.get(at).from(), last.to(), term));
                    break;
                }
            }
        }
        return marks;
    }

    private static boolean standsAt(List<SearchWords.Place> places, int at, List<String> words, SearchText.Term term) {
        if (at + words.size() > places.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            var last = i == words.size() - 1;
            if (!matches(places.get(at + i).word(), words.get(i), last && term.prefix(), words.size() == 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String word, String wanted, boolean prefix, boolean stems) {
        return word.equals(wanted)
                || prefix && word.startsWith(stems ? SearchWords.stem(wanted) : wanted)
                || stems && SearchWords.stem(word).equals(SearchWords.stem(wanted));
    }

    private static List<Piece> around(String said, List<Mark> marks) {
        var first = marks.isEmpty() ? 0 : marks.get(0).from();
        var from = first <= BEFORE ? 0 : nextWord(said, first - BEFORE, first);
        var to = Math.min(said.length(), from + LENGTH);
        if (to < said.length() && Character.isLowSurrogate(said.charAt(to))) {
            to--;
        }
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(pieces(said, from, to, marks));
        if (to < said.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private static int nextWord(String said, int from, int latest) {
        var at = from;
        while (at < latest && !Character.isWhitespace(said.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private static List<Piece> pieces(String said, int from, int to, List<Mark> marks) {
        var pieces = new ArrayList<Piece>();
        var at = from;
        for (var mark : marks) {
            if (mark.from() >= at && mark.to() <= to) {
                add(pieces, said.substring(at, mark.from()), false);
                add(pieces, said.substring(mark.from(), mark.to()), true);
                at = mark.to();
            }
        }
        add(pieces, said.substring(at, to), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.replaceAll("\\s+", " "), marked));
        }
    }
}
