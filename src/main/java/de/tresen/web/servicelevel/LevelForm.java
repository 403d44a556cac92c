package de.tresen.web.servicelevel;

import de.tresen.interaction.Priority;
import de.tresen.people.Person;
import de.tresen.servicelevel.LevelChange;
import de.tresen.servicelevel.LevelChange.AppliesTo;
import de.tresen.servicelevel.Pause;
import de.tresen.servicelevel.ServiceLevel;
import de.tresen.servicelevel.ServiceLevelDefinition;
import de.tresen.servicelevel.ServiceLevelDefinition.TargetTexts;
import de.tresen.servicelevel.Target;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Times;
import de.tresen.web.frame.Wrong;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The plain form of a service level: from a wording to its fields and back. */
final class LevelForm {

    /** From the most urgent on, as people read it. */
    static final List<Priority> PRIORITIES = List.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW);

    /** What is promised by priority. */
    static final List<Target> BY_PRIORITY = List.of(Target.FIRST_RESPONSE, Target.NEXT_RESPONSE, Target.RESOLUTION);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_NAME = 200;
    private static final int LAST_YEAR = 9999;

    /** Of percent, so that a share as the API takes it can be saved again. */
    private static final int MOST_DECIMALS = 7;

    private static final int LONGEST_NOTE = 500;

    private final Filled filled;
    private final Wrong wrong;

    LevelForm(Filled filled, Wrong wrong) {
        this.filled = filled;
        this.wrong = wrong;
    }

    /** The name of the field in which a target is written. */
    static String field(Target target, Priority priority) {
        return switch (target) {
            case DEPARTMENT_RESPONSE -> "departmentResponse";
            case APPROVAL -> "approval";
            default -> priority + "." + target;
        };
    }

    static Filled fill(ServiceLevel level, Times times) {
        var filled = new Filled()
                .with("name", level.name())
                .with("serviceHours", level.serviceHours())
                .with("warnAt", percent(level.warnAt()));
        for (var target : Target.values()) {
            filled.with("hours." + target, level.ownHours().get(target));
            for (var priority : PRIORITIES) {
                var promised = level.promised(target, priority);
                filled.with(field(target, priority), promised == null ? null : Lengths.write(promised, times));
            }
        }
        level.pauses().forEach(pause -> filled.add("pauses", pause.name()));
        return filled.with("appliesTo", AppliesTo.RUNNING.name());
    }

    static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    }

    /** What was written; what is wrong with it stands in {@link Wrong} then. */
    ServiceLevelDefinition definition(Predicate<String> hoursExist) {
        var name = filled.text("name");
        if (name == null || name.length() > LONGEST_NAME) {
            wrong.add("name", "level.wrong.name", LONGEST_NAME);
        }
        var targets = targets();
        var department = length("departmentResponse");
        var approval = length("approval");
        var hours = filled.text("serviceHours");
        if (hours == null || !hoursExist.test(hours)) {
            wrong.add("serviceHours", "level.wrong.serviceHours");
        }
        return new ServiceLevelDefinition(
                name, hours, warnAt(), targets, department, approval, ownHours(hoursExist), filled.all("pauses"));
    }

    private Map<String, @Nullable TargetTexts> targets() {
        var targets = new LinkedHashMap<String, @Nullable TargetTexts>();
        for (var priority : PRIORITIES) {
            targets.put(
                    priority.name(),
                    new TargetTexts(
                            length(field(Target.FIRST_RESPONSE, priority)),
                            length(field(Target.NEXT_RESPONSE, priority)),
                            length(field(Target.RESOLUTION, priority))));
        }
        return targets;
    }

    private @Nullable String length(String field) {
        var text = filled.text(field);
        try {
            return text == null ? null : Lengths.read(text).toString();
        } catch (Lengths.Unreadable unreadable) {
            wrong.add(field, "length.wrong." + unreadable.code());
            return null;
        }
    }

    private BigDecimal warnAt() {
        try {
            var share =
                    new BigDecimal(filled.of("warnAt").replaceAll("[\\s%]", "").replace(',', '.'));
            if (share.signum() > 0 && share.compareTo(HUNDRED) < 0 && share.scale() <= MOST_DECIMALS) {
                return share.movePointLeft(2).stripTrailingZeros();
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        wrong.add("warnAt", "level.wrong.warnAt");
        return new BigDecimal("0.75");
    }

    private Map<String, @Nullable String> ownHours(Predicate<String> hoursExist) {
        var own = new LinkedHashMap<String, @Nullable String>();
        for (var target : Target.values()) {
            var hours = filled.text("hours." + target);
            if (hours != null && hoursExist.test(hours)) {
                own.put(target.name(), hours);
            } else if (hours != null) {
                wrong.add("hours." + target, "level.wrong.serviceHours");
            }
        }
        return own;
    }

    LevelChange change(Person by, boolean isNew) {
        var note = filled.text("note");
        if (note != null && note.length() > LONGEST_NOTE) {
            wrong.add("note", "level.wrong.note", LONGEST_NOTE);
        }
        var appliesTo = filled.has("appliesTo", AppliesTo.NEW.name()) ? AppliesTo.NEW : AppliesTo.RUNNING;
        var from = isNew ? null : from(by.timeZone());
        return new LevelChange(by.username(), note == null ? null : note.replace("\r\n", "\n"), from, appliesTo);
    }

    private @Nullable Instant from(ZoneId zone) {
        var text = filled.text("effectiveFrom");
        if (text == null) {
            return null;
        }
        try {
            var local = LocalDateTime.parse(text);
            if (local.getYear() > 0 && local.getYear() <= LAST_YEAR) {
                return local.atZone(zone).toInstant();
            }
        } catch (DateTimeException notATime) {
            // said below
        }
        wrong.add("effectiveFrom", "level.wrong.effectiveFrom");
        return null;
    }

    /** Names of pauses, in their order. */
    static List<String> pauses() {
        var names = new ArrayList<String>();
        for (var pause : Pause.values()) {
            names.add(pause.name());
        }
        return names;
    }

    /** Shortest way to say a promise; null where nothing is promised. */
    static @Nullable String words(@Nullable Duration promised, Times times) {
        return promised == null ? null : Lengths.write(promised, times);
    }
}
