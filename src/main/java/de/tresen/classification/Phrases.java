package de.tresen.classification;

import de.tresen.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words and phrases by which the desk knows what somebody wants; a change counts from the next message on. */
@Component
public class Phrases {

    private final PhraseMapper mapper;
    private volatile @Nullable Edition current;

    private record Edition(long number, Lexicon lexicon) {}

    Phrases(PhraseMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Phrases in the order of category, language and phrase.
     *
     * @param after the last phrase of the page before
     */
    public List<Phrase> page(@Nullable Meaning category, @Nullable String language, @Nullable Phrase after, int limit) {
        return mapper.page(category, language, after, limit);
    }

    /** Adds it or replaces its weight; true when it is new. The edition is locked first, so that changes queue up. */
    @Transactional
    public boolean put(Phrase phrase) {
        mapper.nextEdition();
        if (mapper.update(phrase) > 0) {
            return false;
        }
        mapper.insert(phrase);
        return true;
    }

    @Transactional
    public void remove(Meaning category, String language, String phrase) {
        mapper.nextEdition();
        if (mapper.delete(category, language, Phrase.normal(phrase)) == 0) {
            throw new Refusal.NotFound(
                    "phrase.unknown", "There is no such phrase; list them with GET /api/v1/phrases.");
        }
    }

    /** What holds now, on whichever node it was changed. The number is read before the phrases, so it is never too new. */
    Lexicon lexicon() {
        long number = mapper.edition();
        var known = current;
        if (known == null || known.number() != number) {
            known = new Edition(number, new Lexicon(mapper.all()));
            current = known;
        }
        return known.lexicon();
    }
}
