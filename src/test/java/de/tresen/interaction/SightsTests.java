package de.tresen.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Tag("both-databases")
class SightsTests {

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    @Autowired
    Desk desk;

    @Autowired
    SightMapper sights;

    Brand brand;

    UUID id;

    @BeforeEach
    void write() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        id = UUID.fromString(
                brand.writes("sight", "s1", "Wann kommt es?").at("/id").asString());
        desk.clock().tick(A_WHILE);
    }

    @Test
    void lookingAgainAtWhatWasSeenWritesNothing() {
        var first = look();
        desk.clock().tick(A_WHILE);
        assertThat(look()).isEqualTo(first);
    }

    @Test
    void lookingAtSomethingNewIsNoted() {
        look();
        desk.clock().tick(A_WHILE);
        brand.writes("sight", "s2", "Und die Rechnung?");
        desk.clock().tick(A_WHILE);
        assertThat(look()).isEqualTo(desk.clock().instant());
    }

    private Instant look() {
        brand.as("anna").get("/api/v1/interactions/" + id).expect(200);
        return sights.find(id, brand.name("anna")).orElseThrow().lastSeenAt();
    }
}
