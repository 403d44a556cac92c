package de.tresen.classification;

import de.tresen.interaction.Visibility;
import org.jspecify.annotations.Nullable;

/** The classifier with the shipped phrases, and short ways to write to it. */
final class ClassifierFixture {

    private static final Lexicon LEXICON = new Lexicon(ShippedPhrases.all());
    private static final Classifier CLASSIFIER = new Classifier(
            new Phrases(null), new Languages(new LanguageModel(), new ClassificationProperties(0.6, "de")));

    private ClassifierFixture() {}

    static Writing writing(String text) {
        return writing(text, null);
    }

    static Writing writing(String text, @Nullable String channelLanguage) {
        return new Writing(null, text, "webhook", Visibility.PUBLIC, false, 0, 0, channelLanguage);
    }

    static Facts facts(String text) {
        return facts(writing(text));
    }

    static Facts facts(Writing writing) {
        return CLASSIFIER.facts(writing, LEXICON);
    }
}
