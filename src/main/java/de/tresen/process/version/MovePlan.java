package de.tresen.process.version;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** Which version goes on in which other one, each element in the one of the same id. */
public final class MovePlan {

    private final MigrationPlan plan;
    private final Obstacles obstacles;

    MovePlan(MigrationPlan plan, Obstacles obstacles) {
        this.plan = plan;
        this.obstacles = obstacles;
    }

    String source() {
        return plan.getSourceProcessDefinitionId();
    }

    String target() {
        return plan.getTargetProcessDefinitionId();
    }

    /** @throws Immovable when it cannot go on there; the transaction is lost then */
    void carryOut(RuntimeService runtime, Run run) {
        try {
            runtime.newMigration(plan).processInstanceIds(run.instance()).execute();
        } catch (MigratingProcessInstanceValidationException refused) {
            throw new Immovable(obstacles.in(refused.getValidationReport()));
        }
    }
}
