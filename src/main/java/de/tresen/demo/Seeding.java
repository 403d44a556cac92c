package de.tresen.demo;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Furnishes the demonstration: people and channels before the desk is ready, the tale of the past days behind it, once.
 * A desk that holds somebody else's data is left alone.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class Seeding implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

    private final DemoBrand brand;
    private final DemoPeople people;
    private final DemoChannels channels;
    private final DemoModelAnswers modelAnswers;
    private final DemoTopics topics;
    private final DemoRoster roster;
    private final Tale tale;
    private final Memories memories;
    private volatile State state = State.STARTING;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean isNew;

    Seeding(
            DemoBrand brand,
            DemoPeople people,
            DemoChannels channels,
            DemoModelAnswers modelAnswers,
            DemoTopics topics,
            DemoRoster roster,
            Tale tale,
            Memories memories) {
        this.brand = brand;
        this.people = people;
        this.channels = channels;
        this.modelAnswers = modelAnswers;
        this.topics = topics;
        this.roster = roster;
        this.tale = tale;
        this.memories = memories;
    }

    /** How far it is. */
    enum State {
        STARTING,
        TELLING,
        READY,
        NOT_OURS
    }

    State state() {
        return state;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        isNew = people.nobodyIsHere();
        if (isNew) {
            brand.furnish();
            people.move();
            modelAnswers.write();
            topics.write();
        } else if (!people.areHere()) {
            state = State.NOT_OURS;
            LOG.warn("The profile demo does nothing here: this desk holds data that is not the demonstration's.");
            return;
        }
        channels.connect();
        state = State.TELLING;
    }

    /** After all that listens to the end of the start, the engine's job executor above all: the tale stops it. */
    @EventListener
    void begin(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC && state == State.TELLING && !begun.getAndSet(true)) {
            var thread = new Thread(this::fill, "demo-tale");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void fill() {
        var begun = System.nanoTime();
        try {
            if (isNew) {
                LOG.info("The demonstration is being filled; people can sign in already.");
                tale.tell();
                roster.plan();
            } else {
                memories.recall();
            }
        } finally {
            state = State.READY;
        }
        LOG.info("The demonstration is ready after {} s.", (System.nanoTime() - begun) / 1_000_000_000);
    }
}
