package de.tresen.staffing;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives open duties to people, by Timefold. The same question gets the same answer, unless the time ends the search. */
final class RosterSolver {

    /** So many steps without anything better end the search, on whatever machine. */
    private static final int WITHOUT_PROGRESS = 10_000;

    private final SolverFactory<RosterPlan> factory;

    /** @param longest after which the best roster so far is taken */
    RosterSolver(Duration longest) {
        this(new TerminationConfig().withSpentLimit(longest).withUnimprovedStepCountLimit(WITHOUT_PROGRESS));
    }

    private RosterSolver(TerminationConfig termination) {
        factory = SolverFactory.create(new SolverConfig()
                .withSolutionClass(RosterPlan.class)
                .withEntityClasses(OpenShift.class)
                .withConstraintProviderClass(RosterConstraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(0L)
                .withTerminationConfig(termination));
    }

    /** Always the same work, whatever the machine: for tests. */
    static RosterSolver ofMoves(long moves) {
        return new RosterSolver(new TerminationConfig().withMoveCountLimit(moves));
    }

    /** @return the duties in their order, each with its person or with nobody; none breaks a rule of working time */
    List<OpenShift> solve(List<OpenShift> open, List<Candidate> candidates) {
        open.forEach(shift -> shift.among(candidates));
        var choosable =
                open.stream().filter(shift -> !shift.suitable().isEmpty()).toList();
        if (!choosable.isEmpty()) {
            var found = people(factory.buildSolver().solve(new RosterPlan(choosable)));
            open.forEach(shift -> shift.give(found.get(shift.id())));
        }
        return open;
    }

    /** The solver answers with copies. */
    private static Map<String, Candidate> people(RosterPlan solved) {
        var people = new HashMap<String, Candidate>();
        for (var shift : solved.shifts()) {
            var person = shift.person();
            if (person != null) {
                people.put(shift.id(), person);
            }
        }
        return people;
    }
}
