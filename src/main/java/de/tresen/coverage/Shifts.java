package de.tresen.coverage;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Teams;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is meant to be there, and who really was: what has passed is not rewritten. */
@Service
@Transactional
public class Shifts {

    private static final Period LONGEST = Period.ofDays(1);
    private static final Period LONGEST_CALL = Period.ofDays(31);

    private final ShiftMapper mapper;
    private final People people;
    private final Teams teams;
    private final Scopes scopes;
    private final Clock clock;

    Shifts(ShiftMapper mapper, People people, Teams teams, Scopes scopes, Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.teams = teams;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What somebody wants it to be; for every channel and language unless it says one. */
    public record Content(
            @Nullable String team,
            @Nullable String person,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Duty duty,
            @Nullable String channel,
            @Nullable String language) {}

    /** @throws Refusal.Forbidden unless they lead the team, manage or administer */
    public Shift plan(Person by, Content content) {
        var shift = checked(Ids.next(), by, content);
        mapper.insert(shift, by.username(), clock.instant());
        return shift;
    }

    /** Another person, time or duty for a shift that has not begun. */
    public Shift replace(UUID id, Person by, Content content) {
        var before = get(id, by);
        requirePlanning(before.team(), by);
        var after = checked(id, by, content);
        if (mapper.replace(after, now()) == 0) {
            throw new Refusal.Conflict("shift.begun", "This shift has begun; end it and plan another one.");
        }
        return after;
    }

    /** A shift that has not begun is gone; one that runs ends now. */
    public void delete(UUID id, Person by) {
        var shift = get(id, by);
        requirePlanning(shift.team(), by);
        var now = now();
        if (mapper.deleteBefore(id, now) == 0 && mapper.end(id, now) == 0) {
            throw new Refusal.Conflict("shift.past", "This shift is over; who was on duty is not rewritten.");
        }
    }

    @Transactional(readOnly = true)
    public Shift get(UUID id, Person reader) {
        return mapper.find(id, Sight.of(reader))
                .orElseThrow(() -> new Refusal.NotFound("shift.unknown", "There is no such shift that you may see."));
    }

    /** Those that overlap a time, the first to begin first. */
    @Transactional(readOnly = true)
    public List<Shift> list(Person reader, Listed which, @Nullable Place after, int limit) {
        return mapper.list(
                Sight.of(reader), which.team(), which.person(), which.from(now()), which.until(), after, limit);
    }

    /** Those of some people in any team that overlap a time, the first to begin first: for planning, not for readers. */
    @Transactional(readOnly = true)
    public List<Shift> ofPeople(Set<String> usernames, Instant from, Instant to) {
        return usernames.isEmpty() ? List.of() : mapper.ofPeople(usernames, from, to);
    }

    /** Those of these that the reader may see and that are still there. */
    @Transactional(readOnly = true)
    public List<Shift> some(Person reader, Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : mapper.some(Sight.of(reader), ids);
    }

    /** For the desk itself: shifts, but not on call, that ended in a time, its beginning excluded. */
    @Transactional(readOnly = true)
    public List<Shift> endedBetween(Instant after, Instant until) {
        return mapper.endedBetween(after, until, after.minus(Rows.LONGEST_SHIFT));
    }

    public boolean mayPlan(String team, Person by) {
        return by.seesAll() || by.leads(team);
    }

    /** For the desk itself. */
    Optional<Shift> find(UUID id) {
        return mapper.any(id);
    }

    /** @throws Refusal.Forbidden unless they lead the team, manage or administer */
    public void requirePlanning(String team, Person by) {
        if (!mayPlan(team, by)) {
            throw new Refusal.Forbidden(
                    "shift.planning", "Shifts are planned by the lead of the team or a manager; ask one of them.");
        }
    }

    private Shift checked(UUID id, Person by, Content content) {
        var team = content.team();
        var from = micros(content.from());
        var to = micros(content.to());
        var person =
                content.person() == null ? null : people.find(content.person()).orElse(null);
        var known = team == null ? null : teams.find(team).orElse(null);
        if (known != null) {
            requirePlanning(known.key(), by);
        }
        var zone = known == null ? ZoneOffset.UTC : known.timeZone();
        var wrong = new WrongFields()
                .required(team, "team")
                .unless(team == null || known != null, "team", "there is no team of this key")
                .required(content.person(), "person")
                .unless(content.person() == null || person != null, "person", "there is nobody of this username")
                .unless(
                        person == null || team == null || person.active() && person.belongsTo(team),
                        "person",
                        "must be active in the team")
                .required(from, "from")
                .required(to, "to")
                .required(content.duty(), "duty")
                .unless(from == null || to == null || from.isBefore(to), "to", "must be later than from")
                .unless(
                        from == null || to == null || !isTooLong(from, to, content.duty(), zone),
                        "to",
                        "must be at most 24 hours after from by the team's clock, 31 days on call; plan the rest as another shift");
        var scope = scopes.read(content.channel(), content.language(), wrong);
        wrong.refuse("shift.invalid");
        return new Shift(
                id,
                Objects.requireNonNull(team),
                Objects.requireNonNull(person).username(),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                Objects.requireNonNull(content.duty()),
                scope.channel(),
                scope.language());
    }

    /** A night in which the clocks are set back is longer. */
    private static boolean isTooLong(Instant from, Instant to, @Nullable Duty duty, ZoneId zone) {
        var days = duty == Duty.ON_CALL ? LONGEST_CALL : LONGEST;
        return to.isAfter(from.atZone(zone).plus(days).toInstant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant micros(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
