package de.tresen.web.frame;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A language to choose, named in the reader's own.
 *
 * @param key ISO 639-1
 */
public record Tongue(String key, String name) {

    /** Those that are written most where this desk stands; people may write in any other. */
    private static final List<String> USUAL =
            List.of("de", "en", "ar", "cs", "da", "es", "fr", "it", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk");

    public static Tongue of(String key) {
        var name = Locale.forLanguageTag(key).getDisplayLanguage(LocaleContextHolder.getLocale());
        return new Tongue(key, name.isEmpty() ? key : name);
    }

    /**
     * What can be chosen, by name.
     *
     * @param chosen is among them, whatever it is
     */
    public static List<Tongue> choices(@Nullable String chosen) {
        var alphabet = Collator.getInstance(LocaleContextHolder.getLocale());
        return Stream.concat(USUAL.stream(), Stream.ofNullable(chosen))
                .distinct()
                .map(Tongue::of)
                .sorted((one, other) -> alphabet.compare(one.name(), other.name()))
                .toList();
    }
}
