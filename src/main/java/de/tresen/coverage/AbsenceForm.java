package de.tresen.coverage;

import de.tresen.coverage.Absence.Kind;
import de.tresen.coverage.Absence.Moves;
import de.tresen.coverage.Absence.State;
import de.tresen.coverage.Absences.Content;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks an absence at the door. */
@Component
class AbsenceForm {

    private static final int MOST_SUBSTITUTES = 10;
    private static final String CYCLE = "absence.cycle";

    private final AbsenceMapper mapper;
    private final People people;
    private final Clock clock;

    AbsenceForm(AbsenceMapper mapper, People people, Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.clock = clock;
    }

    /** Says whether it counts at once. */
    interface FirstState {
        State of(Person by, Person person, boolean planned);
    }

    Person person(Content content) {
        var name = content.person();
        new WrongFields().required(name, "person").refuse("absence.invalid");
        return people.find(Objects.requireNonNull(name))
                .filter(Person::active)
                .orElseThrow(() -> Refusal.Invalid.field("person", "there is nobody active of this username"));
    }

    Absence read(Person by, Person person, Content content, FirstState state) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kind = content.kind();
        var wrong = new WrongFields()
                .required(kind, "kind")
                .unless(content.from() != null || kind == Kind.SICK, "from", "is required; only sickness starts now")
                .unless(
                        content.to() != null || kind != Kind.VACATION,
                        "to",
                        "is required for a vacation; it may be ended early");
        var period = AbsencePeriod.read(content.from(), content.to(), person.timeZone(), now, wrong);
        checkSubstitutes(person, content, wrong);
        wrong.unless(
                content.covers() == null || content.covers().stream().noneMatch(Objects::isNull),
                "covers",
                "must not contain null");
        wrong.refuse("absence.invalid");
        var absence = new Absence(
                Ids.next(),
                person.username(),
                Objects.requireNonNull(kind),
                period.from(),
                period.to(),
                period.wholeDays(),
                state.of(by, person, isPlanned(kind, period.from(), now)),
                Objects.requireNonNullElse(content.moves(), Moves.SHOW_TO_SUBSTITUTE),
                names(content),
                covers(content),
                by.username(),
                null);
        requireNoCycle(absence);
        return absence;
    }

    /**
     * When it will be over: of a sickness any time that is still to come, of another one an earlier time than before.
     *
     * @throws Refusal.Invalid if it is none of these
     */
    Absence endOn(Absence absence, Person person, @Nullable String to) {
        var now = clock.instant();
        var wrong = new WrongFields();
        var end = AbsencePeriod.end(to, person.timeZone(), wrong).orElse(now);
        wrong.refuse("absence.invalid");
        wrong.unless(end.isAfter(now) && end.isAfter(absence.from()), "to", "must be still to come; or end it now")
                .unless(
                        absence.kind() == Kind.SICK || absence.to() != null && !end.isAfter(absence.to()),
                        "to",
                        "must not be later than before; ask for the time after it as an absence of its own")
                .refuse("absence.invalid");
        var changed = absence.until(end);
        requireNoCycle(changed);
        return changed;
    }

    /** Sickness never waits for anybody, and what begins now cannot. */
    private static boolean isPlanned(@Nullable Kind kind, Instant from, Instant now) {
        return kind == Kind.VACATION || kind == Kind.OTHER && from.isAfter(now);
    }

    /** @throws Refusal.Invalid naming the chain if substitutes lead back to the person */
    void requireNoCycle(Absence absence) {
        var end = absence.to() == null ? AbsenceRow.NO_END : absence.to();
        var others = AbsenceRow.whole(mapper.within(absence.from(), end)).stream()
                .filter(other -> other.state() != State.DECLINED && !other.id().equals(absence.id()))
                .toList();
        Chains.cycle(absence, others).ifPresent(chain -> {
            var names = String.join(" → ", chain);
            var whatToDo = "lead back to who is away: " + names + "; name somebody else";
            throw new Refusal.Invalid(
                    CYCLE, "substitutes: " + whatToDo, List.of(new Refusal.Field("substitutes", whatToDo)), names);
        });
    }

    private void checkSubstitutes(Person person, Content content, WrongFields wrong) {
        var names = content.substitutes() == null ? Collections.<@Nullable String>emptyList() : content.substitutes();
        wrong.unless(names.size() <= MOST_SUBSTITUTES, "substitutes", "must be at most " + MOST_SUBSTITUTES)
                .unless(new HashSet<>(names).size() == names.size(), "substitutes", "must each be named once");
        names.stream().limit(MOST_SUBSTITUTES).forEach(name -> check(person, name, wrong));
    }

    private void check(Person person, @Nullable String name, WrongFields wrong) {
        var substitute =
                name == null ? null : people.find(name).filter(Person::active).orElse(null);
        if (substitute == null) {
            wrong.unless(false, "substitutes", "there is nobody active named " + name);
            return;
        }
        wrong.unless(
                        !substitute.username().equals(person.username()),
                        "substitutes",
                        "lead back to who is away: " + name + " → " + name + "; name somebody else")
                .unless(
                        person.teams().isEmpty() || person.teams().stream().anyMatch(substitute::belongsTo),
                        "substitutes",
                        name + " shares no team with " + person.username() + ", so nothing could be shown to them");
    }

    private static List<String> names(Content content) {
        return content.substitutes() == null
                ? List.of()
                : content.substitutes().stream().map(Objects::requireNonNull).toList();
    }

    private static Set<Capacity> covers(Content content) {
        var covers = EnumSet.noneOf(Capacity.class);
        if (content.covers() == null) {
            return EnumSet.allOf(Capacity.class);
        }
        content.covers().stream().map(Objects::requireNonNull).forEach(covers::add);
        return covers;
    }
}
