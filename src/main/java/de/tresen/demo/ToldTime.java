package de.tresen.demo;

import de.tresen.channel.InboundWorker;
import de.tresen.channel.OutboxRelay;
import de.tresen.platform.Rounds;
import de.tresen.process.EngineByHand;
import de.tresen.process.Ladder;
import de.tresen.process.traffic.Durations;
import de.tresen.report.KeptHours;
import de.tresen.servicelevel.Clocks;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets days pass in seconds: background work stands still and is done here by hand, each time at the told instant. */
@Component
@Profile("demo")
class ToldTime {

    private static final Duration STEP = Duration.ofHours(2);
    private static final int ROUNDS = 50;
    private static final int ALARMS = 500;

    private final DemoClock clock;
    private final EngineByHand engine;
    private final InboundWorker inbound;
    private final OutboxRelay outbox;
    private final Clocks clocks;
    private final Ladder ladder;
    private final KeptHours kept;
    private final Durations durations;
    private final ObjectProvider<Rounds> rounds;

    ToldTime(
            DemoClock clock,
            EngineByHand engine,
            InboundWorker inbound,
            OutboxRelay outbox,
            Clocks clocks,
            Ladder ladder,
            KeptHours kept,
            Durations durations,
            ObjectProvider<Rounds> rounds) {
        this.clock = clock;
        this.engine = engine;
        this.inbound = inbound;
        this.outbox = outbox;
        this.clocks = clocks;
        this.ladder = ladder;
        this.kept = kept;
        this.durations = durations;
        this.rounds = rounds;
    }

    /** Tells something that begins at an instant; what happens meanwhile is the teller's. */
    void tell(Instant beginning, Runnable tale) {
        var running = rounds.stream().filter(Rounds::isRunning).toList();
        running.forEach(Rounds::stop);
        engine.takeOver();
        move(beginning);
        try {
            tale.run();
        } finally {
            clock.present();
            kept.forget();
            durations.forget();
            engine.handBack();
            running.forEach(Rounds::start);
        }
    }

    /** Lets time pass up to an instant; what falls due on the way happens on the way. */
    void moveTo(Instant instant) {
        for (var next = now().plus(STEP); next.isBefore(instant); next = next.plus(STEP)) {
            move(next);
            settle();
        }
        if (instant.isAfter(now())) {
            move(instant);
            settle();
        }
    }

    /** Does all that is due at the told instant. */
    void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            if (inbound.drain() + engine.runDue(now()) + outbox.drain() == 0) {
                break;
            }
        }
        clocks.sweep(now(), ALARMS);
        ladder.sweep(ALARMS);
    }

    Instant now() {
        return clock.inTheTale();
    }

    private void move(Instant instant) {
        clock.tell(instant);
        engine.at(instant);
    }
}
