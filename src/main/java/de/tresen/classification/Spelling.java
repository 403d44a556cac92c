package de.tresen.classification;

import java.text.Normalizer;

/** One spelling for the many of a word: no accents, umlauts in two letters, no drawn-out letters. */
final class Spelling {

    private Spelling() {}

    /** Folds a word in lower case: {@code "süüüß"} and {@code "suess"} are the same. */
    static String fold(String word) {
        return shortened(withoutAccents(withoutUmlauts(withoutRuns(word))));
    }

    private static String withoutUmlauts(String word) {
        return word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }

    private static String withoutAccents(String word) {
        var decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        var letters = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Three or more of a letter in a row are stress, not spelling: one stays of a vowel, two of a consonant. */
    private static String withoutRuns(String word) {
        var letters = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            char c = word.charAt(at);
            int end = at;
            while (end < word.length() && word.charAt(end) == c) {
                end++;
            }
            int run = end - at;
            letters.append(String.valueOf(c).repeat(kept(c, run)));
            at = end;
        }
        return letters.toString();
    }

    private static int kept(char c, int run) {
        if (run < 3 || !Character.isLetter(c)) {
            return run;
        }
        return isVowel(c) ? 1 : 2;
    }

    private static boolean isVowel(char c) {
        return "aeiouyäöü".indexOf(c) >= 0;
    }

    private static String shortened(String word) {
        return word.length() > 80 ? word.substring(0, 80) : word;
    }
}
