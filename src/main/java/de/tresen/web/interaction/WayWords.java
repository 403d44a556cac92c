package de.tresen.web.interaction;

import de.tresen.process.Ways;
import de.tresen.web.frame.ElementWords;
import de.tresen.web.frame.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the way of an interaction: what was reached when, and how long it took or has lasted. */
@Component
class WayWords {

    /** Reached and left at once; to read that a question was passed helps nobody, the drawing shows it. */
    private static final Set<String> FORKS = Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway");

    private static final Duration WORTH_DRAWING = Duration.ofMinutes(1);

    private final Ways ways;
    private final ElementWords names;
    private final MessageSource messages;

    WayWords(Ways ways, ElementWords names, MessageSource messages) {
        this.ways = ways;
        this.names = names;
        this.messages = messages;
    }

    Way of(UUID interaction, Times times) {
        var runs = new ArrayList<Way.Run>();
        for (var run : ways.of(interaction)) {
            runs.add(run(run, runs.isEmpty(), times));
        }
        return new Way(runs);
    }

    private Way.Run run(Ways.Run run, boolean first, Times times) {
        return new Way.Run(
                run.id(),
                names.of(run.process(), run.name()),
                run.began(),
                run.ended(),
                first,
                run.steps().stream()
                        .filter(step -> !FORKS.contains(step.type()))
                        .map(step -> step(step, times))
                        .toList(),
                ids(run.steps(), step -> true),
                ids(run.steps(), step -> step.left() == null));
    }

    private static String ids(List<Ways.Step> steps, Predicate<Ways.Step> which) {
        return steps.stream().filter(which).map(Ways.Step::element).distinct().collect(Collectors.joining(" "));
    }

    private Way.Step step(Ways.Step step, Times times) {
        var here = step.left() == null;
        var lasted = Duration.between(step.reached(), Objects.requireNonNullElse(step.left(), times.now()));
        return new Way.Step(
                step.element(),
                names.of(step.element(), step.name()),
                step.reached(),
                duration(step, lasted, times),
                here,
                here || lasted.compareTo(WORTH_DRAWING) >= 0);
    }

    private @Nullable String duration(Ways.Step step, Duration lasted, Times times) {
        if (step.left() == null) {
            return say("way.since", times.length(lasted));
        }
        var event = step.type().endsWith("Event");
        return event && lasted.toSeconds() < 1 ? null : times.length(lasted);
    }

    private String say(String code, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(code, arguments, LocaleContextHolder.getLocale()));
    }
}
