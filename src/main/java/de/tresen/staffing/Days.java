package de.tresen.staffing;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as people write them. */
final class Days {

    private Days() {}

    /** Null for what is no day such as {@code 2026-12-24}. */
    static @Nullable LocalDate read(@Nullable String text) {
        try {
            return text != null && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
