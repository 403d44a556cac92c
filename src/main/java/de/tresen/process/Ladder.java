package de.tresen.process;

import de.tresen.interaction.Interactions;
import de.tresen.servicelevel.Rungs;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The escalation ladder: what is done when a promise comes at risk, is broken, and stays so. The sweep and the timers of
 * the diagrams come here both; a rung is taken once, in one transaction with what is done on it.
 */
@Component
public class Ladder {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);

    private final Interactions interactions;
    private final Rungs rungs;
    private final LadderTable table;
    private final LadderActs acts;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    Ladder(
            Interactions interactions,
            Rungs rungs,
            LadderTable table,
            LadderActs acts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.interactions = interactions;
        this.rungs = rungs;
        this.table = table;
        this.acts = acts;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Takes what is due of one interaction, in the caller's transaction; answers how many rungs. */
    public int climb(UUID id) {
        var interaction = interactions.lock(id);
        int taken = 0;
        for (var climb : rungs.of(id)) {
            var answer = table.ask(interaction, climb);
            if (rungs.take(climb, answer.nextAfter())) {
                acts.take(climb, answer.actions());
                taken++;
            }
        }
        return taken;
    }

    /**
     * Takes what is due anywhere, each interaction in a transaction of its own; what fails is tried again and does not
     * keep the others waiting.
     *
     * @return how many rungs were taken
     */
    public int sweep(int limit) {
        int climbed = 0;
        for (var interaction : rungs.due(clock.instant(), limit)) {
            try {
                climbed += Objects.requireNonNull(ownTransaction.execute(status -> climb(interaction)));
            } catch (RuntimeException e) {
                LOG.error("interaction {} could not climb the ladder, will be tried again", interaction, e);
            }
        }
        return climbed;
    }
}
