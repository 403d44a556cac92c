package de.tresen.report;

import java.util.List;

/**
 * How many interactions came in, by hour of the day and weekday in the reader's zone.
 *
 * @param hours 24 lines, each with a count for Monday to Sunday
 */
public record Volume(Period period, List<List<Long>> hours) {

    public long most() {
        return hours.stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
