package de.tresen.process.trial;

import de.tresen.businesstime.ServiceHours;
import de.tresen.interaction.Priority;
import de.tresen.servicelevel.Pause;
import de.tresen.servicelevel.ServiceLevel;
import de.tresen.servicelevel.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What service levels promise as they are worded now, read once for a whole trial. */
final class Terms {

    private final Predicate<String> exists;
    private final Function<String, ServiceLevel> levels;
    private final Function<String, ServiceHours> book;
    private final Map<String, ServiceLevel> known = new HashMap<>();
    private final Map<String, ServiceHours> hours = new HashMap<>();

    Terms(Predicate<String> exists, Function<String, ServiceLevel> levels, Function<String, ServiceHours> book) {
        this.exists = exists;
        this.levels = levels;
        this.book = book;
    }

    boolean exists(String level) {
        return known.containsKey(level) || exists.test(level);
    }

    /** Empty where nothing is promised. */
    Optional<Duration> promised(String level, Target target, Priority priority) {
        return Optional.ofNullable(level(level).promised(target, priority));
    }

    /** After how much counted time it is at risk. */
    Optional<Duration> warned(String level, Target target, Priority priority) {
        var share = level(level).warnAt();
        return promised(level, target, priority)
                .map(promised -> Duration.ofMillis(
                        BigDecimal.valueOf(promised.toMillis()).multiply(share).longValue()));
    }

    boolean pausesFor(String level, Pause pause) {
        return level(level).pauses().contains(pause);
    }

    ServiceHours hours(String level, Target target) {
        return hours.computeIfAbsent(level(level).hours(target), book);
    }

    private ServiceLevel level(String key) {
        return known.computeIfAbsent(key, levels);
    }
}
