package de.tresen.web.cover;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Capacity;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.OnDuty;
import de.tresen.coverage.Shift;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.web.cover.Board.Cell;
import de.tresen.web.cover.Board.Day;
import de.tresen.web.cover.Board.Entry;
import de.tresen.web.cover.Board.Row;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The people of a grid and what each of their days holds. */
@Component
class BoardRows {

    private final People people;
    private final Coverage coverage;
    private final DayWords words;
    private final Limits limits;

    BoardRows(People people, Coverage coverage, DayWords words, Limits limits) {
        this.limits = limits;
        this.people = people;
        this.coverage = coverage;
        this.words = words;
    }

    Limits limits() {
        return limits;
    }

    DayWords words() {
        return words;
    }

    Map<String, String> names() {
        return people.names();
    }

    /** Who is on duty now, and for whom besides. */
    String now(Window window, Instant now, Map<String, String> names) {
        var as = window.team().department() ? Capacity.EXPERT : Capacity.AGENT;
        var there = coverage.onDuty(window.team().key(), now, as);
        var said = there.stream().map(person -> said(person, names)).collect(Collectors.joining(", "));
        return said.isEmpty() ? words.say("cover.now.nobody") : words.say("cover.now", said);
    }

    private String said(OnDuty person, Map<String, String> names) {
        var name = names.getOrDefault(person.username(), person.username());
        return person.actingFor() == null
                ? name
                : words.say("cover.nowFor", name, names.getOrDefault(person.actingFor(), person.actingFor()));
    }

    /** The reader first, then by name; who left the team stays where they were on duty. */
    List<Row> of(Boards.Read read, List<Day> days, boolean mayPlan) {
        var team = read.window().team().key();
        var members = people.ofTeam(team).stream().filter(Person::active).toList();
        var known = members.stream().map(Person::username).collect(Collectors.toSet());
        var alphabet = Collator.getInstance(LocaleContextHolder.getLocale());
        var rows = members.stream().map(person -> row(read, days, person, mayPlan));
        var former = read.shifts().stream()
                .map(Shift::person)
                .distinct()
                .filter(username -> !known.contains(username))
                .map(username -> former(read, days, username));
        return Stream.concat(rows, former)
                .sorted(Comparator.comparing((Row row) -> !row.own()).thenComparing(Row::name, alphabet))
                .toList();
    }

    private Row row(Boards.Read read, List<Day> days, Person person, boolean mayPlan) {
        var mayEnter = Absences.mayEnter(read.reader(), person);
        var away = read.absences().stream().anyMatch(absence -> isAway(absence, person, read.now()));
        var sick = mayEnter && !away
                ? read.window().address("/cover/absences/new", "person", person.username(), "kind", "SICK")
                : null;
        return new Row(
                person.username(),
                person.name(),
                person.username().equals(read.reader().username()),
                sick,
                days.stream()
                        .map(day -> new Cell(
                                day,
                                add(read, day, person, mayPlan, mayEnter),
                                entries(read, person.username(), LocalDate.parse(day.date()), mayEnter)))
                        .toList());
    }

    private Row former(Boards.Read read, List<Day> days, String username) {
        return new Row(
                username,
                read.names().getOrDefault(username, username),
                false,
                null,
                days.stream()
                        .map(day -> new Cell(day, null, entries(read, username, LocalDate.parse(day.date()), false)))
                        .toList());
    }

    private static boolean isAway(Absence absence, Person person, Instant now) {
        return absence.person().equals(person.username())
                && absence.state() == Absence.State.APPROVED
                && !now.isBefore(absence.from())
                && (absence.to() == null || now.isBefore(absence.to()));
    }

    private static @Nullable String add(Boards.Read read, Day day, Person person, boolean mayPlan, boolean mayEnter) {
        if (day.past() || !mayPlan && !mayEnter) {
            return null;
        }
        var path = mayPlan ? "/cover/shifts/new" : "/cover/absences/new";
        return read.window().address(path, "person", person.username(), "day", day.date());
    }

    private List<Entry> entries(Boards.Read read, String username, LocalDate day, boolean mayKnow) {
        var window = read.window();
        var away = read.absences().stream()
                .filter(absence -> absence.person().equals(username) && isShown(absence, mayKnow))
                .filter(absence -> Boards.touches(window, absence.from(), absence.to(), day))
                .map(absence -> entry(read, absence, day, mayKnow));
        var there = read.shifts().stream()
                .filter(shift -> shift.person().equals(username))
                .filter(shift -> Boards.touches(window, shift.from(), shift.to(), day))
                .map(shift -> entry(read, shift, day));
        return Stream.concat(away, there).toList();
    }

    /** What is only asked for is between the person and who decides. */
    private static boolean isShown(Absence absence, boolean mayKnow) {
        return absence.state() == Absence.State.APPROVED || mayKnow && absence.state() == Absence.State.REQUESTED;
    }

    private Entry entry(Boards.Read read, Shift shift, LocalDate day) {
        var scope = limits.said(shift, read.channels());
        var duty = words.say("duty." + shift.duty());
        var zone = read.window().team().timeZone();
        return new Entry(
                shift.id(),
                "duty-" + shift.duty(),
                words.say("cover.brief." + shift.duty()),
                words.onDay(shift.from(), shift.to(), day, zone),
                scope.isEmpty() ? duty : words.say("cover.limited", duty, scope),
                read.window().address("/cover/shifts/" + shift.id()),
                DayWords.bar(shift.from(), shift.to(), day, zone));
    }

    private Entry entry(Boards.Read read, Absence absence, LocalDate day, boolean mayKnow) {
        var zone = read.window().team().timeZone();
        var kind = mayKnow ? "absence." + absence.kind() : "absence.away";
        var asked = absence.state() == Absence.State.REQUESTED;
        var what = asked ? words.say("absence.asked", words.say(kind)) : words.say(kind);
        var instead = absence.substitutes().isEmpty()
                ? what
                : words.say("absence.with", what, words.names(absence.substitutes(), read.names()));
        return new Entry(
                absence.id(),
                asked ? "absence asked" : "absence",
                words.say(asked ? "cover.brief.asked" : "cover.brief.absence"),
                absence.wholeDays() ? "" : words.onDay(absence.from(), absence.to(), day, zone),
                instead,
                read.window().address("/cover/absences/" + absence.id()),
                DayWords.bar(absence.from(), absence.to(), day, zone));
    }
}
