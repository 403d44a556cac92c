package de.tresen.reply;

import static de.tresen.reply.PersonalCheck.Hint.JARGON;
import static de.tresen.reply.PersonalCheck.Hint.NAME_MISSING;
import static de.tresen.reply.PersonalCheck.Hint.SHOUTING;
import static de.tresen.reply.PersonalCheck.Hint.TEMPLATE;
import static de.tresen.reply.PersonalCheck.Hint.UNFILLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalCheckTests {

    private static final String LONG = "vielen Dank für Ihre Nachricht, wir kümmern uns heute noch darum.";

    @Test
    void thePersonsNameBelongsIntoTheGreeting() {
        assertThat(hints("Guten Tag, " + LONG)).containsExactly(NAME_MISSING);
        assertThat(hints("Guten Tag Frau Beispiel, " + LONG)).isEmpty();
        assertThat(hints("hallo petra, " + LONG)).isEmpty();
        assertThat(hints("Guten Tag, " + LONG + LONG + " Petra")).containsExactly(NAME_MISSING);
    }

    @Test
    void saysNothingWhileOneHasHardlyBegun() {
        assertThat(hints("Guten T")).isEmpty();
    }

    @Test
    void aPlaceholderThatNothingFilledIsSeen() {
        assertThat(hints("Hallo Petra, {number}")).containsExactly(UNFILLED);
        assertThat(hints("Hallo Petra, {} { }")).isEmpty();
    }

    @Test
    void capitalsInARowAreShoutingAndAnAbbreviationIsNot() {
        assertThat(hints("Hallo Petra, DAS GEHT NICHT und BITTE LESEN")).containsExactly(SHOUTING);
        assertThat(hints("Hallo Petra, jetzt aber!!!")).containsExactly(SHOUTING);
        assertThat(hints("Hallo Petra, DHL und GLS liefern BEIDE aus.")).isEmpty();
    }

    @Test
    void anUnchangedModelAnswerReadsLikeOne() {
        var model = "Hallo Petra, " + LONG;
        assertThat(PersonalCheck.hints(" " + model.replace(", ", ",\n\n"), "Petra Beispiel", List.of(), model::equals))
                .containsExactly(TEMPLATE);
    }

    @Test
    void wordsOfTheOfficeAreNamed() {
        var text = "Hallo Petra, wir haben Ihr Ticket zeitnah eskaliert. Zeitnahe Antwort im Second Level (SLA).";
        assertThat(hints(text)).containsExactly(JARGON);
        assertThat(PersonalCheck.jargon(text, ""))
                .containsExactly("Ticket", "zeitnah", "eskaliert", "Zeitnahe", "Second Level", "SLA");
    }

    @Test
    void whatThePersonSaysThemselvesAndLongerWordsAreNoJargon() {
        assertThat(PersonalCheck.jargon("Das Ticket liegt bei.", "Wo bleibt mein Konzertticket?"))
                .isEmpty();
        assertThat(PersonalCheck.jargon("Die Slalomstangen, hiermitten, Parteitickets.", ""))
                .isEmpty();
        assertThat(PersonalCheck.jargon("", "")).isEmpty();
    }

    private static List<PersonalCheck.Hint> hints(String text) {
        return PersonalCheck.hints(text, "Petra Beispiel", PersonalCheck.jargon(text, ""), written -> false);
    }
}
