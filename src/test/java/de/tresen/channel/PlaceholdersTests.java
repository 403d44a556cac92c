package de.tresen.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTests {

    @Test
    void fillsWhatHasAValueAndLeavesTheRestToBeSeen() {
        var filled = Placeholders.fill("Hallo {person}, {agent} {order}", Map.of("person", "Petra $1", "agent", " "));

        assertThat(filled).isEqualTo("Hallo Petra $1, {agent} {order}");
        assertThat(Placeholders.in(filled)).containsExactly("agent", "order");
    }

    @Test
    void namesThoseThatNothingStandsBehind() {
        assertThat(Placeholders.unknownIn("{person} {bestellung} {date} { person } {}"))
                .containsExactly("bestellung");
        assertThat(Placeholders.advice()).contains("{person}", "{agent}", "{number}", "{channel}", "{date}");
    }

    @Test
    void fillsOnceAndNotWhatAValueBringsAlong() {
        assertThat(Placeholders.fill("{person}", Map.of("person", "{agent}", "agent", "Anna")))
                .isEqualTo("{agent}");
    }
}
