package de.tresen.process.version;

import de.tresen.interaction.Interactions;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets what runs go on in another version. Timers keep the times for which they were set, those of promises are set from the
 * promises afterwards, and open tasks get their new names.
 */
@Component
public class Moves {

    private final RunMapper mapper;
    private final RuntimeService runtime;
    private final Interactions interactions;
    private final KeptTimers timers;
    private final TaskNames names;
    private final ApplicationEventPublisher events;

    Moves(
            RunMapper mapper,
            RuntimeService runtime,
            Interactions interactions,
            KeptTimers timers,
            TaskNames names,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.runtime = runtime;
        this.interactions = interactions;
        this.timers = timers;
        this.names = names;
        this.events = events;
    }

    /**
     * While nobody else acts on its interaction.
     *
     * @return false when it has ended or gone on already
     * @throws Immovable when it cannot; the transaction is lost then
     */
    @Transactional
    public boolean move(MovePlan plan, Run run) {
        run.interaction().ifPresent(interaction -> interactions.lock(Set.of(interaction)));
        if (mapper.find(plan.source(), run.instance()).isEmpty()) {
            return false;
        }
        var due = timers.of(run);
        plan.carryOut(runtime, run);
        timers.keep(run, due);
        names.renew(run, plan.target());
        events.publishEvent(new RunMoved(run));
        return true;
    }
}
