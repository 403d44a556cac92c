package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.LevelChange;
import de.tresen.servicelevel.LevelChange.AppliesTo;
import de.tresen.servicelevel.ServiceLevelDefinition;
import de.tresen.servicelevel.ServiceLevelDefinition.TargetTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service level as PUT takes it: what it says, and from when and for which promises. */
record LevelBody(
        @Nullable String name,
        @Nullable String serviceHours,
        @Nullable BigDecimal warnAt,
        @Nullable Map<String, @Nullable TargetTexts> targets,
        @Nullable String departmentResponse,
        @Nullable String approval,
        @Nullable Map<String, @Nullable String> hours,
        @Nullable List<@Nullable String> pauses,
        @Nullable String effectiveFrom,
        @Nullable String appliesTo,
        @Nullable String note) {

    ServiceLevelDefinition definition() {
        return new ServiceLevelDefinition(
                name, serviceHours, warnAt, targets, departmentResponse, approval, hours, pauses);
    }

    LevelChange change(Person by) {
        var from = effectiveFrom == null ? null : TimeTexts.instant("effectiveFrom", effectiveFrom);
        return new LevelChange(by.username(), note, from, whom());
    }

    private AppliesTo whom() {
        if (appliesTo == null || appliesTo.equals("RUNNING")) {
            return AppliesTo.RUNNING;
        }
        if (appliesTo.equals("NEW")) {
            return AppliesTo.NEW;
        }
        throw Refusal.Invalid.field("appliesTo", "write RUNNING or NEW, or leave it out for RUNNING");
    }
}
