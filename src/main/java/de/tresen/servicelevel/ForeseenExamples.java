package de.tresen.servicelevel;

import de.tresen.businesstime.NeverDue;
import de.tresen.businesstime.ServiceHours;
import de.tresen.interaction.Priority;
import de.tresen.servicelevel.Foreseen.Example;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a message whose due time shows best what a change does. */
final class ForeseenExamples {

    private static final LocalTime FRIDAY_AFTERNOON = LocalTime.of(15, 0);
    private static final int DAYS_AHEAD = 400;
    private static final List<Priority> PRIORITIES =
            List.of(Priority.NORMAL, Priority.HIGH, Priority.URGENT, Priority.LOW);

    private final Instant now;
    private final Function<String, ServiceHours> hours;

    ForeseenExamples(Instant now, Function<String, ServiceHours> hours) {
        this.now = now;
        this.hours = hours;
    }

    /** The first promise that changes, for what comes on the next Friday afternoon. */
    @Nullable
    Example of(@Nullable ServiceLevel before, ServiceLevel after) {
        var start = friday(hours.apply(after.serviceHours()).zone());
        var all = Stream.of(Target.values())
                .flatMap(target -> PRIORITIES.stream()
                        .map(priority -> new Example(
                                target,
                                priority,
                                start,
                                due(before, target, priority, start),
                                due(after, target, priority, start))))
                .filter(example -> example.before() != null || example.after() != null)
                .toList();
        return best(all);
    }

    private @Nullable Instant due(@Nullable ServiceLevel level, Target target, Priority priority, Instant start) {
        var promised = level == null ? null : level.promised(target, priority);
        return level == null || promised == null ? null : due(hours.apply(level.hours(target)), start, promised);
    }

    /** A promise that counts in these hours, for a message on the first day on which the change shows. */
    @Nullable
    Example of(String key, @Nullable ServiceHours before, ServiceHours after, List<ServiceLevel> levels) {
        return levels.stream()
                .flatMap(level -> Stream.of(Target.values())
                        .filter(target -> level.hours(target).equals(key))
                        .flatMap(target -> PRIORITIES.stream()
                                .flatMap(priority -> Stream.ofNullable(level.promised(target, priority))
                                        .map(promised -> shown(target, priority, promised, before, after)))))
                .findFirst()
                .orElse(null);
    }

    private Example shown(
            Target target, Priority priority, Duration promised, @Nullable ServiceHours before, ServiceHours after) {
        Function<Instant, Example> from = start -> new Example(
                target,
                priority,
                start,
                before == null ? null : due(before, start, promised),
                due(after, start, promised));
        return starts(after.zone())
                .map(from)
                .filter(Example::differs)
                .findFirst()
                .orElseGet(() -> from.apply(friday(after.zone())));
    }

    private Stream<Instant> starts(ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return Stream.concat(
                Stream.of(friday(zone)),
                IntStream.range(1, DAYS_AHEAD)
                        .mapToObj(days ->
                                today.plusDays(days).atTime(10, 0).atZone(zone).toInstant()));
    }

    private Instant friday(ZoneId zone) {
        var next = now.atZone(zone).with(FRIDAY_AFTERNOON).truncatedTo(ChronoUnit.MINUTES);
        var friday = next.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return (friday.toInstant().isBefore(now) ? friday.plusWeeks(1) : friday).toInstant();
    }

    private static @Nullable Instant due(ServiceHours hours, Instant start, Duration promised) {
        try {
            return hours.due(start, promised);
        } catch (NeverDue never) {
            return null;
        }
    }

    private static @Nullable Example best(List<Example> all) {
        return all.stream().filter(Example::differs).findFirst().orElse(all.isEmpty() ? null : all.get(0));
    }
}
