package de.tresen.businesstime;

import de.tresen.businesstime.ServiceHoursDefinition.ExceptionDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Definitions as tests write them: {@code berlin().on("MONDAY", "09:00-17:00")}. */
final class Hours {

    private String zone;
    private final Map<String, List<String>> week = new LinkedHashMap<>();
    private String holidays;
    private final List<ExceptionDay> exceptions = new ArrayList<>();

    static Hours in(String zone) {
        var hours = new Hours();
        hours.zone = zone;
        return hours;
    }

    static Hours berlin() {
        return in("Europe/Berlin");
    }

    /** Monday to Friday, nine to five. */
    static Hours office() {
        return berlin().weekdays("09:00-17:00");
    }

    Hours on(String day, String... blocks) {
        week.put(day, List.of(blocks));
        return this;
    }

    Hours weekdays(String... blocks) {
        return on("MONDAY", blocks)
                .on("TUESDAY", blocks)
                .on("WEDNESDAY", blocks)
                .on("THURSDAY", blocks)
                .on("FRIDAY", blocks);
    }

    Hours daily(String... blocks) {
        return weekdays(blocks).on("SATURDAY", blocks).on("SUNDAY", blocks);
    }

    Hours holidays(String region) {
        holidays = region;
        return this;
    }

    Hours except(String date, String name, String... blocks) {
        exceptions.add(new ExceptionDay(date, List.of(blocks), name));
        return this;
    }

    ServiceHoursDefinition definition() {
        return new ServiceHoursDefinition(zone, Map.copyOf(week), holidays, List.copyOf(exceptions));
    }

    ServiceHours open() {
        return ServiceHours.of(definition());
    }
}
