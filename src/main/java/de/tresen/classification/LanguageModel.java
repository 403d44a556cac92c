package de.tresen.classification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.springframework.stereotype.Component;

/** OpenNLP's language detector with the model from the class path, read at its first use and shared by all threads. */
@Component
class LanguageModel {

    private static final int ENOUGH = 1_000;
    private static final String UNDETERMINED = "und";
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    record Guess(String language, double probability) {}

    /** Most probable first, never empty; what has no two-letter code only when nothing else is left. */
    List<Guess> guesses(String text) {
        var beginning = text.substring(0, Math.min(text.length(), ENOUGH));
        var detector = new LanguageDetectorME(Loaded.MODEL);
        var sums = Arrays.stream(detector.predictLanguages(beginning))
                .collect(Collectors.groupingBy(LanguageModel::code, Collectors.summingDouble(Language::getConfidence)));
        if (sums.size() > 1) {
            sums.remove(UNDETERMINED);
        }
        return sums.entrySet().stream()
                .map(sum -> new Guess(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparingDouble(Guess::probability).reversed())
                .toList();
    }

    private static String code(Language language) {
        return TWO_LETTERS.getOrDefault(language.getLang(), UNDETERMINED);
    }

    private static Map<String, String> twoLetters() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            codes.put(new Locale(code).getISO3Language(), code);
        }
        // The model tells apart what the two-letter codes do not: dialects and standard forms.
        codes.putAll(Map.of("nds", "de", "bar", "de", "gsw", "de", "cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv"));
        return Map.copyOf(codes);
    }

    private static final class Loaded {
        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (var stream =
                    Objects.requireNonNull(LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin"))) {
                return new LanguageDetectorModel(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
