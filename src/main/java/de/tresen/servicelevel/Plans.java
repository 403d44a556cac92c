package de.tresen.servicelevel;

import de.tresen.businesstime.ServiceHours;
import de.tresen.interaction.Priority;
import de.tresen.servicelevel.ClockMapper.Promised;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How clocks count now, by what was promised. */
@Component
class Plans {

    private final ServiceLevels levels;
    private final ServiceHoursBook hours;

    Plans(ServiceLevels levels, ServiceHoursBook hours) {
        this.levels = levels;
        this.hours = hours;
    }

    /** Read once for all targets of an interaction. */
    Promises promises(Promised promised) {
        var level = levels.worded(promised.serviceLevel(), promised.levelVersion());
        return new Promises(level, promised.priority(), memory(hours::currentVersion));
    }

    @Nullable
    UUID keptWording(String level, Instant receivedAt) {
        return levels.keptWording(level, receivedAt);
    }

    private static Function<String, UUID> memory(Function<String, UUID> asked) {
        var known = new HashMap<String, UUID>();
        return key -> known.computeIfAbsent(key, asked);
    }

    ServiceHours hours(UUID version) {
        return hours.version(version);
    }

    /**
     * A service level as it was promised, for one priority.
     *
     * @param versions finds the wording that service hours have now
     */
    record Promises(ServiceLevel level, Priority priority, Function<String, UUID> versions) {

        /** Null where nothing is promised. */
        @Nullable
        Plan plan(Target target) {
            var promised = level.promised(target, priority);
            var key = level.hours(target);
            return promised == null ? null : new Plan(key, versions.apply(key), promised, level.warnAfter(promised));
        }

        /** The same promise in the hours as they are worded now. */
        @Nullable
        Plan today(@Nullable Plan plan) {
            return plan == null
                    ? null
                    : new Plan(plan.hoursKey(), versions.apply(plan.hoursKey()), plan.promised(), plan.warnAfter());
        }
    }
}
