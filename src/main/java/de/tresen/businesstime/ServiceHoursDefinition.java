package de.tresen.businesstime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Service hours as people write them; {@link ServiceHours#of} checks them.
 *
 * @param timeZone an IANA zone whose wall clock counts, e.g. {@code Europe/Berlin}
 * @param week blocks like {@code 09:00-12:00} by English weekday in capitals; days left out are closed
 * @param publicHolidays country and state (ISO 3166-2), e.g. {@code DE-BE}; none = holidays are ordinary days
 * @param exceptions single dates with hours of their own, holiday or not
 */
public record ServiceHoursDefinition(
        @Nullable String timeZone,
        @Nullable Map<String, @Nullable List<@Nullable String>> week,
        @Nullable String publicHolidays,
        @Nullable List<@Nullable ExceptionDay> exceptions) {

    public ServiceHoursDefinition {
        exceptions = exceptions == null ? List.of() : exceptions;
    }

    /**
     * @param date ISO date
     * @param open blocks that start on this date; an empty list is closed all day
     * @param name shown as the reason why time does not count
     */
    public record ExceptionDay(
            @Nullable String date,
            @Nullable List<@Nullable String> open,
            @Nullable String name) {}
}
