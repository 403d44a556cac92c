package de.tresen.calendar;

import de.tresen.calendar.CalendarMapper.Known;
import de.tresen.calendar.CalendarMapper.Row;
import de.tresen.calendar.Followed.Source;
import de.tresen.channel.Vault;
import de.tresen.coverage.Absence.Kind;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.io.Serializable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Calendars that tell of absences, one for each person: read every hour, what is new is entered, what changed is changed
 * and what is gone or cancelled is taken back. Or a file, read once.
 */
@Service
public class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int MOST_REASONS = 5;

    private final CalendarMapper mapper;
    private final CalendarFetch fetch;
    private final Followed followed;
    private final CalendarForm form;
    private final Vault vault;
    private final People people;
    private final TransactionOperations transaction;
    private final Clock clock;

    Subscriptions(
            CalendarMapper mapper,
            CalendarFetch fetch,
            Followed followed,
            CalendarForm form,
            Vault vault,
            People people,
            TransactionOperations transaction,
            Clock clock) {
        this.mapper = mapper;
        this.fetch = fetch;
        this.followed = followed;
        this.form = form;
        this.vault = vault;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What somebody writes.
     *
     * @param words only events that have these in their title or category; none = all
     */
    public record Content(
            @Nullable String url,
            @Nullable Kind kind,
            @Nullable String words) {}

    public Optional<Subscription> of(Person person) {
        return mapper.of(person.username())
                .map(row -> new Subscription(
                        String.valueOf(URI.create(open(row)).getHost()),
                        row.kind(),
                        row.words(),
                        row.readAt(),
                        row.trouble(),
                        row.found(),
                        row.unreadable(),
                        refused(person)));
    }

    private List<String> refused(Person person) {
        return mapper.known(person.username(), Source.FEED.name()).stream()
                .map(Known::refused)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_REASONS)
                .toList();
    }

    /** Follows this calendar instead of another, and reads it at once. */
    public void subscribe(Person person, Content content) {
        var wrong = new WrongFields().required(content.kind(), "kind");
        var words = CalendarForm.words(content.words(), wrong);
        var url = form.url(content.url(), wrong);
        wrong.refuse("calendar.invalid");
        var sealed = vault.seal(url, place(person.username()));
        transaction.executeWithoutResult(status -> {
            mapper.delete(person.username());
            mapper.insert(person.username(), sealed, Objects.requireNonNull(content.kind()), words, clock.instant());
        });
        refresh(person);
    }

    /** What it told and has not begun is taken back; what runs ends, as if the calendar were empty. */
    public void stop(Person person) {
        followed.follow(person, Source.FEED, Kind.OTHER, Reading.NOTHING);
        mapper.delete(person.username());
    }

    /** Reads it now. */
    public void refresh(Person person) {
        mapper.of(person.username()).ifPresent(this::read);
    }

    /** Reads those whose hour has come; how many were read. */
    public int round() {
        return (int) mapper.due(clock.instant()).stream().filter(this::read).count();
    }

    private boolean read(Row row) {
        if (mapper.claim(row, clock.instant().plus(EVERY)) == 0) {
            return false;
        }
        try {
            follow(row, people.get(row.person()));
        } catch (TroubledCalendar e) {
            mapper.troubled(row, e.trouble());
        } catch (RuntimeException e) {
            LOG.error("The calendar of {} could not be followed", row.person(), e);
            mapper.troubled(row, Trouble.NO_CALENDAR);
        }
        return true;
    }

    private void follow(Row row, Person person) {
        var etag = row.trouble() == null ? CalendarFetch.known(row.etag(), row.readAt(), clock.instant()) : null;
        var fetched = fetch.fetch(open(row), etag);
        if (fetched.body() == null) {
            mapper.read(row, clock.instant(), row.etag(), row.found(), row.unreadable());
            return;
        }
        var reading = CalendarReader.read(fetched.body(), person.timeZone(), clock.instant(), row.words());
        followed.follow(person, Source.FEED, row.kind(), reading);
        mapper.read(row, clock.instant(), fetched.etag(), reading.periods().size(), reading.unreadable());
    }

    /** What a file said; it is shown after a redirect, and waits in the session until then. */
    public record Imported(int found, int unreadable) implements Serializable {}

    /**
     * Takes over what a file tells. The same file again changes nothing; a newer one changes what it tells anew.
     *
     * @throws TroubledCalendar if it cannot be read
     * @throws Refusal.Invalid if the words are too long or the kind is missing
     */
    public Imported read(Person person, byte[] file, Content content) {
        var wrong = new WrongFields().required(content.kind(), "kind");
        var words = CalendarForm.words(content.words(), wrong);
        wrong.refuse("calendar.invalid");
        var reading = CalendarReader.read(file, person.timeZone(), clock.instant(), words);
        followed.follow(person, Source.FILE, Objects.requireNonNull(content.kind()), reading);
        return new Imported(reading.periods().size(), reading.unreadable());
    }

    private String open(Row row) {
        return vault.open(row.url(), place(row.person()));
    }

    private static String place(String person) {
        return "calendar:" + person;
    }
}
