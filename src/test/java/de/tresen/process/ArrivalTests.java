package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.interaction.InteractionEvents.InteractionChanged;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Open pages are told when a process has gone on, also by a step of which nobody else speaks. */
@DeskTest
@RecordApplicationEvents
class ArrivalTests {

    @Autowired
    Desk desk;

    @Autowired
    ApplicationEvents events;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    @Test
    void isToldWhenAnAnswerIsDeliveredAndTheProcessWaitsForThePerson() {
        var id = brand.writes("t1", "m1", "Wann kommt meine Bestellung?")
                .at("/id")
                .asString();
        brand.reply("anna", id, "Morgen. Anna Muster").expect(201);
        events.clear();
        desk.settle();
        assertThat(brand.interaction(id).at("/status").asString()).isEqualTo("PENDING");
        var told = events.stream(InteractionChanged.class)
                .filter(event -> event.interaction().equals(UUID.fromString(id)))
                .toList();
        assertThat(told).isNotEmpty();
        assertThat(told.get(told.size() - 1).team()).isNull();
    }
}
