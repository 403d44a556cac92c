package de.tresen.coverage;

import de.tresen.coverage.Absence.Kind;
import de.tresen.coverage.Absence.Moves;
import de.tresen.coverage.Absence.State;
import de.tresen.coverage.AbsenceMapper.LastAway;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away and who stands in for them. */
@Service
@Transactional
public class Absences {

    private static final Duration LOOKED_BACK = Duration.ofDays(800);

    private final AbsenceMapper mapper;
    private final AbsenceForm form;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceMapper mapper, AbsenceForm form, People people, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.form = form;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody writes.
     *
     * @param from a day of the person's zone or an instant; none = now, for sickness
     * @param to a day, included, or an instant; none = no end is known
     * @param covers what a substitute may take over; none = everything
     * @param moves what becomes of what they hold; none = the substitute sees it
     */
    public record Content(
            @Nullable String person,
            @Nullable Kind kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<@Nullable String> substitutes,
            @Nullable List<@Nullable Capacity> covers,
            @Nullable Moves moves) {}

    /**
     * Sickness counts at once, and so does what a lead or manager enters. What somebody plans for themselves is a
     * request, if there is a lead who can decide.
     *
     * @throws Refusal.Forbidden unless it is one's own, or one leads a team of the person, manages or administers
     * @throws Refusal.Invalid naming each wrong field, and the chain when substitutes lead back to the person
     */
    public Absence enter(Person by, Content content) {
        var absence = preview(by, content);
        mapper.insert(AbsenceRow.of(absence), clock.instant());
        for (int place = 0; place < absence.substitutes().size(); place++) {
            mapper.addSubstitute(absence.id(), place, absence.substitutes().get(place));
        }
        changed(absence);
        return absence;
    }

    /** What {@link #enter} would save, checked in the same way; nothing is saved. */
    @Transactional(readOnly = true)
    public Absence preview(Person by, Content content) {
        var person = form.person(content);
        if (!by.username().equals(person.username()) && !decidesFor(by, person)) {
            throw new Refusal.Forbidden(
                    "absence.not-yours",
                    "Absences are entered by oneself, the lead of one's team or a manager; ask one of them.");
        }
        return form.read(by, person, content, this::firstState);
    }

    /** A lead's answer to a request; nobody decides about their own. */
    public Absence decide(UUID id, Person by, boolean approved) {
        var absence = get(id, by);
        var person = people.get(absence.person());
        if (by.username().equals(person.username()) || !decidesFor(by, person)) {
            throw new Refusal.Forbidden(
                    "absence.deciding", "A lead of the person's team or a manager decides, never the person.");
        }
        if (approved) {
            form.requireNoCycle(absence);
        }
        if (mapper.decide(id, approved ? State.APPROVED : State.DECLINED, by.username(), clock.instant()) == 0) {
            throw new Refusal.Conflict("absence.decided", "Nothing waits for a decision here any more.");
        }
        changed(absence);
        return get(id, by);
    }

    /** Ends it now; an absence that has not begun, or was only asked for, is gone. */
    public void end(UUID id, Person by) {
        var absence = get(id, by);
        requireEntering(by, absence);
        var now = now();
        if (mapper.deleteBefore(id, now) + mapper.end(id, now) > 0) {
            changed(absence);
        }
    }

    /**
     * Says when one that counts will be over.
     *
     * @param to a day of the person's zone, included, or an instant; of a sickness any, of others not later than before
     */
    public Absence endOn(UUID id, Person by, @Nullable String to) {
        var absence = get(id, by);
        requireEntering(by, absence);
        var ends = Objects.requireNonNull(
                form.endOn(absence, people.get(absence.person()), to).to());
        if (mapper.endOn(id, ends, now()) == 0) {
            throw new Refusal.Conflict(
                    "absence.notRunning", "This absence is over or does not count; enter another one instead.");
        }
        changed(absence);
        return get(id, by);
    }

    private void requireEntering(Person by, Absence absence) {
        if (!mayEnter(by, absence.person())) {
            throw new Refusal.Forbidden(
                    "absence.not-yours",
                    "An absence is ended by oneself, the lead of one's team or a manager; ask one of them.");
        }
    }

