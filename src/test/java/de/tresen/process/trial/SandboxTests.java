package de.tresen.process.trial;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxTests {

    final SettableClock clock = SettableClock.onAWednesdayMorning();
    final Sandbox sandbox = new Sandbox(Plays.steps(), clock);

    @AfterEach
    void close() {
        sandbox.destroy();
    }

    @Test
    void isClosedWhenNobodyHasPlayedForTenMinutesAndStartedAgain() {
        assertThat(played()).isEqualTo("answer-interaction");
        clock.tick(Sandbox.IDLE.minusSeconds(1));
        sandbox.closeWhenIdle();
        assertThat(sandbox.isOpen()).isTrue();

        clock.tick(Duration.ofSeconds(1));
        sandbox.closeWhenIdle();
        assertThat(sandbox.isOpen()).isFalse();
        sandbox.closeWhenIdle();

        assertThat(played()).isEqualTo("answer-interaction");
    }

    @Test
    void isNotClosedWhileSomebodyPlays() {
        var open = sandbox.with(Plays.shipped(), models -> {
            clock.tick(Sandbox.IDLE.multipliedBy(2));
            sandbox.closeWhenIdle();
            return sandbox.isOpen();
        });

        assertThat(open).isTrue();
    }

    private String played() {
        return sandbox.with(Plays.shipped(), models -> models.files().get("answerInteraction"));
    }
}
