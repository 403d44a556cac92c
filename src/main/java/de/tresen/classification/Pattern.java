package de.tresen.classification;

import de.tresen.classification.Reading.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A phrase made ready for looking it up in a text. */
final class Pattern {

    static final String ANY_ENDING = "*";
    private static final String GAP = "..";
    private static final String START = "^";
    private static final int LONGEST_GAP = 3;

    private record Part(String text, boolean anyEnding, boolean afterGap) {
        boolean fits(Token token) {
            return anyEnding ? token.word().startsWith(text) : token.word().equals(text);
        }
    }

    private final Phrase phrase;
    private final boolean atStart;
    private final List<Part> parts = new ArrayList<>();

    private Pattern(Phrase phrase) {
        this.phrase = phrase;
        atStart = phrase.phrase().startsWith(START);
        boolean gap = false;
        for (var written : phrase.phrase().substring(atStart ? 1 : 0).split(" ")) {
            if (written.equals(GAP)) {
                gap = true;
            } else {
                gap = add(written, gap);
            }
        }
    }

    private boolean add(String written, boolean gap) {
        boolean anyEnding = written.endsWith(ANY_ENDING);
        var words = Reading.wordsOf(anyEnding ? written.substring(0, written.length() - 1) : written);
        for (int i = 0; i < words.size(); i++) {
            parts.add(new Part(words.get(i), anyEnding && i == words.size() - 1, gap && i == 0));
        }
        return gap && words.isEmpty();
    }

    /** Nothing for a phrase without words. */
    static Optional<Pattern> of(Phrase phrase) {
        var pattern = new Pattern(phrase);
        return pattern.parts.isEmpty() ? Optional.empty() : Optional.of(pattern);
    }

    Phrase phrase() {
        return phrase;
    }

    boolean atStart() {
        return atStart;
    }

    int length() {
        return parts.size();
    }

    String firstWord() {
        return parts.get(0).text();
    }

    boolean firstHasAnyEnding() {
        return parts.get(0).anyEnding();
    }

    /** Where its words stand when the first stands at {@code from}; empty when they do not. */
    List<Integer> find(List<Token> tokens, int from) {
        var positions = new ArrayList<Integer>(parts.size());
        int at = from;
        for (var part : parts) {
            int last = Math.min(part.afterGap() ? at + LONGEST_GAP : at, tokens.size() - 1);
            while (at <= last && !part.fits(tokens.get(at))) {
                at++;
            }
            if (at > last || !together(tokens.get(at), tokens.get(Math.max(from, at - 1)), part)) {
                return List.of();
            }
            positions.add(at++);
        }
        return positions;
    }

    /** A comma may stand inside a phrase ("wäre schön, wenn"), but not in its gap. */
    private static boolean together(Token token, Token before, Part part) {
        return part.afterGap() ? token.clause() == before.clause() : token.sentence() == before.sentence();
    }
}
