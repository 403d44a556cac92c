package de.tresen.staffing;

import de.tresen.coverage.Absences;
import de.tresen.coverage.Shifts;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many hours a week were agreed with somebody; where nothing was, what is usual in the house. Proposals go beyond it
 * only where it cannot be helped.
 */
@Service
@Transactional
public class AgreedHours {

    /** Six days of ten hours: more the law allows in no week. */
    public static final Duration MOST = Duration.ofHours(60);

    private final AgreedHoursMapper mapper;
    private final People people;
    private final Shifts shifts;
    private final StaffingProperties properties;

    AgreedHours(AgreedHoursMapper mapper, People people, Shifts shifts, StaffingProperties properties) {
        this.mapper = mapper;
        this.people = people;
        this.shifts = shifts;
        this.properties = properties;
    }

    /**
     * Somebody's week.
     *
     * @param usual nothing was agreed with them, so that the usual hours hold
     */
    public record Agreed(String person, Duration perWeek, boolean usual) {}

    /**
     * Of everybody active in a team, by username.
     *
     * @throws Refusal.Forbidden unless they lead the team, manage or administer
     */
    @Transactional(readOnly = true)
    public List<Agreed> ofTeam(String team, Person reader) {
        shifts.requirePlanning(team, reader);
        var names = people.ofTeam(team).stream()
                .filter(Person::active)
                .map(Person::username)
                .sorted()
                .toList();
        var known = perWeek(Set.copyOf(names));
        return names.stream()
                .map(name -> new Agreed(name, known.getOrDefault(name, usual()), !known.containsKey(name)))
                .toList();
    }

    /** One's own. */
    @Transactional(readOnly = true)
    public Agreed of(Person person) {
        var known = perWeek(Set.of(person.username())).get(person.username());
        return new Agreed(person.username(), known == null ? usual() : known, known == null);
    }

    public Duration usual() {
        return properties.agreedPerWeek();
    }

    /**
     * Writes down what was agreed with somebody else. True when nothing was before.
     *
     * @param perWeek whole minutes, more than none and at most 60 hours
     * @throws Refusal.Forbidden unless by who leads one of their teams, manages or administers, and never by oneself
     */
    public boolean agree(String username, Person by, @Nullable Duration perWeek) {
        requireDeciding(username, by);
        if (perWeek == null || !isWeek(perWeek)) {
            throw Refusal.Invalid.field(
                    "perWeek", "must be whole minutes, at most 60 hours, such as PT30H or PT38H30M");
        }
        var isNew = mapper.delete(username) == 0;
        mapper.insert(username, (int) perWeek.toMinutes());
        return isNew;
    }

    private static boolean isWeek(Duration perWeek) {
        return !perWeek.isNegative()
                && !perWeek.isZero()
                && perWeek.compareTo(MOST) <= 0
                && perWeek.equals(Duration.ofMinutes(perWeek.toMinutes()));
    }

    /** What is usual holds for them again. */
    public void forget(String username, Person by) {
        requireDeciding(username, by);
        mapper.delete(username);
    }

    private void requireDeciding(String username, Person by) {
        var person = people.find(username)
                .orElseThrow(() -> new Refusal.NotFound("person.unknown", "There is nobody of this username."));
        if (!Absences.mayDecide(by, person)) {
            throw new Refusal.Forbidden(
                    "agreedHours.deciding",
                    "A lead of the person's team or a manager writes them down, never the person.");
        }
    }

    Map<String, Duration> perWeek(Set<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : mapper.of(usernames).stream()
                        .collect(Collectors.toMap(
                                AgreedHoursMapper.Row::person, row -> Duration.ofMinutes(row.perWeek())));
    }
}
