package de.tresen.staffing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * How rosters are proposed.
 *
 * @param searchAtMost after which the best roster so far is taken
 * @param longestShift longer promised time is cut
 * @param agreedPerWeek working time of a person beyond which nobody is planned where it can be helped
 * @param fairOver how far back weekends, evenings and calls are counted
 * @param publicHolidays region of the public holidays, where the service hours of a team name none
 * @param workingTime what is asked instead of the German law, each from its day on
 */
@ConfigurationProperties("tresen.staffing")
public record StaffingProperties(
        @DefaultValue("PT20S") Duration searchAtMost,
        @DefaultValue("PT10H") Duration longestShift,
        @DefaultValue("PT40H") Duration agreedPerWeek,
        @DefaultValue("P3M") Period fairOver,
        @DefaultValue("DE") String publicHolidays,
        @DefaultValue List<Rules> workingTime) {

    private static final String OFF = "off";

    public StaffingProperties {
        if (longestShift.compareTo(Duration.ofHours(1)) < 0 || longestShift.compareTo(Duration.ofHours(24)) > 0) {
            throw new IllegalArgumentException("tresen.staffing.longest-shift must be from PT1H to PT24H");
        }
        workingTime = List.copyOf(workingTime);
        rules(workingTime);
    }

    /**
     * Rules from a day on; what is left out stays as before, {@code off} switches it off.
     *
     * @param rest and {@code mostPerDay}, {@code mostPerWeek}: durations such as PT11H
     * @param sundayWithinDays and {@code holidayWithinDays}, {@code freeSundays}: whole numbers
     */
    public record Rules(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @Nullable String rest,
            @Nullable String mostPerDay,
            @Nullable String mostPerWeek,
            @Nullable String sundayWithinDays,
            @Nullable String holidayWithinDays,
            @Nullable String freeSundays) {

        WorkingTimeRules after(WorkingTimeRules before) {
            return new WorkingTimeRules(
                    from,
                    read(rest, before.rest(), Duration::parse),
                    read(mostPerDay, before.mostPerDay(), Duration::parse),
                    read(mostPerWeek, before.mostPerWeek(), Duration::parse),
                    read(sundayWithinDays, before.sundayWithinDays(), Integer::valueOf),
                    read(holidayWithinDays, before.holidayWithinDays(), Integer::valueOf),
                    read(freeSundays, before.freeSundays(), Integer::valueOf));
        }

        private static <T> @Nullable T read(@Nullable String text, @Nullable T before, Function<String, T> parse) {
            return text == null ? before : text.equalsIgnoreCase(OFF) ? null : parse.apply(text);
        }
    }

    List<WorkingTimeRules> rules() {
        return rules(workingTime);
    }

    private static List<WorkingTimeRules> rules(List<Rules> later) {
        var rules = new ArrayList<>(List.of(WorkingTimeRules.GERMAN));
        later.forEach(next -> rules.add(next.after(rules.get(rules.size() - 1))));
        return rules;
    }
}
