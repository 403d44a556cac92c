package de.tresen.web.api;

import de.tresen.classification.Meaning;
import de.tresen.classification.Phrase;
import de.tresen.classification.Phrases;
import de.tresen.people.Role;
import de.tresen.platform.WrongFields;
import de.tresen.web.Only;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words by which the desk classifies. */
@RestController
@RequestMapping("/api/v1/phrases")
@Only({Role.PROCESS_OWNER, Role.ADMIN})
class PhrasesController {

    private static final String BETWEEN = "\t";

    private final Phrases phrases;

    PhrasesController(Phrases phrases) {
        this.phrases = phrases;
    }

    @GetMapping
    Listing<Phrase> list(
            Listing.Page page,
            @RequestParam(required = false) @Nullable Meaning category,
            @RequestParam(required = false) @Nullable String language) {
        var rows = phrases.page(category, language, last(page.after()), page.rows());
        return Listing.of(rows, page, PhrasesController::position, phrase -> phrase);
    }

    @PutMapping
    ResponseEntity<Phrase> put(@RequestBody PhraseBody body) {
        var phrase = body.toPhrase();
        return Puts.answer(phrases.put(phrase), phrase);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestParam Meaning category, @RequestParam String language, @RequestParam String phrase) {
        phrases.remove(category, language, phrase);
    }

    private static String position(Phrase phrase) {
        return String.join(BETWEEN, phrase.category().name(), phrase.language(), phrase.phrase());
    }

    private static @Nullable Phrase last(@Nullable String position) {
        if (position == null) {
            return null;
        }
        var parts = position.split(BETWEEN, 3);
        var category = Arrays.stream(Meaning.values())
                .filter(meaning -> meaning.name().equals(parts[0]))
                .findFirst()
                .orElseThrow(Listing.Page::wrongCursor);
        if (parts.length < 3) {
            throw Listing.Page.wrongCursor();
        }
        return Phrase.of(category, parts[1], parts[2], 1);
    }

    /** A phrase as it is sent. */
    record PhraseBody(
            @Nullable Meaning category,
            @Nullable String language,
            @Nullable String phrase,
            @Nullable Double weight) {

        Phrase toPhrase() {
            new WrongFields()
                    .required(category, "category")
                    .unless(Phrase.isLanguage(language), "language", "must be two small letters (ISO 639-1), or *")
                    .unless(Phrase.isPhrase(phrase), "phrase", "must be a line of 1 to 200 characters with a word")
                    .unless(Phrase.isWeight(weight), "weight", "must be above 0 and up to 10; 1 is weak, 3 is strong")
                    .refuse("phrase.invalid");
            return Phrase.of(
                    Objects.requireNonNull(category),
                    Objects.requireNonNull(language),
                    Objects.requireNonNull(phrase),
                    Objects.requireNonNull(weight));
        }
    }
}
