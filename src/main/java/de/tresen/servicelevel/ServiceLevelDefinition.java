package de.tresen.servicelevel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service level as people write it; {@link ServiceLevels#put} checks it.
 *
 * @param serviceHours key of the hours in which time counts
 * @param warnAt share of the time after which a promise is at risk; 0.75 when left out
 * @param targets promised durations like {@code PT8H} by priority
 * @param departmentResponse for questions to departments; none = no clock
 * @param approval for replies that wait for approval; none = no clock
 * @param hours hours of their own for targets, such as {@code "APPROVAL": "round-the-clock"}; else {@code serviceHours}
 * @param pauses what makes the resolution stand still; when left out, only waiting for the person
 */
public record ServiceLevelDefinition(
        @Nullable String name,
        @Nullable String serviceHours,
        @Nullable BigDecimal warnAt,
        @Nullable Map<String, @Nullable TargetTexts> targets,
        @Nullable String departmentResponse,
        @Nullable String approval,
        @Nullable Map<String, @Nullable String> hours,
        @Nullable List<@Nullable String> pauses) {

    private static final BigDecimal USUAL_WARNING = new BigDecimal("0.75");

    public ServiceLevelDefinition {
        warnAt = warnAt == null ? USUAL_WARNING : warnAt;
        targets = targets == null ? Map.of() : targets;
    }

    /** All targets in the same hours, with the usual pause. */
    public ServiceLevelDefinition(
            @Nullable String name,
            @Nullable String serviceHours,
            @Nullable BigDecimal warnAt,
            @Nullable Map<String, @Nullable TargetTexts> targets,
            @Nullable String departmentResponse,
            @Nullable String approval) {
        this(name, serviceHours, warnAt, targets, departmentResponse, approval, null, null);
    }

    /** Each may be left out: then nothing is promised. */
    public record TargetTexts(
            @Nullable String firstResponse,
            @Nullable String nextResponse,
            @Nullable String resolution) {}
}
