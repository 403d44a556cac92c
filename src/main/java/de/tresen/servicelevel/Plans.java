package de.tresen.servicelevel;

import de.tresen.businesstime.ServiceHours;
import de.tresen.interaction.Priority;
import java.util.UUID;
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
    Promises promises(String serviceLevel, Priority priority) {
        var level = levels.find(serviceLevel);
        return new Promises(level, priority, hours.currentVersion(level.serviceHours()));
    }

    ServiceHours hours(UUID version) {
        return hours.version(version);
    }

    /** A service level as it is now, for one priority. */
    record Promises(ServiceLevel level, Priority priority, UUID hoursVersion) {

        /** Null where nothing is promised. */
        @Nullable
        Plan plan(Target target) {
            var promised = level.promised(target, priority);
            return promised == null
                    ? null
                    : new Plan(level.serviceHours(), hoursVersion, promised, level.warnAfter(promised));
        }
    }
}
