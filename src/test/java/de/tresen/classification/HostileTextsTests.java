package de.tresen.classification;

import static de.tresen.classification.ClassifierFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.tresen.interaction.Category;
import de.tresen.interaction.Visibility;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextsTests {

    @BeforeAll
    static void loadTheModel() {
        facts("Ein Satz, damit das Modell geladen ist und nicht mitgemessen wird.");
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "a".repeat(10_000_000),
                "a@".repeat(5_000_000),
                "nicht ".repeat(1_000_000),
                "funktioniert ".repeat(100_000),
                "?!".repeat(1_000_000),
                "http://a.b/".repeat(1_000_000),
                "http://a.b ".repeat(1_000_000),
                "\uFDFA".repeat(1_000_000),
                "e" + "\u0301".repeat(1_000_000),
                "\uD83D".repeat(100_000),
                "\uDE00\uD83D".repeat(100_000),
                "\u0000\u0001\u202E\uFEFF".repeat(10_000),
                "* .. ^ * .. ^".repeat(10_000),
                "\n".repeat(1_000_000),
                "<script>alert(1)</script>".repeat(100_000),
                "'; drop table category_phrase; --");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void readsNoMoreThanTheBeginning(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            var facts = facts(text);
            assertThat(facts.language()).matches("[a-z]{2,3}");
            assertThat(facts.words()).isLessThan(5_000);
        });
    }

    @Test
    void findsNothingInNothing() {
        var facts = facts("");

        assertThat(facts.scores()).isEmpty();
        assertThat(facts.suggested()).isEqualTo(Category.OTHER);
        assertThat(facts.words()).isZero();
        assertThat(facts.questionMark()).isFalse();
    }

    @Test
    void readsTheTitleToo() {
        var facts = titled("Reklamation: Gerät defekt", "Siehe Anhang");

        assertThat(facts.suggested()).isEqualTo(Category.COMPLAINT);
    }

    @Test
    void seesThroughInvisibleCharactersAndDrawnOutLetters() {
        assertThat(facts("Danke\u200Bschööön, alles suuuuper!").suggested()).isEqualTo(Category.PRAISE);
        assertThat(facts("Best onl\u00ADine ca\u200Bsino").scores()).containsKey(Category.SPAM);
    }

    @Test
    void takesAllSpellingsOfAnUmlautAlike() {
        assertThat(facts("Ich bin enttäuscht").scores())
                .isEqualTo(facts("Ich bin enttaeuscht").scores())
                .isEqualTo(facts("ICH BIN ENTTA\u0308USCHT").scores());
    }

    @Test
    void aQuestionMarkInALinkIsNoQuestion() {
        assertThat(facts("Seht mal her https://example.org/?a=b").questionMark())
                .isFalse();
        assertThat(facts("Seht ihr das https://example.org/?a=b ?").questionMark())
                .isTrue();
    }

    private static Facts titled(String title, String text) {
        return facts(new Writing(title, text, "mail", Visibility.PRIVATE, false, 0, 0, "de"));
    }
}
