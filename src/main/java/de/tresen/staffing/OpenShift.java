package de.tresen.staffing;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import de.tresen.coverage.Duty;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A duty that nobody has yet. The solver gives it to one of those who suit, or to nobody. */
@PlanningEntity
@NullUnmarked
class OpenShift {

    @PlanningId
    private String id;

    private Work work;
    private LocalTime timeOfDay;
    private boolean atWeekend;
    private Duty duty;

    private @Nullable String language;

    private @Nullable String skill;

    @ValueRangeProvider
    private List<Candidate> suitable = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Candidate person;

    /** For the solver. */
    OpenShift() {}

    OpenShift(
            String id,
            Instant from,
            Instant to,
            Duty duty,
            @Nullable String language,
            @Nullable String skill,
            WorkingTime rules) {
        this.id = id;
        this.work = Work.of(from, to, duty == Duty.ON_CALL, rules.zone());
        this.timeOfDay = LocalTime.ofInstant(from, rules.zone());
        this.atWeekend = rules.isAtWeekend(work);
        this.duty = duty;
        this.language = language;
        this.skill = skill;
    }

    OpenShift among(List<Candidate> candidates) {
        suitable = candidates.stream()
                .filter(candidate -> candidate.suits(this))
                .filter(candidate -> candidate.violations(List.of(this)) == 0)
                .toList();
        return this;
    }

    String id() {
        return id;
    }

    Instant from() {
        return work.from();
    }

    Instant to() {
        return work.to();
    }

    Duty duty() {
        return duty;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String skill() {
        return skill;
    }

    List<Candidate> suitable() {
        return suitable;
    }

    @Nullable
    Candidate person() {
        return person;
    }

    void give(@Nullable Candidate candidate) {
        person = candidate;
    }

    Work work() {
        return work;
    }

    LocalTime timeOfDay() {
        return timeOfDay;
    }

    /** On a Saturday, Sunday or public holiday, in part at least. */
    boolean isAtWeekend() {
        return atWeekend;
    }

    @Override
    public String toString() {
        return id;
    }
}
