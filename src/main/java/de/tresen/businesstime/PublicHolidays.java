package de.tresen.businesstime;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The public holidays of one region by date, with their German names. */
final class PublicHolidays {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3}){0,3}");
    private static final Map<String, PublicHolidays> REGIONS = new ConcurrentHashMap<>();
    private static final int MOST_YEARS_KEPT = 200;

    private final HolidayManager manager;
    private final String[] parts;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private PublicHolidays(HolidayManager manager, String[] parts) {
        this.manager = manager;
        this.parts = parts;
    }

    /** Finds a region by country and state, e.g. {@code DE-BE}, or only a country, e.g. {@code AT}. */
    static PublicHolidays of(String field, String region) {
        var known = REGIONS.get(region);
        return known != null ? known : remember(field, region);
    }

    private static synchronized PublicHolidays remember(String field, String region) {
        if (!FORM.matcher(region).matches() || !exists(region)) {
            throw new InvalidInput(
                    field,
                    "\"" + region + "\" is not a region with known public holidays; write country and state in"
                            + " capitals like DE-BE or DE-NW, a country like DE, or null for none");
        }
        return REGIONS.computeIfAbsent(region, key -> new PublicHolidays(manager(key), states(key)));
    }

    private static boolean exists(String region) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(region.substring(0, 2))) {
            return false;
        }
        CalendarHierarchy level = manager(region).getCalendarHierarchy();
        for (var state : states(region)) {
            level = level.getChildren().get(state);
            if (level == null) {
                return false;
            }
        }
        return true;
    }

    private static HolidayManager manager(String region) {
        return HolidayManager.getInstance(ManagerParameters.create(region.substring(0, 2)));
    }

    private static String[] states(String region) {
        var parts = region.toLowerCase(Locale.ROOT).split("-");
        return Arrays.copyOfRange(parts, 1, parts.length);
    }

    /** The name of the holiday on a date; null on an ordinary day. */
    @Nullable
    String name(LocalDate date) {
        var names = years.get(date.getYear());
        return (names == null ? load(date.getYear()) : names).get(date);
    }

    private synchronized Map<LocalDate, String> load(int year) {
        if (years.size() >= MOST_YEARS_KEPT) {
            years.clear();
        }
        return years.computeIfAbsent(year, this::read);
    }

    /** A New Year's Day that falls on a weekend may be kept in the year before. */
    private Map<LocalDate, String> read(int year) {
        var names = new HashMap<LocalDate, TreeSet<String>>();
        for (int of = year - 1; of <= year + 1; of++) {
            for (Holiday holiday : manager.getHolidays(Year.of(of), HolidayType.PUBLIC_HOLIDAY, parts)) {
                if (holiday.getDate().getYear() == year) {
                    names.computeIfAbsent(holiday.getDate(), date -> new TreeSet<>())
                            .add(holiday.getDescription(Locale.GERMAN));
                }
            }
        }
        var joined = new HashMap<LocalDate, String>();
        names.forEach((date, all) -> joined.put(date, String.join(", ", all)));
        return joined;
    }
}
