package de.tresen.handover;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.coverage.CoverDetail;
import de.tresen.coverage.Days;
import de.tresen.coverage.Shift;
import de.tresen.handover.Handover.Kind;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Matter;
import de.tresen.routing.Notifications.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets that pass work on. They move nothing: who has what follows from the absences and from who takes it. */
@Service
@Transactional
public class Handovers {

    private static final String DESK = "desk";
    private static final int LONGEST_NOTE = 4000;

    private final HandoverMapper mapper;
    private final Sheets sheets;
    private final Successors successors;
    private final Absences absences;
    private final People people;
    private final Notifications notifications;
    private final Clock clock;

    Handovers(
            HandoverMapper mapper,
            Sheets sheets,
            Successors successors,
            Absences absences,
            People people,
            Notifications notifications,
            Clock clock) {
        this.mapper = mapper;
        this.sheets = sheets;
        this.successors = successors;
        this.absences = absences;
        this.people = people;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * What somebody hands over when their shift ends.
     *
     * @param person username of who leaves; null = the one who asks
     * @param receiver username of who takes over; null = anybody of the team
     */
    public record Content(
            @Nullable String team,
            @Nullable String person,
            @Nullable String receiver,
            @Nullable String note) {}

    /** @throws Refusal.Invalid also where there is nothing to pass on */
    public Handover make(Person by, Content content) {
        var person = person(by, content);
        var team = Objects.requireNonNull(content.team());
        var note = content.note() == null || content.note().isBlank()
                ? null
                : content.note().strip();
        var facts = sheets.open(person, team, now());
        if (facts.isEmpty() && note == null) {
            throw Refusal.Invalid.field(
                    "note", "nothing is open here; write what should be known, or hand over nothing");
        }
        var handover = ofShift(team, person, content.receiver(), note, by.username());
        save(handover, facts);
        tell(
                handover,
                person,
                content.receiver() == null
                        ? successors.of(team, person.username(), now())
                        : Set.of(content.receiver()));
        return handover;
    }

    /**
     * A shift is over and its person gone: a sheet if something of theirs falls due before they are back, somebody else
     * is on duty, and there is none since the shift began.
     */
    Optional<Handover> endOfShift(Shift shift, Instant back) {
        var next = successors.of(shift.team(), shift.person(), now());
        var known = mapper.made(Kind.SHIFT, shift.person(), shift.team(), null, shift.from()) > 0;
        if (next.isEmpty() || known) {
            return Optional.empty();
        }
        var person = people.get(shift.person());
        var facts = sheets.open(person, shift.team(), now());
        if (facts.stream()
                .noneMatch(fact -> fact.dueAt() != null && fact.dueAt().isBefore(back))) {
            return Optional.empty();
        }
        var handover = ofShift(shift.team(), person, next.size() == 1 ? next.get(0) : null, null, DESK);
        save(handover, facts);
        tell(handover, person, next);
        return Optional.of(handover);
    }

    /**
     * An absence has begun: one sheet for who has the work now, unless there is nothing open, or they were given one
     * since the person left.
     *
     * @param receiver username of who stands in; null = anybody of the team
     * @param told usernames of who learns of it
     */
    public Optional<Handover> begin(Absence absence, String team, @Nullable String receiver, Collection<String> told) {
        var person = people.get(absence.person());
        var since = absences.awaySince(absence.person(), absence.from());
        var facts = sheets.open(person, team, absence.from().minus(1, ChronoUnit.MICROS));
        if (facts.isEmpty() || mapper.made(Kind.ABSENCE, absence.person(), team, receiver, since) > 0) {
            return Optional.empty();
        }
        var handover = byDesk(Kind.ABSENCE, absence, team, receiver, absence.from());
        save(handover, facts);
        tell(handover, person, told);
        return Optional.of(handover);
    }

    /** An absence is over: for its person, what is open and what others did for them; nothing where there is neither. */
    public Optional<Handover> end(Absence absence, String team) {
        var person = people.get(absence.person());
        var since = absences.awaySince(absence.person(), Objects.requireNonNullElse(absence.to(), now()));
        var facts = sheets.open(person, team, now());
        var any = !facts.isEmpty() || sheets.anythingDone(person.username(), team, since, now());
        if (!any || mapper.made(Kind.RETURN, person.username(), team, null, since) > 0) {
            return Optional.empty();
        }
        var handover = byDesk(Kind.RETURN, absence, team, person.username(), since);
        save(handover, facts);
        tell(handover, person, Set.of(person.username()));
        return Optional.of(handover);
    }

    private Handover ofShift(String team, Person person, @Nullable String receiver, @Nullable String note, String by) {
        return new Handover(
                Ids.next(),
                Kind.SHIFT,
                team,
                person.username(),
                receiver,
                null,
                note,
                now(),
                null,
                now(),
                by,
                null,
                null);
    }

    private Handover byDesk(Kind kind, Absence absence, String team, @Nullable String receiver, Instant since) {
        return new Handover(
                Ids.next(),
                kind,
                team,
                absence.person(),
                receiver,
                absence.id(),
                null,
                since,
                absence.to(),
                now(),
                DESK,
                null,
                null);
    }

    private void save(Handover handover, List<Fact> facts) {
        mapper.insert(handover);
        sheets.keep(handover.id(), facts);
    }

    private void tell(Handover handover, Person person, Collection<String> told) {
        var back = handover.kind() == Kind.RETURN;
        var days = Days.of(
                handover.since(),
                handover.kind() == Kind.SHIFT ? handover.since().plusNanos(1) : handover.until(),
                person.timeZone());
        notifications.tell(
                told,
                new Matter(handover.id(), handover.team()),
                back ? Reason.RETURN_SHEET : Reason.HANDOVER_SHEET,
                CoverDetail.of(days, person.name()).toString());
    }

    /** What it would say if it were made now. */
    @Transactional(readOnly = true)
    public List<Fact> preview(Person by, Content content) {
        return sheets.open(person(by, content), Objects.requireNonNull(content.team()), now());
    }

    private Person person(Person by, Content content) {
        var team = content.team();
        var name = Objects.requireNonNullElse(content.person(), by.username());
        var person = people.find(name).filter(Person::active).orElse(null);
        new WrongFields()
                .required(team, "team")
                .unless(
                        person != null && (team == null || person.belongsTo(team)),
                        "person",
                        "must be active in the team")
                .unless(
                        content.receiver() == null || mayReceive(content.receiver(), name, team),
                        "receiver",
                        "must be somebody else who is active in the team")
                .unless(
                        content.note() == null || content.note().length() <= LONGEST_NOTE,
                        "note",
                        "must have at most " + LONGEST_NOTE + " characters")
                .refuse("handover.invalid");
        if (!name.equals(by.username()) && !by.seesAll() && !by.leads(Objects.requireNonNull(team))) {
            throw new Refusal.Forbidden(
                    "handover.not-yours", "Who leaves hands over, or a lead of the team does it for them.");
        }
        return Objects.requireNonNull(person);
    }

    private boolean mayReceive(String username, String leaving, @Nullable String team) {
        return !username.equals(leaving)
                && people.find(username)
                        .filter(other -> other.active() && other.belongsTo(team))
                        .isPresent();
    }

    /** Who it is for has read it; when that was is kept. */
    public Handover acknowledge(UUID id, Person by) {
        var handover = get(id, by);
        if (!mayAcknowledge(handover, by)) {
            throw new Refusal.Forbidden("handover.not-receiver", "Only who takes over acknowledges it.");
        }
        if (mapper.acknowledge(id, by.username(), now()) == 0) {
            throw new Refusal.Conflict("handover.acknowledged", "It was acknowledged already; reload to see by whom.");
        }
        return get(id, by);
    }

    public boolean mayAcknowledge(Handover handover, Person by) {
        return handover.receiver() == null
                ? by.belongsTo(handover.team()) && !by.username().equals(handover.person())
                : handover.receiver().equals(by.username());
    }

    /** With all it says; whoever reads it need not be told of it any more. */
    public Sheet read(UUID id, Person reader) {
        var sheet = sheets.read(get(id, reader));
        notifications.seen(reader, id);
        return sheet;
    }

    @Transactional(readOnly = true)
    public Handover get(UUID id, Person reader) {
        return mapper.find(id, Reader.of(reader))
                .orElseThrow(
                        () -> new Refusal.NotFound("handover.unknown", "There is no such sheet that you may see."));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Handover> list(Person reader, @Nullable UUID before, int limit) {
        return mapper.list(Reader.of(reader), before, limit);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
