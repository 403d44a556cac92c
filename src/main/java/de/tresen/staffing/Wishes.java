package de.tresen.staffing;

import de.tresen.coverage.Absences;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people wish for their duties. Their own business, and that of who plans for them. */
@Service
@Transactional
public class Wishes {

    /** Nobody has more of them. */
    private static final int MOST = 100;

    private final WishMapper mapper;
    private final Absences absences;
    private final People people;
    private final Clock clock;

    Wishes(WishMapper mapper, Absences absences, People people, Clock clock) {
        this.mapper = mapper;
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What somebody writes.
     *
     * @param person none = oneself
     * @param from a day; none = today
     * @param to a day, included; none = until it is taken back
     */
    public record Content(
            @Nullable String person,
            Wish.@Nullable Kind kind,
            @Nullable Set<@Nullable DayOfWeek> days,
            @Nullable String from,
            @Nullable String to) {}

    /** @throws Refusal.Forbidden unless it is one's own, or one leads a team of the person, manages or administers */
    public Wish enter(Person by, Content content) {
        var person = Objects.requireNonNullElse(content.person(), by.username());
        requireOwn(by, person);
        var wish = checked(
                people.find(person)
                        .orElseThrow(() -> Refusal.Invalid.field("person", "there is nobody of this username")),
                content);
        mapper.insert(WishMapper.Row.of(wish), clock.instant());
        return wish;
    }

    /** In the order in which they were written; those of oneself when {@code username} is null. */
    @Transactional(readOnly = true)
    public List<Wish> list(Person reader, @Nullable String username) {
        var person = Objects.requireNonNullElse(username, reader.username());
        requireOwn(reader, person);
        return mapper.ofPerson(person, MOST).stream().map(WishMapper.Row::wish).toList();
    }

    public void takeBack(UUID id, Person by) {
        var wish = mapper.find(id)
                .filter(row -> absences.mayEnter(by, row.person()))
                .orElseThrow(() -> new Refusal.NotFound("wish.unknown", "There is no such wish that you may see."));
        mapper.delete(wish.id());
    }

    private void requireOwn(Person by, String person) {
        if (!absences.mayEnter(by, person)) {
            throw new Refusal.Forbidden(
                    "wish.not-yours", "Wishes are written by oneself, the lead of one's team or a manager; ask them.");
        }
    }

    private Wish checked(Person person, Content content) {
        var days = content.days() == null ? Set.<@Nullable DayOfWeek>of() : content.days();
        var from = content.from() == null ? today(person) : Days.read(content.from());
        var to = content.to() == null ? null : Days.read(content.to());
        new WrongFields()
                .required(content.kind(), "kind")
                .unless(days.stream().noneMatch(Objects::isNull), "days", "must name weekdays, such as SATURDAY")
                .unless(from != null, "from", "must be a day such as 2026-12-24")
                .unless(content.to() == null || to != null, "to", "must be a day such as 2026-12-31")
                .unless(from == null || to == null || !to.isBefore(from), "to", "must not lie before from")
                .unless(
                        mapper.ofPerson(person.username(), MOST).size() < MOST,
                        "person",
                        "has " + MOST + " wishes; take one back first")
                .refuse("wish.invalid");
        return new Wish(
                Ids.next(),
                person.username(),
                Objects.requireNonNull(content.kind()),
                days.stream().map(Objects::requireNonNull).collect(Collectors.toSet()),
                Objects.requireNonNull(from),
                to);
    }

    private LocalDate today(Person person) {
        return LocalDate.ofInstant(clock.instant(), person.timeZone());
    }
}
