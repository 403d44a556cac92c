package de.tresen.process.trial;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.interaction.Priority;
import de.tresen.people.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class WalksTests {

    @Autowired
    Desk desk;

    @Autowired
    Walks walks;

    @Autowired
    People people;

    @Test
    void inAHouseWithoutChannelsAnExampleGoesItsWayAndNothingIsPromised() {
        desk.nextTuesdayMorning();
        var example = new Walks.Example(null, "no-such-channel", "QUESTION", Priority.NORMAL, "de", true, true, false);

        var walk = walks.walk(
                "answer-interaction",
                null,
                example,
                List.of("WRITTEN-userTask_reply", "ARRIVED"),
                people.get(desk.brand().name("paul")));

        assertThat(walk.done()).hasSize(2);
        assertThat(walk.stopped()).isNull();
        assertThat(walk.tokens()).isNotEmpty();
        assertThat(walk.missed()).isEmpty();
    }
}
