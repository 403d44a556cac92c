package de.tresen.servicelevel;

import de.tresen.interaction.Priority;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to people, in counted time.
 *
 * @param serviceHours key of the hours in which time counts
 * @param warnAt share of the time after which a promise is at risk; between 0 and 1
 * @param ownHours keys of hours of their own for some targets
 * @param pauses what makes the resolution stand still
 */
public record ServiceLevel(
        String key,
        String name,
        String serviceHours,
        BigDecimal warnAt,
        Map<Priority, Targets> targets,
        @Nullable Duration departmentResponse,
        @Nullable Duration approval,
        Map<Target, String> ownHours,
        Set<Pause> pauses) {

    public ServiceLevel {
        targets = Map.copyOf(targets);
        ownHours = Map.copyOf(ownHours);
        pauses = Set.copyOf(pauses);
    }

    /** Key of the hours in which a target counts. */
    public String hours(Target target) {
        return ownHours.getOrDefault(target, serviceHours);
    }

    /** Null where nothing is promised. */
    public record Targets(
            @Nullable Duration firstResponse,
            @Nullable Duration nextResponse,
            @Nullable Duration resolution) {

        static final Targets NONE = new Targets(null, null, null);
    }

    /** How long a target may take; null when nothing is promised. */
    public @Nullable Duration promised(Target target, Priority priority) {
        var promises = targets.getOrDefault(priority, Targets.NONE);
        return switch (target) {
            case FIRST_RESPONSE -> promises.firstResponse();
            case NEXT_RESPONSE -> promises.nextResponse();
            case RESOLUTION -> promises.resolution();
            case DEPARTMENT_RESPONSE -> departmentResponse;
            case APPROVAL -> approval;
        };
    }

    /** How much of a promised duration passes before it is at risk. */
    Duration warnAfter(Duration promised) {
        var seconds = BigDecimal.valueOf(promised.getSeconds())
                .add(BigDecimal.valueOf(promised.getNano(), 9))
                .multiply(warnAt);
        return Duration.ofSeconds(seconds.longValue())
                .plusNanos(seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }
}
