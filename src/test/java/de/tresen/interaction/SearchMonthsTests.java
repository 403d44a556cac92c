package de.tresen.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** PostgreSQL's index over words knows in which month something last happened. */
@DeskTest
class SearchMonthsTests {

    private static final Scope EVERYTHING = new Scope(true, java.util.Set.of(""), java.util.Set.of(""));

    @Autowired
    Desk desk;

    @Autowired
    SearchMapper mapper;

    Brand brand;
    UUID old;
    UUID recent;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        old = writes("t1", "Gießkanne kaputt");
        desk.after(Duration.ofDays(150));
        recent = writes("t2", "Gießkanne undicht");
    }

    @Test
    void theNewestMonthsLeaveOutWhatIsOlder() {
        assertThat(found(now(), 2)).containsExactly(recent);
        assertThat(found(now(), 7)).containsExactly(recent, old);
        assertThat(found(now().minus(Duration.ofDays(150)), 1)).containsExactly(old);
    }

    @Test
    void whateverHappensMovesItToItsMonth() {
        brand.as("anna")
                .post("/api/v1/interactions/" + old + "/closure", java.util.Map.of("resolution", "SOLVED"))
                .expect(200);
        assertThat(found(now(), 2)).containsExactlyInAnyOrder(old, recent);
        assertThat(found(now().minus(Duration.ofDays(150)), 1)).isEmpty();
    }

    private UUID writes(String thread, String text) {
        return UUID.fromString(brand.writes(thread, thread, text).at("/id").asString());
    }

    private Instant now() {
        return desk.clock().instant();
    }

    private List<UUID> found(Instant newest, int months) {
        var query = new InteractionQuery(null, brand.channel(), null, null, null, null, null, "gießkanne", null, 50);
        var text = SearchText.of("gießkanne");
        return mapper.anywhere(query, text, Months.until(newest, months), EVERYTHING, Found.REACH, 50).stream()
                .map(Interaction::id)
                .toList();
    }
}
