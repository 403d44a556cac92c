package de.tresen.classification;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In which language a text is written. The desk's own languages are preferred: another one must be clear. Short texts
 * go by their small words, and what says nothing goes by the channel.
 */
@Component
class Languages {

    private static final int ENOUGH_LETTERS = 40;
    private static final double CLEARLY_MORE = 2;
    private static final int SEVERAL = 2;

    private final SmallWords smallWords = new SmallWords();
    private final LanguageModel model;
    private final ClassificationProperties properties;

    Languages(LanguageModel model, ClassificationProperties properties) {
        this.model = model;
        this.properties = properties;
    }

    /** ISO 639-1 where there is such a code. */
    String of(Reading reading, Set<String> known, @Nullable String channelLanguage) {
        var text = reading.plain();
        if (text.isBlank()) {
            return fallback(channelLanguage);
        }
        if (!mostlyLatin(text)) {
            return model.guesses(text).get(0).language();
        }
        var hint = smallWords.hint(reading);
        return text.length() < ENOUGH_LETTERS
                ? ofShort(hint, text, known, channelLanguage)
                : ofLong(hint, text, known, channelLanguage);
    }

    private String ofShort(SmallWords.Hint hint, String text, Set<String> known, @Nullable String channelLanguage) {
        if (hint.margin() > 0) {
            return hint.language();
        }
        var best = model.guesses(text).get(0).language();
        return known.contains(best) ? best : fallback(channelLanguage);
    }

    private String ofLong(SmallWords.Hint hint, String text, Set<String> known, @Nullable String channelLanguage) {
        var guesses = model.guesses(text);
        var best = guesses.get(0).language();
        if (hint.margin() >= SEVERAL
                && (known.contains(hint.language()) || hint.language().equals(best))) {
            return hint.language();
        }
        if (known.contains(best) || (isClear(guesses, known) && !known.contains(hint.language()))) {
            return best;
        }
        return hint.margin() > 0 ? hint.language() : fallback(channelLanguage);
    }

    /** The first guess is much more probable than any of the desk's own languages. */
    private static boolean isClear(List<LanguageModel.Guess> guesses, Set<String> known) {
        double ours = guesses.stream()
                .filter(guess -> known.contains(guess.language()))
                .mapToDouble(LanguageModel.Guess::probability)
                .max()
                .orElse(0);
        return guesses.get(0).probability() >= CLEARLY_MORE * ours;
    }

    private String fallback(@Nullable String channelLanguage) {
        return channelLanguage == null || channelLanguage.isBlank() ? properties.language() : channelLanguage;
    }

    private static boolean mostlyLatin(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return 2 * latin >= letters;
    }
}
