package de.tresen.web.cover;

import de.tresen.businesstime.Stretch;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.Duty;
import de.tresen.coverage.Listed;
import de.tresen.coverage.Shift;
import de.tresen.coverage.Shifts;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.web.cover.CoverPages.Choice;
import de.tresen.web.frame.Filled;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the panel of a shift with what can be chosen in it. */
@Component
class ShiftPanels {

    private static final int WEEKS_AHEAD = 8;
    private static final int MOST = 200;

    private final Shifts shifts;
    private final Coverage coverage;
    private final People people;
    private final DayWords words;
    private final Clock clock;

    ShiftPanels(Shifts shifts, Coverage coverage, People people, DayWords words, Clock clock) {
        this.shifts = shifts;
        this.coverage = coverage;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** Where nothing is said, the whole time that is promised on the day. */
    Filled fresh(Window window, Filled asked) {
        var day = Optional.ofNullable(Windows.day(asked.text("day"))).orElse(window.today());
        var open = open(window, day);
        var fresh = new Filled().with("day", day.toString());
        var from = open.map(stretch -> clock(window, stretch, true)).orElse("09:00");
        var to = open.map(stretch -> clock(window, stretch, false)).orElse("17:00");
        fresh.with("from", asked.text("from") == null ? from : asked.of("from"));
        fresh.with("to", asked.text("to") == null ? to : asked.of("to"));
        return fresh.with("until", asked.of("until"))
                .with("person", asked.of("person"))
                .with("duty", asked.text("duty") == null ? usual(day, fresh).name() : asked.of("duty"));
    }

    private Optional<Stretch> open(Window window, LocalDate day) {
        return coverage.promised(window.team().key(), window.start(day), window.start(day.plusDays(1))).stream()
                .findFirst();
    }

    private static String clock(Window window, Stretch stretch, boolean start) {
        var at = start ? stretch.from() : stretch.to();
        return ShiftForm.clock(at.atZone(window.team().timeZone()).toLocalTime());
    }

    /** A guess that is right most of the time. */
    private static Duty usual(LocalDate day, Filled filled) {
        if (day.getDayOfWeek().getValue() > 5) {
            return Duty.WEEKEND;
        }
        return filled.of("from").compareTo(ShiftForm.clock(LocalTime.of(16, 0))) >= 0 ? Duty.EVENING : Duty.REGULAR;
    }

    ModelAndView form(ModelAndView page, Window window, Filled filled) {
        return page.addObject("filled", filled)
                .addObject("duties", Duty.values())
                .addObject("people", CoverPages.people(members(window)));
    }

    private List<Person> members(Window window) {
        return people.ofTeam(window.team().key()).stream()
                .filter(Person::active)
                .toList();
    }

    ModelAndView shift(ModelAndView page, Window window, Shift shift, Person reader, Filled filled) {
        var now = clock.instant();
        var mayPlan = shifts.mayPlan(shift.team(), reader);
        var later = shift.from().isAfter(now);
        var names = people.names();
        page.addObject("shift", shift)
                .addObject("who", names.getOrDefault(shift.person(), shift.person()))
                .addObject(
                        "when",
                        words.span(shift.from(), shift.to(), window.team().timeZone()))
                .addObject("mayChange", mayPlan && later)
                .addObject("mayTakeOut", mayPlan && shift.to().isAfter(now))
                .addObject("begun", !later);
        if (later && (mayPlan || shift.person().equals(reader.username()))) {
            page.addObject("colleagues", colleagues(window, shift))
                    .addObject("inReturn", inReturn(window, shift, reader, names));
        }
        return form(page, window, filled);
    }

    private List<Choice> colleagues(Window window, Shift shift) {
        return CoverPages.people(members(window).stream()
                .filter(person -> !person.username().equals(shift.person()))
                .toList());
    }

    /** Shifts of the others in the next weeks; the value names who has it and which it is. */
    private List<Choice> inReturn(Window window, Shift shift, Person reader, Map<String, String> names) {
        var now = clock.instant();
        var until = now.plus(7L * WEEKS_AHEAD, ChronoUnit.DAYS);
        return shifts.list(reader, new Listed(shift.team(), null, now, until), null, MOST).stream()
                .filter(other ->
                        !other.person().equals(shift.person()) && other.from().isAfter(now))
                .map(other -> new Choice(
                        other.person() + "/" + other.id(),
                        names.getOrDefault(other.person(), other.person()) + " · "
                                + words.span(
                                        other.from(), other.to(), window.team().timeZone())))
                .toList();
    }
}
