package de.tresen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import de.tresen.DeskTest;
import de.tresen.platform.Broadcast.Heard;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionOperations;

@DeskTest
@Tag("both-databases")
class BroadcastTests {

    @Autowired
    Broadcast broadcast;

    @Autowired
    BroadcastListener listener;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ConfigurableApplicationContext context;

    final String topic = "t" + UUID.randomUUID();
    final List<String> heard = new CopyOnWriteArrayList<>();
    final ApplicationListener<PayloadApplicationEvent<Heard>> ear =
            ApplicationListener.forPayload((Heard said) -> remember(said));

    @BeforeEach
    void listen() {
        context.addApplicationListener(ear);
        await().until(listener::listening);
    }

    @AfterEach
    void stopListening() {
        context.removeApplicationListener(ear);
    }

    @Test
    void isHeardOnceAfterTheCommit() {
        transaction.executeWithoutResult(status -> {
            broadcast.publish(topic, "a");
            broadcast.publish(topic, "a");
            broadcast.publish(topic, "b c");
            assertThat(heard).isEmpty();
        });
        await().until(() -> heard.size() >= 2);
        assertThat(heard).containsExactly("a", "b c");
    }

    @Test
    void whatIsRolledBackIsNotHeard() {
        transaction.executeWithoutResult(status -> {
            broadcast.publish(topic, "never");
            status.setRollbackOnly();
        });
        broadcast.publish(topic, "later");
        await().until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("later");
    }

    @Test
    void aGreatDealInOneTransactionIsHeardInItsOrder() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 250; i++) {
                broadcast.publish(topic, Integer.toString(i));
            }
        });
        await().until(() -> heard.size() == 250);
        assertThat(heard.get(0)).isEqualTo("0");
        assertThat(heard.get(249)).isEqualTo("249");
    }

    @Test
    void carriesIdsAndNotThings() {
        assertThatIllegalArgumentException().isThrownBy(() -> broadcast.publish(topic, "x".repeat(2000)));
    }

    private void remember(Heard said) {
        if (said.topic().equals(topic)) {
            heard.add(said.payload());
        }
    }
}
