package de.tresen.web.cover;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Listed;
import de.tresen.coverage.Shift;
import de.tresen.coverage.Shifts;
import de.tresen.coverage.Swap;
import de.tresen.coverage.Swaps;
import de.tresen.people.People;
import de.tresen.people.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for an answer: absences that somebody asks for, and shifts that somebody would give away. */
@Component
class OpenQuestions {

    private static final int MOST = 500;
    private static final int ANSWERED = 5;

    private final Absences absences;
    private final Shifts shifts;
    private final Swaps swaps;
    private final People people;
    private final DayWords words;

    OpenQuestions(Absences absences, Shifts shifts, Swaps swaps, People people, DayWords words) {
        this.absences = absences;
        this.shifts = shifts;
        this.swaps = swaps;
        this.people = people;
        this.words = words;
    }

    /**
     * An absence that is asked for.
     *
     * @param mayDecide else it is the reader's own
     */
    record Request(UUID id, String who, String what, String when, String href, boolean mayDecide) {}

    /**
     * A shift that somebody would give away, or gave.
     *
     * @param what in words: who would give which shift to whom, and for which
     * @param mayAnswer whether the reader is asked and has not answered
     */
    record Question(UUID id, String what, Swap.State state, boolean mayAnswer) {}

    List<Request> requests(Window window, Person reader) {
        var asked = absences.list(reader, new Listed(window.team().key(), null, null, null), null, MOST).stream()
                .filter(absence -> absence.state() == Absence.State.REQUESTED)
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var members = members(window);
        return asked.stream()
                .flatMap(absence -> Stream.ofNullable(members.get(absence.person()))
                        .filter(person -> Absences.mayEnter(reader, person))
                        .map(person -> request(window, reader, person, absence)))
                .toList();
    }

    private Map<String, Person> members(Window window) {
        return people.ofTeam(window.team().key()).stream().collect(Collectors.toMap(Person::username, each -> each));
    }

    private Request request(Window window, Person reader, Person person, Absence absence) {
        return new Request(
                absence.id(),
                person.name(),
                words.say("absence." + absence.kind()),
                when(window, absence, person.timeZone()),
                window.address("/cover/absences/" + absence.id()),
                Absences.mayDecide(reader, person));
    }

    /** Those that wait and can still happen, and the last ones that were answered. */
    List<Question> swaps(Window window, Person reader) {
        var all = swaps.list(reader, null, MOST).stream()
                .filter(swap -> swap.team().equals(window.team().key()))
                .toList();
        var waiting = all.stream().filter(swap -> swap.state() == Swap.State.ASKED);
        var answered =
                all.stream().filter(swap -> swap.state() != Swap.State.ASKED).limit(ANSWERED);
        var shown = Stream.concat(waiting, answered).toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        var ids = shown.stream()
                .flatMap(swap -> Stream.of(swap.shift(), Objects.requireNonNullElse(swap.inReturn(), swap.shift())))
                .collect(Collectors.toSet());
        var known = shifts.some(reader, ids).stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        var names = people.names();
        return shown.stream()
                .filter(swap -> known.containsKey(swap.shift()))
                .filter(swap -> swap.state() != Swap.State.ASKED || swaps.isOpen(swap, known.get(swap.shift())))
                .map(swap -> question(window, reader, swap, known, names))
                .toList();
    }

    private Question question(
            Window window, Person reader, Swap swap, Map<UUID, Shift> known, Map<String, String> names) {
        var given = when(window, known.get(swap.shift()));
        var taken = swap.inReturn() == null ? null : when(window, known.get(swap.inReturn()));
        var person = names.getOrDefault(swap.person(), swap.person());
        var other = names.getOrDefault(swap.other(), swap.other());
        return new Question(
                swap.id(),
                taken == null
                        ? words.say("swap.said", person, other, given)
                        : words.say("swap.saidInReturn", person, other, given, taken),
                swap.state(),
                swap.state() == Swap.State.ASKED && swap.other().equals(reader.username()));
    }

    /** In the zone of who asks, which is named where it is not that of the page. */
    private String when(Window window, Absence absence, ZoneId zone) {
        var span = words.span(absence.from(), absence.to(), zone);
        return absence.wholeDays() || zone.equals(window.team().timeZone()) ? span : span + " (" + zone.getId() + ")";
    }

    private String when(Window window, @Nullable Shift shift) {
        return shift == null
                ? words.say("swap.shiftGone")
                : words.span(shift.from(), shift.to(), window.team().timeZone());
    }
}
