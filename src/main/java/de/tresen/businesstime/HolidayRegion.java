package de.tresen.businesstime;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where public holidays are known by name.
 *
 * @param key as service hours write it, such as {@code DE-BE}
 * @param country what it is in, in the reader's language
 * @param name in the reader's language
 */
public record HolidayRegion(String key, String country, String name) {

    /** Countries whose states are offered one by one; of others the country, and what one writes by the API. */
    private static final Set<String> BY_STATE = Set.of("DE", "AT", "CH");

    /** All that are offered for choosing: by country, the country itself before its states. */
    public static List<HolidayRegion> all(Locale reader) {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.matches("[A-Z]{2}"))
                .flatMap(code -> of(code, reader))
                .sorted(Comparator.comparing((HolidayRegion region) -> !BY_STATE.contains(region.key.substring(0, 2)))
                        .thenComparing(HolidayRegion::country)
                        .thenComparing(region -> region.key.length())
                        .thenComparing(HolidayRegion::name))
                .toList();
    }

    /** Whether a day is a public holiday in a region such as {@code DE-BE}. */
    public static Predicate<LocalDate> holidaysOf(String key) {
        var holidays = PublicHolidays.of("publicHolidays", key);
        return day -> holidays.name(day) != null;
    }

    private static Stream<HolidayRegion> of(String code, Locale reader) {
        var country = new Locale("", code).getDisplayCountry(reader);
        var whole = Stream.of(new HolidayRegion(code, country, country));
        return BY_STATE.contains(code) ? Stream.concat(whole, states(code, country, reader)) : whole;
    }

    private static Stream<HolidayRegion> states(String code, String country, Locale reader) {
        var hierarchy =
                HolidayManager.getInstance(ManagerParameters.create(code)).getCalendarHierarchy();
        return hierarchy.getChildren().values().stream().map(state -> state(code, country, state, reader));
    }

    private static HolidayRegion state(String code, String country, CalendarHierarchy state, Locale reader) {
        var key = code + "-" + state.getId().toUpperCase(Locale.ROOT);
        return new HolidayRegion(key, country, state.getDescription(reader));
    }
}
