package de.tresen.classification;

import static de.tresen.classification.ClassifierFixture.facts;
import static de.tresen.classification.ClassifierFixture.writing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Wo ist mein Paket?",
                "de | Koennt ihr mir helfen",
                "de | Vielen Dank!",
                "de | kaputt und keiner hilft",
                "de | I hob des ned kriagt",
                "en | Where is my parcel?",
                "en | thanks a lot",
                "en | not working",
                "en | Do you ship abroad?",
                "fr | Bonjour, où est mon colis ?",
                "es | Hola, ¿dónde está mi pedido?",
                "it | Buongiorno, quando arriva?",
                "nl | Wanneer komt mijn pakket?",
            })
    void tellsShortTextsByTheirSmallWords(String language, String text) {
        assertThat(facts(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | Jag skulle vilja veta när min beställning kommer, det har redan gått två veckor.",
                "fr | J'aimerais connaître les horaires d'ouverture de la boutique pendant les vacances d'été.",
                "tr | Siparişim hâlâ gelmedi, ne zaman teslim edileceğini öğrenmek istiyorum.",
                "ru | Здравствуйте, подскажите пожалуйста, когда будет доставлен мой заказ?",
                "el | Πότε θα έρθει η παραγγελία μου;",
            })
    void saysSoWhenAnotherLanguageIsClear(String language, String text) {
        var facts = facts(text);

        assertThat(facts.language()).isEqualTo(language);
        assertThat(facts.languageKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😀😀", "???", "12345", "https://example.org/die/the/und"})
    void goesByTheChannelWhenTheTextSaysNothing(String text) {
        assertThat(facts(writing(text, "en")).language()).isEqualTo("en");
        assertThat(facts(writing(text, null)).language()).isEqualTo("de");
    }

    @Test
    void readsLongTextsInManyThreadsAlike() {
        var text = "Die Lieferung sollte am Montag kommen, bis heute ist sie nicht da. ".repeat(20);

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> facts(text).language()))
                .containsOnly("de");
    }
}
