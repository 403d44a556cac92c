package de.tresen.web.cover;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Capacity;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.routing.Moving;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the panel of an absence with what can be chosen in it, and with what moves. */
@Component
class AbsencePanels {

    private static final int MOST_SHOWN = 50;
    private static final int SUBSTITUTES = 3;
    private static final String CYCLE = "absence.cycle";

    private final People people;
    private final Moving moving;
    private final DayWords words;
    private final Clock clock;

    AbsencePanels(People people, Moving moving, DayWords words, Clock clock) {
        this.people = people;
        this.moving = moving;
        this.words = words;
        this.clock = clock;
    }

    /** One piece of work that moves, and to whom. */
    record Line(UUID interaction, String what, String kind, String to) {}

    /**
     * Who is meant: oneself, if nobody is named.
     *
     * @throws Refusal.Forbidden if the reader may not say so of them
     */
    Person person(@Nullable String username, Person by) {
        var person = username == null ? by : people.find(username).orElse(null);
        if (person == null || !Absences.mayEnter(by, person)) {
            throw new Refusal.Forbidden(
                    "absence.not-yours",
                    "Absences are entered by oneself, the lead of one's team or a manager; ask one of them.");
        }
        return person;
    }

    LocalDate today(Person person) {
        return LocalDate.ofInstant(clock.instant(), person.timeZone());
    }

    /** The team that the address names, if the person is in it; else one of theirs that the reader may see. */
    CoverAsk ask(CoverAsk ask, Absence absence, Person reader) {
        var teams = people.get(absence.person()).teams();
        var team = ask.team() != null && teams.contains(ask.team())
                ? ask.team()
                : teams.stream()
                        .sorted()
                        .filter(key -> reader.seesAll() || reader.belongsTo(key))
                        .findFirst()
                        .orElse(null);
        return new CoverAsk(team, ask.at(), ask.view());
    }

    /** What is wrong, the chain of substitutes by name. */
    void add(Wrong wrong, Refusal.Invalid refused) {
        if (refused.code().equals(CYCLE)) {
            var chain = Stream.of(String.valueOf(refused.arguments()[0]).split(" → "))
                    .toList();
            var names = people.names();
            wrong.add(
                    "substitute",
                    "cover.wrong.cycle",
                    chain.stream().map(name -> names.getOrDefault(name, name)).collect(Collectors.joining(" → ")));
        }
        wrong.add(refused, "cover.wrong.absence", Map.of("substitutes", "substitute"));
    }

    /** What is wrong with a last day. */
    void addEnd(Wrong wrong, Refusal.Invalid refused) {
        if (refused.code().equals(CYCLE)) {
            add(wrong, refused);
        } else {
            wrong.add("to", "cover.wrong.lastDay");
        }
    }

    ModelAndView form(ModelAndView page, Window window, Person by, Person person, Filled filled) {
        return page.addObject("filled", filled)
                .addObject("person", person)
                .addObject("people", CoverPages.people(entered(window, by, person)))
                .addObject("colleagues", CoverPages.people(colleagues(person)))
                .addObject("places", places(filled))
                .addObject("kinds", Absence.Kind.values())
                .addObject("capacities", Capacity.values())
                .addObject(
                        "zone",
                        person.timeZone().equals(by.timeZone())
                                ? null
                                : person.timeZone().getId());
    }

    /** For whom the reader may enter something: oneself, and the people of this team whom they lead. */
    private List<Person> entered(Window window, Person by, Person person) {
        return Stream.concat(Stream.of(person, by), people.ofTeam(window.team().key()).stream())
                .filter(each -> each.active() && Absences.mayEnter(by, each))
                .collect(Collectors.toMap(Person::username, each -> each, (one, other) -> one, java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Whoever shares a team and could be shown the work. */
    private List<Person> colleagues(Person person) {
        return person.teams().stream()
                .sorted()
                .flatMap(team -> people.ofTeam(team).stream())
                .filter(other -> other.active() && !other.username().equals(person.username()))
                .collect(Collectors.toMap(Person::username, each -> each, (one, other) -> one, java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** One field more than is filled, and at least a few. */
    private static List<String> places(Filled filled) {
        var named = filled.all("substitute").stream()
                .filter(name -> !name.isBlank())
                .toList();
        return Stream.concat(named.stream(), Stream.generate(() -> ""))
                .limit(Math.max(SUBSTITUTES, Math.min(10, named.size() + 1)))
                .toList();
    }

    void moving(ModelAndView page, Absence absence, Person reader) {
        var names = people.names();
        var all = moving.at(absence, reader, MOST_SHOWN + 1);
        page.addObject(
                        "moves",
                        all.stream()
                                .limit(MOST_SHOWN)
                                .map(one -> line(one, names))
                                .toList())
                .addObject("movesMore", all.size() > MOST_SHOWN)
                .addObject("movesNow", !absence.from().isAfter(clock.instant()));
    }

    private Line line(Moving.Moved moved, Map<String, String> names) {
        return new Line(
                moved.interaction(),
                words.say("moving.item", String.valueOf(moved.number()), moved.contactName(), moved.subject()),
                words.say("moving." + moved.kind()),
                moved.to() == null
                        ? words.say("moving.team")
                        : words.say("moving.to", names.getOrDefault(moved.to(), moved.to())));
    }

    ModelAndView absence(ModelAndView page, Window window, Absence absence, Person reader) {
        var person = people.get(absence.person());
        var now = clock.instant();
        var mayEnter = Absences.mayEnter(reader, person);
        var isOver = absence.to() != null && !absence.to().isAfter(now);
        page.addObject("absence", absence)
                .addObject("person", person)
                .addObject("when", words.span(absence.from(), absence.to(), person.timeZone()))
                .addObject("what", words.say(mayEnter ? "absence." + absence.kind() : "absence.away"))
                .addObject(
                        "instead",
                        absence.substitutes().stream().map(this::name).toList())
                .addObject("covers", absence.covers().stream().sorted().toList())
                .addObject("mayKnow", mayEnter)
                .addObject(
                        "mayEndOn",
                        mayEnter
                                && !isOver
                                && absence.state() == Absence.State.APPROVED
                                && (absence.kind() == Absence.Kind.SICK || absence.to() != null))
                .addObject("lastDay", lastDay(absence, person))
                .addObject("mayEnd", mayEnter && !isOver && absence.state() != Absence.State.DECLINED)
                .addObject("begun", !absence.from().isAfter(now))
                .addObject(
                        "mayDecide", absence.state() == Absence.State.REQUESTED && Absences.mayDecide(reader, person))
                .addObject("longer", mayEnter && absence.to() != null ? longer(window, absence, person) : null);
        if (mayEnter && !isOver && absence.state() != Absence.State.DECLINED) {
            moving(page, absence, reader);
        }
        return page;
    }

    private static @Nullable LocalDate lastDay(Absence absence, Person person) {
        var to = absence.to();
        return to == null ? null : LocalDate.ofInstant(to.minusNanos(1), person.timeZone());
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    /** To extend one, another is entered that begins where it ends. */
    private static String longer(Window window, Absence absence, Person person) {
        var end = Objects.requireNonNull(absence.to()).atZone(person.timeZone());
        var more = Stream.concat(
                        Stream.of(
                                "person",
                                person.username(),
                                "kind",
                                absence.kind().name(),
                                "day",
                                end.toLocalDate().toString()),
                        absence.substitutes().stream().flatMap(name -> Stream.of("substitute", name)))
                .toArray(String[]::new);
        return window.address("/cover/absences/new", more);
    }
}
