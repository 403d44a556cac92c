package de.tresen.coverage;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Teams;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shifts that repeat. They are written down half a year ahead as single shifts, so that each can be given to somebody
 * else, swapped or taken out, and what was taken out does not come back.
 */
@Service
@Transactional
public class ShiftPatterns {

    private static final int WEEKS_AHEAD = 26;
    private static final int MOST_PEOPLE = 50;
    private static final int MOST_WEEKS = 52;

    private final ShiftPatternMapper mapper;
    private final Shifts shifts;
    private final People people;
    private final Teams teams;
    private final Scopes scopes;
    private final Clock clock;

    ShiftPatterns(ShiftPatternMapper mapper, Shifts shifts, People people, Teams teams, Scopes scopes, Clock clock) {
        this.mapper = mapper;
        this.shifts = shifts;
        this.people = people;
        this.teams = teams;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What somebody wants it to be; each week if {@code everyWeeks} is left out. */
    public record Content(
            @Nullable String team,
            @Nullable Duty duty,
            @Nullable Set<@Nullable DayOfWeek> days,
            @Nullable String from,
            @Nullable String to,
            @Nullable String first,
            @Nullable String last,
            @Nullable Integer everyWeeks,
            @Nullable List<@Nullable String> people,
            @Nullable String channel,
            @Nullable String language) {}

    /** @throws Refusal.Forbidden unless they lead the team, manage or administer */
    public ShiftPattern plan(Person by, Content content) {
        var pattern = checked(by, content);
        var now = clock.instant();
        mapper.insert(ShiftPatternRow.of(pattern, pattern.first()), by.username(), now);
        for (int place = 0; place < pattern.people().size(); place++) {
            mapper.addPerson(pattern.id(), place, pattern.people().get(place));
        }
        extend(pattern, pattern.first(), by.username());
        return pattern;
    }

    /** Its shifts that have not begun are gone with it. */
    public void delete(UUID id, Person by) {
        var pattern = get(id, by);
        shifts.requirePlanning(pattern.team(), by);
        mapper.deleteShifts(id, clock.instant());
        mapper.delete(id);
    }

    @Transactional(readOnly = true)
    public ShiftPattern get(UUID id, Person reader) {
        return ShiftPatternRow.whole(mapper.find(id, Sight.of(reader))).stream()
                .map(ShiftPatternRow.Whole::pattern)
                .findFirst()
                .orElseThrow(() ->
                        new Refusal.NotFound("shiftPattern.unknown", "There is no such pattern that you may see."));
    }

    /** By id, those behind {@code after}. */
    @Transactional(readOnly = true)
    public List<ShiftPattern> list(Person reader, @Nullable String team, @Nullable UUID after, int limit) {
        return ShiftPatternRow.whole(mapper.list(Sight.of(reader), team, after, limit)).stream()
                .map(ShiftPatternRow.Whole::pattern)
                .toList();
    }

    /** Writes down what is missing of the next half year; how many patterns there were. */
    public int extendAll() {
        var due = ShiftPatternRow.whole(mapper.plannedBefore(
                LocalDate.ofInstant(clock.instant(), clock.getZone()).plusWeeks(WEEKS_AHEAD - 1)));
        due.forEach(one -> extend(one.pattern(), one.plannedUntil(), "desk"));
        return due.size();
    }

    private void extend(ShiftPattern pattern, LocalDate from, String by) {
        var now = clock.instant();
        var zone = teams.get(pattern.team()).timeZone();
        var today = LocalDate.ofInstant(now, zone);
        var until = (pattern.first().isAfter(today) ? pattern.first() : today).plusWeeks(WEEKS_AHEAD);
        if (mapper.plannedUntil(pattern.id(), from, until) == 1) {
            new Occurrences(pattern, zone)
                    .between(from, until)
                    .forEach(shift -> mapper.insertShift(shift, pattern.id(), by, now));
        }
    }

    private ShiftPattern checked(Person by, Content content) {
        var team = content.team();
        if (team != null && teams.find(team).isPresent()) {
            shifts.requirePlanning(team, by);
        }
        var first = date(content.first());
        var last = date(content.last());
        var wrong = new WrongFields()
                .required(team, "team")
                .unless(team == null || teams.find(team).isPresent(), "team", "there is no team of this key")
                .required(content.duty(), "duty")
                .unless(isWhole(content.days()), "days", "must name at least one day, such as SATURDAY")
                .unless(time(content.from()) != null, "from", "must be a time such as 18:00")
                .unless(time(content.to()) != null, "to", "must be a time such as 22:00")
                .unless(
                        first != null && isNear(first),
                        "first",
                        "must be a day such as 2026-12-05, at most a year ago and ten ahead")
                .unless(
                        content.last() == null || last != null && (first == null || !last.isBefore(first)),
                        "last",
                        "must be a day such as 2027-03-31, not before the first one")
                .unless(
                        content.everyWeeks() == null || content.everyWeeks() >= 1 && content.everyWeeks() <= MOST_WEEKS,
                        "everyWeeks",
                        "must be from 1 to " + MOST_WEEKS);
        checkPeople(team, content, wrong);
        var scope = scopes.read(content.channel(), content.language(), wrong);
        wrong.refuse("shiftPattern.invalid");
        return new ShiftPattern(
                Ids.next(),
                Objects.requireNonNull(team),
                Objects.requireNonNull(content.duty()),
                whole(Objects.requireNonNull(content.days())),
                Objects.requireNonNull(time(content.from())),
                Objects.requireNonNull(time(content.to())),
                Objects.requireNonNull(first),
                last,
                Objects.requireNonNullElse(content.everyWeeks(), 1),
                Objects.requireNonNull(content.people()).stream()
                        .map(Objects::requireNonNull)
                        .toList(),
                scope.channel(),
                scope.language());
    }

    /** Each week since then is written down at once. */
    private boolean isNear(LocalDate first) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return !first.isBefore(today.minusYears(1)) && !first.isAfter(today.plusYears(10));
    }

    private void checkPeople(@Nullable String team, Content content, WrongFields wrong) {
        var names = content.people();
        if (names == null || names.isEmpty() || names.size() > MOST_PEOPLE) {
            wrong.unless(false, "people", "must name 1 to " + MOST_PEOPLE + " people who take turns");
            return;
        }
        for (var name : names) {
            var member = name != null
                    && people.find(name)
                            .filter(person -> person.active() && person.belongsTo(team))
                            .isPresent();
            wrong.unless(member, "people", name + " must be active in the team");
        }
    }

    private static boolean isWhole(@Nullable Set<@Nullable DayOfWeek> days) {
        return days != null && !days.isEmpty() && days.stream().noneMatch(Objects::isNull);
    }

    private static Set<DayOfWeek> whole(Set<@Nullable DayOfWeek> days) {
        return days.stream().map(Objects::requireNonNull).collect(Collectors.toSet());
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text != null && text.matches("([01][0-9]|2[0-3]):[0-5][0-9]") ? LocalTime.parse(text) : null;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text != null && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
