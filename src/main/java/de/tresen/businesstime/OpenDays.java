package de.tresen.businesstime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which blocks start on a date, and why a date differs from its weekday: exception before holiday before week. */
record OpenDays(
        Map<DayOfWeek, List<Block>> week, @Nullable PublicHolidays holidays, Map<LocalDate, Exceptional> exceptions) {

    /** A date with blocks of its own. */
    record Exceptional(List<Block> open, String name) {}

    List<Block> blocks(LocalDate date) {
        var exception = exceptions.get(date);
        if (exception != null) {
            return exception.open();
        }
        return holiday(date) == null ? week.getOrDefault(date.getDayOfWeek(), List.of()) : List.of();
    }

    OpenDay on(LocalDate date) {
        var exception = exceptions.get(date);
        return new OpenDay(date, blocks(date), exception == null ? holiday(date) : exception.name());
    }

    /** Why time of this date that lies in no block does not count. */
    String reason(LocalDate date) {
        var exception = exceptions.get(date);
        if (exception != null) {
            return exception.name();
        }
        var holiday = holiday(date);
        return holiday == null ? Stretch.OUTSIDE_HOURS : holiday;
    }

    boolean everOpen() {
        return week.values().stream().anyMatch(blocks -> !blocks.isEmpty())
                || exceptions.values().stream()
                        .anyMatch(exception -> !exception.open().isEmpty());
    }

    private @Nullable String holiday(LocalDate date) {
        return holidays == null ? null : holidays.name(date);
    }
}
