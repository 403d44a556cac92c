package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.interaction.InteractionEvents.InteractionChanged;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Open pages are told when a process has gone on, also by a step of which nobody else speaks. */
@DeskTest
class ArrivalTests {

    @Autowired
    Desk desk;

    @Autowired
    ConfigurableApplicationContext context;

    private final List<InteractionChanged> told = new CopyOnWriteArrayList<>();
    private final ApplicationListener<ApplicationEvent> listener = new Listening();
    Brand brand;

    /** Hears what is told on whichever thread: answers are sent on others than the test's. */
    private final class Listening implements ApplicationListener<ApplicationEvent> {
        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof InteractionChanged changed) {
                told.add(changed);
            }
        }
    }

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        context.addApplicationListener(listener);
    }

    @AfterEach
    void listenNoMore() {
        context.removeApplicationListener(listener);
    }

    @Test
    void isToldWhenAnAnswerIsDeliveredAndTheProcessWaitsForThePerson() {
        var id = brand.writes("t1", "m1", "Wann kommt meine Bestellung?")
                .at("/id")
                .asString();
        brand.reply("anna", id, "Morgen. Anna Muster").expect(201);
        told.clear();
        desk.settle();
        assertThat(brand.interaction(id).at("/status").asString()).isEqualTo("PENDING");
        var ofThis = told.stream()
                .filter(event -> event.interaction().equals(UUID.fromString(id)))
                .toList();
        assertThat(ofThis).isNotEmpty();
        assertThat(ofThis.get(ofThis.size() - 1).team()).isNull();
    }
}
