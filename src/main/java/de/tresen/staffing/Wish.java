package de.tresen.staffing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On which days somebody would like to work, or rather not. A proposal respects it where it can, and says where not.
 *
 * @param days only these weekdays; none = each day
 * @param to last day, included; null = until it is taken back
 */
public record Wish(
        UUID id,
        String person,
        Kind kind,
        Set<DayOfWeek> days,
        LocalDate from,
        @Nullable LocalDate to) {

    public Wish {
        days = Set.copyOf(days);
    }

    /** What is wished for a day. */
    public enum Kind {
        LIKE,
        RATHER_NOT
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from)
                && (to == null || !day.isAfter(to))
                && (days.isEmpty() || days.contains(day.getDayOfWeek()));
    }
}
