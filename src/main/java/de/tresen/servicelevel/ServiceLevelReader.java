package de.tresen.servicelevel;

import de.tresen.businesstime.CountedTime;
import de.tresen.businesstime.InvalidInput;
import de.tresen.businesstime.ServiceHours;
import de.tresen.interaction.Priority;
import de.tresen.servicelevel.ServiceLevel.Targets;
import de.tresen.servicelevel.ServiceLevelDefinition.TargetTexts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a definition at the door. */
final class ServiceLevelReader {

    private ServiceLevelReader() {}

    static ServiceLevel read(String key, ServiceLevelDefinition definition) {
        var hours = definition.serviceHours();
        if (hours == null) {
            throw Entries.invalid("serviceHours", "missing; write the key of service hours");
        }
        return new ServiceLevel(
                key,
                Entries.name(definition.name()),
                hours,
                warnAt(definition.warnAt()),
                targets(definition.targets()),
                duration("departmentResponse", definition.departmentResponse()),
                duration("approval", definition.approval()),
                ownHours(definition.hours()),
                pauses(definition.pauses()));
    }

    private static Map<Target, String> ownHours(@Nullable Map<String, @Nullable String> texts) {
        var hours = new EnumMap<Target, String>(Target.class);
        if (texts != null) {
            texts.forEach((target, key) -> {
                if (key == null) {
                    throw Entries.invalid("hours." + target, "is null; leave it out for the level's serviceHours");
                }
                hours.put(named(Target.class, "hours", target), key);
            });
        }
        return hours;
    }

    private static Set<Pause> pauses(@Nullable List<@Nullable String> names) {
        return names == null
                ? Set.of(Pause.WAITING_FOR_PERSON)
                : names.stream().map(name -> named(Pause.class, "pauses", name)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E named(Class<E> type, String field, @Nullable String name) {
        var all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Entries.invalid(
                        field, "\"" + name + "\" is not known here; write one of " + Arrays.toString(all)));
    }

    private static BigDecimal warnAt(@Nullable BigDecimal share) {
        if (share == null || share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0 || share.scale() > 9) {
            throw Entries.invalid("warnAt", "write a share between 0 and 1 with at most nine decimals, e.g. 0.75");
        }
        return share.stripTrailingZeros();
    }

    private static Map<Priority, Targets> targets(@Nullable Map<String, @Nullable TargetTexts> texts) {
        var targets = new EnumMap<Priority, Targets>(Priority.class);
        if (texts != null) {
            texts.forEach((priority, text) -> targets.put(priority(priority), targets("targets." + priority, text)));
        }
        targets.values().removeIf(Targets.NONE::equals);
        return targets;
    }

    private static Targets targets(String field, @Nullable TargetTexts texts) {
        if (texts == null) {
            throw Entries.invalid(field, "is null; leave the priority out when nothing is promised");
        }
        return new Targets(
                duration(field + ".firstResponse", texts.firstResponse()),
                duration(field + ".nextResponse", texts.nextResponse()),
                duration(field + ".resolution", texts.resolution()));
    }

    private static Priority priority(@Nullable String name) {
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Entries.invalid(
                        "targets", "\"" + name + "\" is not a priority; write LOW, NORMAL, HIGH or URGENT"));
    }

    private static @Nullable Duration duration(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var duration = CountedTime.parse(field, text);
            if (duration.isZero() || duration.compareTo(ServiceHours.HORIZON) > 0) {
                throw new InvalidInput(field, "write more than nothing and less than ten years, e.g. PT8H");
            }
            return duration;
        } catch (InvalidInput refused) {
            throw Entries.invalid(refused);
        }
    }
}
