package de.tresen.classification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as the desk reads it: its first words in one spelling, with the clause each stands in. Read character by
 * character, so that no input costs more than its length.
 */
final class Reading {

    private static final int TITLE_LIMIT = 500;
    private static final int TEXT_LIMIT = 4_000;
    private static final int WORD_LIMIT = 40;
    private static final int WORDS_OF_A_QUESTION = 2;

    /** @param clause number of the stretch between two punctuation marks */
    record Token(String word, int clause, int sentence) {}

    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private int clause;
    private int sentence;
    private int words;
    private int wordsInSentence;
    private int links;
    private boolean questionMark;

    private Reading(@Nullable String title, String text) {
        if (title != null) {
            read(title, TITLE_LIMIT);
        }
        read(text, TEXT_LIMIT);
    }

    static Reading of(@Nullable String title, String text) {
        return new Reading(title, text);
    }

    /** The words of a phrase in the same spelling; stars, dots and carets must be gone. */
    static List<String> wordsOf(String phrase) {
        return of(null, phrase).tokens.stream().map(Token::word).toList();
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Letters and blanks only, as they were written. */
    String plain() {
        return plain.toString();
    }

    int words() {
        return words;
    }

    int links() {
        return links;
    }

    boolean questionMark() {
        return questionMark;
    }

    private static String beginning(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    /** Cut twice, because one character may become eighteen in its normal form. */
    private void read(String text, int limit) {
        var whole = Normalizer.normalize(beginning(text, limit), Normalizer.Form.NFKC);
        var normal = beginning(whole.toLowerCase(Locale.ROOT), limit);
        int at = 0;
        while (at < normal.length()) {
            int end = endOfChunk(normal, at);
            if (isLink(normal, at, end)) {
                endWord();
                links++;
            } else {
                readChunk(normal, at, end);
            }
            at = end;
        }
        endWord();
        endSentence();
    }

    /** A run of blanks, or of anything else. */
    private static int endOfChunk(String text, int from) {
        boolean blank = Character.isWhitespace(text.charAt(from));
        int to = from;
        while (to < text.length() && Character.isWhitespace(text.charAt(to)) == blank) {
            to++;
        }
        return to;
    }

    private static boolean isLink(String text, int from, int to) {
        return text.startsWith("www.", from) || text.substring(from, to).contains("://");
    }

    private void readChunk(String text, int from, int to) {
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            readCharacter(text.codePointAt(at), at + 1 < to);
        }
    }

    private void readCharacter(int c, boolean chunkGoesOn) {
        int type = Character.getType(c);
        if (Character.isLetterOrDigit(c) || c == '$' || (type == Character.NON_SPACING_MARK && !word.isEmpty())) {
            word.appendCodePoint(c);
        } else if (isApostrophe(c) || type == Character.FORMAT || type == Character.NON_SPACING_MARK) {
            return;
        } else if (type == Character.OTHER_SYMBOL) {
            endWord();
            tokens.add(new Token(Character.toString(c), clause, sentence));
        } else {
            endWord();
            punctuation(c, chunkGoesOn);
        }
    }

    private void punctuation(int c, boolean chunkGoesOn) {
        switch (c) {
            case '?', '？' -> {
                questionMark |= wordsInSentence >= WORDS_OF_A_QUESTION;
                endSentence();
            }
            case '!', '\n', '…' -> endSentence();
            case '.' -> {
                if (!chunkGoesOn) {
                    endSentence();
                }
            }
            case ',', ';', ':', '(', ')', '"', '–', '—', '„', '“', '”' -> clause++;
            default -> {}
        }
    }

    private void endSentence() {
        clause++;
        sentence++;
        wordsInSentence = 0;
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        var written = word.substring(0, Math.min(word.length(), WORD_LIMIT));
        word.setLength(0);
        tokens.add(new Token(Spelling.fold(written), clause, sentence));
        if (written.codePoints().anyMatch(Character::isLetter)) {
            words++;
            wordsInSentence++;
            plain.append(written).append(' ');
        }
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´';
    }
}
