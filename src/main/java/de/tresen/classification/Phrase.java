package de.tresen.classification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase and what it tells. Case, accents and the two spellings of an umlaut do not matter. {@code *} at the
 * end of a word stands for any ending, {@code ..} between words for up to three others, {@code ^} in front for the
 * beginning of a sentence.
 *
 * @param language ISO 639-1, or {@code *} for every language
 * @param weight points that it adds, once a text; 1 is weak, 3 is strong
 */
public record Phrase(Meaning category, String language, String phrase, double weight) {

    private static final int LONGEST = 200;
    private static final double HEAVIEST = 10;

    /** In the form in which it is stored: small letters, single blanks. */
    public static Phrase of(Meaning category, String language, String phrase, double weight) {
        return new Phrase(category, language, normal(phrase), weight);
    }

    public static boolean isLanguage(@Nullable String language) {
        return language != null && (language.equals("*") || language.matches("[a-z]{2}"));
    }

    /** At least one word that a text can have, on one line. */
    public static boolean isPhrase(@Nullable String phrase) {
        return phrase != null
                && phrase.length() <= LONGEST
                && phrase.chars().noneMatch(Character::isISOControl)
                && Pattern.of(of(Meaning.NEUTRAL, "*", phrase, 1)).isPresent();
    }

    public static boolean isWeight(@Nullable Double weight) {
        return weight != null && weight > 0 && weight <= HEAVIEST;
    }

    static String normal(String phrase) {
        return phrase.strip().toLowerCase(Locale.ROOT).replaceAll(" +", " ");
    }
}
