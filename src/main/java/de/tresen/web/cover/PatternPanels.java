package de.tresen.web.cover;

import de.tresen.coverage.Duty;
import de.tresen.coverage.ShiftPattern;
import de.tresen.coverage.ShiftPatterns;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.web.frame.Filled;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the panel of shifts that repeat. */
@Component
class PatternPanels {

    private static final int MOST = 200;
    private static final int TURNS = 4;

    private final ShiftPatterns patterns;
    private final People people;
    private final DayWords words;

    PatternPanels(ShiftPatterns patterns, People people, DayWords words) {
        this.patterns = patterns;
        this.people = people;
        this.words = words;
    }

    /** One in words: what and when, and who takes turns. */
    record Line(UUID id, String what, String since, String who) {}

    ModelAndView fill(ModelAndView page, Window window, Person reader, boolean mayPlan, Filled filled) {
        var names = people.names();
        var turns = filled.all("turn").stream().filter(name -> !name.isBlank()).toList();
        return page.addObject(
                        "patterns",
                        patterns.list(reader, window.team().key(), null, MOST).stream()
                                .map(pattern -> line(pattern, names))
                                .toList())
                .addObject("mayPlanPatterns", mayPlan)
                .addObject("filled", filled)
                .addObject("duties", Duty.values())
                .addObject("weekdays", DayOfWeek.values())
                .addObject(
                        "turns",
                        Stream.concat(turns.stream(), Stream.generate(() -> ""))
                                .limit(Math.max(TURNS, turns.size() + 1))
                                .toList())
                .addObject(
                        "people",
                        CoverPages.people(people.ofTeam(window.team().key()).stream()
                                .filter(Person::active)
                                .toList()));
    }

    private Line line(ShiftPattern pattern, Map<String, String> names) {
        var days = pattern.days().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(", "));
        var last = pattern.last();
        return new Line(
                pattern.id(),
                words.say(
                        "pattern.said",
                        words.say("duty." + pattern.duty()),
                        days,
                        pattern.from() + "–" + pattern.to(),
                        pattern.everyWeeks()),
                last == null
                        ? words.say("pattern.since", words.name(pattern.first()))
                        : words.say("pattern.sinceUntil", words.name(pattern.first()), words.name(last)),
                words.names(pattern.people(), names));
    }

    static ShiftPatterns.Content content(Window window, Filled filled) {
        return new ShiftPatterns.Content(
                window.team().key(),
                Stream.of(Duty.values())
                        .filter(duty -> filled.has("duty", duty.name()))
                        .findFirst()
                        .orElse(null),
                Stream.of(DayOfWeek.values())
                        .filter(day -> filled.has("days", day.name()))
                        .collect(Collectors.toSet()),
                filled.text("from"),
                filled.text("to"),
                filled.text("first"),
                filled.text("last"),
                weeks(filled.text("everyWeeks")),
                List.copyOf(filled.all("turn").stream()
                        .filter(name -> !name.isBlank())
                        .toList()),
                filled.text("channel"),
                filled.text("language"));
    }

    /** What is no number is refused as too few. */
    private static @Nullable Integer weeks(@Nullable String text) {
        return text == null ? null : text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : Integer.valueOf(0);
    }
}
