package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.report.GapsAhead;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Gaps with what usually comes in then. */
@DeskTest
@Tag("both-databases")
class GapsAheadContractTests {

    @Autowired
    Desk desk;

    @Autowired
    GapsAhead gaps;

    @Autowired
    People people;

    Story story;
    Instant tuesday;

    /** Three came in on two Tuesdays, and one before the whole weeks that count; in the third week somebody is planned for an hour only. */
    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        story.asked("t0");
        desk.after(Duration.ofHours(1));
        story.asked("t1");
        story.asked("t2");
        desk.after(Duration.ofDays(7));
        story.asked("t3");
        desk.after(Duration.ofDays(7));
        tuesday = desk.clock().instant();
        story.as("lea")
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team", story.brand.team(),
                                "person", story.brand.name("anna"),
                                "from", tuesday.toString(),
                                "to", tuesday.plus(Duration.ofHours(1)).toString(),
                                "duty", "REGULAR"))
                .expect(201);
    }

    @Test
    void aGapSaysHowManyUsuallyComeInThen() {
        var nextWeek = tuesday.plus(Duration.ofDays(7));
        var found = story.as("lea")
                .get("/api/v1/coverage/gaps?team=" + story.brand.team() + "&from="
                        + nextWeek.minus(Duration.ofHours(12)) + "&to=" + nextWeek.plus(Duration.ofDays(1)))
                .expect(200)
                .at("/gaps");
        assertThat(found.at("/0/reason").asString()).isEqualTo("NOBODY_PLANNED");
        assertThat(found.at("/0/channels/0").asString()).isEqualTo(story.brand.channel());
        assertThat(found.at("/0/usual").asInt()).isEqualTo(2);
        assertThat(found.at("/1/usual").asInt()).isZero();
    }

    @Test
    void whoPlansIsToldOfTheNextThreeWeeksAndOthersAreNot() {
        var lea = gaps.of(people.get(story.brand.name("lea")));
        assertThat(lea)
                .hasSizeBetween(14, 16)
                .allSatisfy(gap -> assertThat(gap.team()).isEqualTo(story.brand.team()));
        assertThat(lea).extracting(ahead -> ahead.gap().from()).isSorted();
        assertThat(gaps.of(people.get(story.brand.name("anna")))).isEmpty();
        assertThat(gaps.of(people.get(story.brand.name("max"))))
                .extracting("team")
                .contains(story.brand.team());
    }
}
