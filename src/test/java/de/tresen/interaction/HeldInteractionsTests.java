package de.tresen.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
@Tag("both-databases")
class HeldInteractionsTests {

    @Autowired
    Desk desk;

    @Autowired
    HeldInteractions held;

    @Autowired
    InteractionMapper mapper;

    @Autowired
    PlatformTransactionManager transactions;

    UUID id;

    @BeforeEach
    void write() {
        desk.nextTuesdayMorning();
        id = UUID.fromString(desk.brand()
                .writes("held", "held-1", "Wann kommt meine Bestellung?")
                .at("/id")
                .asString());
    }

    @Test
    void isReadOnceAndAnewAfterAChange() {
        transaction(() -> {
            var first = held.lock(id).orElseThrow();
            assertThat(held.lock(id).orElseThrow()).isSameAs(first);
            assertThat(held.find(id).orElseThrow()).isSameAs(first);
            held.update(new Change(first).subject("changed").done());
            assertThat(held.find(id).orElseThrow())
                    .isEqualTo(mapper.find(id).orElseThrow())
                    .returns("changed", Interaction::subject);
        });
    }

    @Test
    void isForgottenWithItsTransaction() {
        transaction(() -> held.lock(id));
        mapper.update(
                new Change(mapper.find(id).orElseThrow()).subject("by another").done());
        transaction(() -> assertThat(held.lock(id).orElseThrow().subject()).isEqualTo("by another"));
        assertThat(held.find(id).orElseThrow()).isNotSameAs(held.find(id).orElseThrow());
    }

    @Test
    void aTransactionInsideKnowsNothingOfIt() {
        transaction(() -> {
            var first = held.lock(id).orElseThrow();
            var inside = new TransactionTemplate(transactions);
            inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            inside.executeWithoutResult(status ->
                    assertThat(held.find(id).orElseThrow()).isEqualTo(first).isNotSameAs(first));
            assertThat(held.lock(id).orElseThrow()).isSameAs(first);
        });
    }

    private void transaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
