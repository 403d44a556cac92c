package de.tresen.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What is typed into the search, and what is looked for. */
class SearchTextTests {

    @Property(tries = 500)
    void anyTextHasAMeaning(@ForAll @StringLength(max = 400) String typed) {
        var text = SearchText.of(typed);
        assertThat(text == null).isEqualTo(typed.isBlank());
        if (text != null) {
            assertThat(text.terms())
                    .hasSizeLessThanOrEqualTo(SearchText.MOST_TERMS)
                    .allSatisfy(term -> {
                        assertThat(term.text()).isNotBlank();
                        assertThat(term.symbol() || term.text().matches("[\\p{L}\\p{N}\\p{M} ]+"))
                                .as(term.text())
                                .isTrue();
                    });
        }
    }

    @Property(tries = 500)
    void foldingTwiceChangesNothingForPlainWords(@ForAll @StringLength(max = 100) String said) {
        assertThat(SearchWords.fold(said.toUpperCase(Locale.ROOT)))
                .startsWith(" ")
                .endsWith(" ");
        assertThat(Highlights.mark(said, said))
                .allSatisfy(piece -> assertThat(piece.text()).isNotEmpty());
    }

    @Test
    void umlautsAndTheirSpellingsAreOne() {
        assertThat(SearchWords.fold("Größe Groesse GROSSE Übergrößen")).isEqualTo(" grosse grosse grosse ubergrossen ");
        assertThat(SearchWords.fold("neue Steuer, Quelle")).isEqualTo(" neue steuer quelle ");
    }

    @Test
    void wordsPhrasesAndExclusionsAreTold() {
        var text = SearchText.of("Paket \"kommt nicht\" -Rückgabe petra@example.org 🚲 best");
        assertThat(text).isNotNull();
        assertThat(text.terms())
                .containsExactly(
                        new SearchText.Term("paket", false, false, false),
                        new SearchText.Term("kommt nicht", false, false, false),
                        new SearchText.Term("ruckgabe", false, false, true),
                        new SearchText.Term("petra example org", false, false, false),
                        new SearchText.Term("🚲", true, false, false),
                        new SearchText.Term("best", false, true, false));
    }

    @Test
    void theLastWordGoesOnOnlyWhileItIsTyped() {
        assertThat(last("liefer").prefix()).isTrue();
        assertThat(last("li").prefix()).isFalse();
        assertThat(last("liefer ").prefix()).isFalse();
        assertThat(last("\"liefer\"").prefix()).isFalse();
        assertThat(last("-liefer").prefix()).isFalse();
    }

    @Test
    void aNumberWithItsSignIsOnlyANumber() {
        assertThat(SearchText.of(" #1234 ")).isEqualTo(new SearchText(java.util.List.of(), 1234L, false));
        assertThat(SearchText.numberIn("1234")).isEqualTo(1234L);
        assertThat(SearchText.numberIn("12a")).isNull();
        assertThat(SearchText.numberIn("99999999999999999999")).isNull();
    }

    @Test
    void ofAPastedTextTheFirstWordsCount() {
        var text = SearchText.of("wort ".repeat(2_000));
        assertThat(text).isNotNull();
        assertThat(text.terms()).hasSize(SearchText.MOST_TERMS);
        assertThat(text.cut()).isTrue();
    }

    @Test
    void marksWhereWordsStandAndNothingElse() {
        assertThat(Highlights.mark("Wo bleiben meine Bestellungen <b>?", "Bestellung"))
                .containsExactly(
                        new Highlights.Piece("Wo bleiben meine ", false),
                        new Highlights.Piece("Bestellungen", true),
                        new Highlights.Piece(" <b>?", false));
        assertThat(Highlights.mark("nicht gekommen, gekommen nicht", "\"gekommen nicht\""))
                .contains(new Highlights.Piece("gekommen nicht", true));
    }

    private static SearchText.Term last(String typed) {
        var text = SearchText.of(typed);
        assertThat(text).isNotNull();
        return text.terms().get(text.terms().size() - 1);
    }
}
