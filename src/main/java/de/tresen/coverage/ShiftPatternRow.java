package de.tresen.coverage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pattern beside one of its people. */
record ShiftPatternRow(
        UUID id,
        String team,
        Duty duty,
        String days,
        String fromTime,
        String toTime,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        int everyWeeks,
        LocalDate plannedUntil,
        @Nullable String channel,
        @Nullable String language,
        String person) {

    /** A pattern, and until when its shifts are written down. */
    record Whole(ShiftPattern pattern, LocalDate plannedUntil) {}

    static ShiftPatternRow of(ShiftPattern pattern, LocalDate plannedUntil) {
        return new ShiftPatternRow(
                pattern.id(),
                pattern.team(),
                pattern.duty(),
                pattern.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")),
                pattern.from().toString(),
                pattern.to().toString(),
                pattern.first(),
                pattern.last(),
                pattern.everyWeeks(),
                plannedUntil,
                pattern.channel(),
                pattern.language(),
                pattern.people().get(0));
    }

    /** The rows of a query put together, in its order. */
    static List<Whole> whole(List<ShiftPatternRow> rows) {
        var byId = new LinkedHashMap<UUID, List<ShiftPatternRow>>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return byId.values().stream().map(ShiftPatternRow::pattern).toList();
    }

    private static Whole pattern(List<ShiftPatternRow> rows) {
        var first = rows.get(0);
        var pattern = new ShiftPattern(
                first.id,
                first.team,
                first.duty,
                Arrays.stream(first.days.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                LocalTime.parse(first.fromTime),
                LocalTime.parse(first.toTime),
                first.firstDay,
                first.lastDay,
                first.everyWeeks,
                rows.stream().map(ShiftPatternRow::person).toList(),
                first.channel,
                first.language);
        return new Whole(pattern, first.plannedUntil);
    }
}
