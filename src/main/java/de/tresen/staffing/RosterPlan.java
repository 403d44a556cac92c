package de.tresen.staffing;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** All duties that are to be given to somebody, as the solver sees them. */
@PlanningSolution
@NullUnmarked
class RosterPlan {

    @PlanningEntityCollectionProperty
    private List<OpenShift> shifts;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For the solver. */
    RosterPlan() {}

    RosterPlan(List<OpenShift> shifts) {
        this.shifts = shifts;
    }

    List<OpenShift> shifts() {
        return shifts;
    }

    @Nullable
    HardMediumSoftLongScore score() {
        return score;
    }
}
