package de.tresen.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The calendar days that something takes.
 *
 * @param last included; null = no end is known
 */
public record Days(LocalDate first, @Nullable LocalDate last) {

    private static final String OPEN = "..";

    /** @param to exclusive; null = no end is known */
    public static Days of(Instant from, @Nullable Instant to, ZoneId zone) {
        return new Days(
                LocalDate.ofInstant(from, zone), to == null ? null : LocalDate.ofInstant(to.minusNanos(1), zone));
    }

    /** As ISO 8601 writes it: {@code 2026-12-07/2026-12-11}, {@code 2026-12-07/..}. */
    @Override
    public String toString() {
        return first + "/" + (last == null ? OPEN : last);
    }

    static Days parse(String text) {
        var parts = text.split("/", 2);
        return new Days(LocalDate.parse(parts[0]), parts[1].equals(OPEN) ? null : LocalDate.parse(parts[1]));
    }
}