    @Transactional(readOnly = true)
    public Absence get(UUID id, Person reader) {
        return AbsenceRow.whole(mapper.find(id, Sight.of(reader))).stream()
                .findFirst()
                .orElseThrow(
                        () -> new Refusal.NotFound("absence.unknown", "There is no such absence that you may see."));
    }

    /** For the desk itself. */
    @Transactional(readOnly = true)
    public Optional<Absence> find(UUID id) {
        return AbsenceRow.whole(mapper.any(id)).stream().findFirst();
    }

    /** The same, until the transaction ends: nobody decides about it or ends it meanwhile. */
    public Optional<Absence> lock(UUID id) {
        mapper.lock(id);
        return find(id);
    }

    /** Whether nobody has decided about it yet. */
    @Transactional(readOnly = true)
    public boolean isWaiting(UUID id) {
        return find(id).filter(absence -> absence.state() == State.REQUESTED).isPresent();
    }

    /** Since when somebody is away without a break, by all their absences together; the instant itself if they were there. */
    @Transactional(readOnly = true)
    public Instant awaySince(String person, Instant at) {
        var theirs = AbsenceRow.whole(mapper.ofPerson(person, at.minus(LOOKED_BACK), at));
        var since = at;
        for (var earlier = earlier(theirs, since); earlier.isBefore(since); earlier = earlier(theirs, since)) {
            since = earlier;
        }
        return since;
    }

    /** Until when each of these people was away the last time, or is; only those who ever were. */
    @Transactional(readOnly = true)
    public Map<String, Instant> lastAway(Set<String> usernames, Instant now) {
        return mapper.lastAway(usernames.toArray(String[]::new), now).stream()
                .collect(Collectors.toMap(LastAway::person, LastAway::until));
    }

    private static Instant earlier(List<Absence> absences, Instant at) {
        return absences.stream()
                .filter(absence -> absence.to() == null || !absence.to().isBefore(at))
                .map(Absence::from)
                .filter(from -> from.isBefore(at))
                .min(Comparator.naturalOrder())
                .orElse(at);
    }

    /** Those that overlap a time, the first to begin first. */
    @Transactional(readOnly = true)
    public List<Absence> list(Person reader, Listed which, @Nullable Place after, int limit) {
        return AbsenceRow.whole(mapper.list(
                Sight.of(reader), which.team(), which.person(), which.from(now()), which.until(), after, limit));
    }

    /** Those that count or may count later and overlap a time: for planning, not for readers. */
    @Transactional(readOnly = true)
    public List<Absence> within(Instant from, Instant to) {
        return AbsenceRow.whole(mapper.within(from, to)).stream()
                .filter(absence -> absence.state() != State.DECLINED)
                .toList();
    }

    /** Whether somebody may say that this person is away, and why; colleagues only read that they are. */
    @Transactional(readOnly = true)
    public boolean mayEnter(Person by, String username) {
        return by.username().equals(username)
                || by.seesAll()
                || people.find(username).map(person -> decidesFor(by, person)).orElse(false);
    }

    /** As {@link #mayEnter(Person, String)}, without looking anybody up. */
    public static boolean mayEnter(Person by, Person person) {
        return by.username().equals(person.username()) || decidesFor(by, person);
    }

    /** Whether somebody may answer this person's requests. */
    public static boolean mayDecide(Person by, Person person) {
        return !by.username().equals(person.username()) && decidesFor(by, person);
    }

    private static boolean decidesFor(Person by, Person person) {
        return by.seesAll() || person.teams().stream().anyMatch(by::leads);
    }

    private State firstState(Person by, Person person, boolean planned) {
        var own = by.username().equals(person.username());
        return planned && own && !by.seesAll() && hasLead(person) ? State.REQUESTED : State.APPROVED;
    }

    private boolean hasLead(Person person) {
        return person.teams().stream()
                .flatMap(team -> people.ofTeam(team).stream())
                .anyMatch(other -> other.active()
                        && other.is(Role.LEAD)
                        && !other.username().equals(person.username()));
    }

    private void changed(Absence absence) {
        events.publishEvent(new AbsenceChanged(absence.id(), absence.person()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
