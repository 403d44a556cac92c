package de.tresen.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTests {

    @Test
    void anEndingIsOpenAfterAStar() {
        var lexicon = lexicon("COMPLAINT de kaputt*");

        assertThat(points(lexicon, "die kaputten Schuhe")).containsEntry(Meaning.COMPLAINT, 1.0);
        assertThat(points(lexicon, "unkaputtbar")).isEmpty();
    }

    @Test
    void aGapTakesUpToThreeWordsOfTheSameClause() {
        var lexicon = lexicon("COMPLAINT de geht .. nicht");

        assertThat(points(lexicon, "es geht nicht")).isNotEmpty();
        assertThat(points(lexicon, "es geht bei mir leider nicht")).isNotEmpty();
        assertThat(points(lexicon, "es geht bei mir heute leider nicht")).isEmpty();
        assertThat(points(lexicon, "es geht, nicht wahr")).isEmpty();
    }

    @Test
    void aBeginningMayFollowAGreeting() {
        var lexicon = lexicon("QUESTION de ^wann", "NEUTRAL de hallo");

        assertThat(points(lexicon, "Hallo wann kommt es")).containsKey(Meaning.QUESTION);
        assertThat(points(lexicon, "Ich bin da. Wann kommt es")).containsKey(Meaning.QUESTION);
        assertThat(points(lexicon, "irgend wann kommt es")).doesNotContainKey(Meaning.QUESTION);
    }

    @Test
    void theLongestPhraseWins() {
        var lexicon = lexicon("PRAISE de danke", "COMPLAINT de danke für nichts");

        assertThat(points(lexicon, "Danke für nichts!")).containsOnlyKeys(Meaning.COMPLAINT);
    }

    @Test
    void phrasesAsLongAllCount() {
        var lexicon = lexicon("SPAM de gratis", "PRAISE de gratis");

        assertThat(points(lexicon, "gratis")).containsOnlyKeys(Meaning.SPAM, Meaning.PRAISE);
    }

    @Test
    void repetitionAddsNothing() {
        var lexicon = lexicon("COMPLAINT de kaputt");

        assertThat(points(lexicon, "kaputt kaputt kaputt")).containsEntry(Meaning.COMPLAINT, 1.0);
    }

    @Test
    void negationTurnsPraiseAndSilencesComplaintsAndAlarm() {
        var lexicon = lexicon(
                "PRAISE de gut",
                "PRAISE de gefällt mir",
                "COMPLAINT de problem",
                "URGENCY de eilt",
                "HARM de verletzt",
                "NEGATION de nicht",
                "NEGATION de kein*",
                "NEGATION de niemand");

        assertThat(points(lexicon, "das ist nicht gut")).containsOnlyKeys(Meaning.COMPLAINT);
        assertThat(points(lexicon, "gefällt mir gar nicht")).containsOnlyKeys(Meaning.COMPLAINT);
        assertThat(points(lexicon, "kein Problem")).isEmpty();
        assertThat(points(lexicon, "eilt nicht, niemand wurde verletzt")).isEmpty();
        assertThat(points(lexicon, "heute nicht, gut")).containsOnlyKeys(Meaning.PRAISE);
    }

    @Test
    void aStarAsLanguageHoldsInEveryLanguage() {
        var lexicon = lexicon("SPAM * casino", "PRAISE de toll");

        assertThat(lexicon.languages()).containsOnly("de");
        assertThat(lexicon.points(Reading.of(null, "Casino toll"), "fr")).containsOnlyKeys(Meaning.SPAM);
    }

    @Test
    void shippedPhrasesCanAllBeRead() {
        var phrases = ShippedPhrases.all();

        assertThat(phrases).hasSizeGreaterThan(1_500).doesNotHaveDuplicates();
        assertThat(phrases).allMatch(phrase -> Pattern.of(phrase).isPresent());
        assertThat(new Lexicon(phrases).languages()).containsOnly("de", "en");
    }

    private static Lexicon lexicon(String... phrases) {
        return new Lexicon(Stream.of(phrases).map(LexiconTests::phrase).toList());
    }

    private static Phrase phrase(String written) {
        var parts = written.split(" ", 3);
        return new Phrase(Meaning.valueOf(parts[0]), parts[1], parts[2], 1);
    }

    private static Map<Meaning, Double> points(Lexicon lexicon, String text) {
        return lexicon.points(Reading.of(null, text), "de");
    }
}
