package de.tresen.calendar;

import de.tresen.calendar.CompanyMapper.Row;
import de.tresen.channel.Vault;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import de.tresen.servicelevel.ServiceHoursBook;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Calendars that tell on which days a company does not work, one for each service hours: read every hour. They only
 * propose; a person closes the days in the service hours, because such calendars also know parties and birthdays.
 */
@Service
public class CompanyCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(CompanyCalendars.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final CompanyMapper mapper;
    private final CompanyDays days;
    private final CalendarFetch fetch;
    private final CalendarForm form;
    private final ServiceHoursBook book;
    private final Vault vault;
    private final TransactionOperations transaction;
    private final Clock clock;

    CompanyCalendars(
            CompanyMapper mapper,
            CompanyDays days,
            CalendarFetch fetch,
            CalendarForm form,
            ServiceHoursBook book,
            Vault vault,
            TransactionOperations transaction,
            Clock clock) {
        this.mapper = mapper;
        this.days = days;
        this.fetch = fetch;
        this.form = form;
        this.book = book;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound if there are no such service hours */
    public Optional<CompanyCalendar> of(String hours) {
        requireChangeable(hours);
        return mapper.of(hours)
                .map(row -> new CompanyCalendar(
                        String.valueOf(URI.create(open(row)).getHost()),
                        row.words(),
                        row.readAt(),
                        row.trouble(),
                        row.found(),
                        row.unreadable(),
                        days.open(hours, false),
                        days.open(hours, true),
                        days.gone(hours)));
    }

    /** Days that wait for somebody to close them, or to leave them open. */
    public List<ClosedDay> proposed(String hours) {
        return mapper.of(hours).isEmpty() ? List.of() : days.open(hours, false);
    }

    /** How many days wait, by the key of the service hours; only those for which there are any. */
    public Map<String, Integer> waiting() {
        return mapper.followed().stream()
                .collect(Collectors.toMap(
                        hours -> hours, hours -> days.open(hours, false).size()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Follows this calendar instead of another, and reads it at once.
     *
     * @param words only events that have these in their title or category; none = all
     * @throws Refusal.Invalid naming each wrong field
     */
    public void follow(String hours, @Nullable String url, @Nullable String words) {
        requireChangeable(hours);
        var wrong = new WrongFields();
        var address = form.url(url, wrong);
        var only = CalendarForm.words(words, wrong);
        wrong.refuse("calendar.invalid");
        var sealed = vault.seal(address, place(hours));
        transaction.executeWithoutResult(status -> {
            mapper.delete(hours);
            mapper.insert(hours, sealed, only, clock.instant());
        });
        refresh(hours);
    }

    /** What it told is forgotten; what a person closed stays closed. */
    public void stop(String hours) {
        requireChangeable(hours);
        mapper.delete(hours);
    }

    /** A person's decision that a day stays open, or is proposed again. */
    public void dismiss(String hours, LocalDate day, boolean dismissed) {
        requireChangeable(hours);
        if (mapper.dismiss(hours, day, dismissed) == 0) {
            throw new Refusal.NotFound("calendar.noDay", "The calendar tells no such day; read it again.");
        }
    }

    /** Reads it now. */
    public void refresh(String hours) {
        requireChangeable(hours);
        mapper.of(hours).ifPresent(this::read);
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
            take(row);
        } catch (TroubledCalendar e) {
            mapper.troubled(row, e.trouble());
        } catch (RuntimeException e) {
            LOG.error("The company calendar of {} could not be followed", row.hours(), e);
            mapper.troubled(row, Trouble.NO_CALENDAR);
        }
        return true;
    }

    private void take(Row row) {
        var now = clock.instant();
        var etag = row.trouble() == null ? CalendarFetch.known(row.etag(), row.readAt(), now) : null;
        var fetched = fetch.fetch(open(row), etag);
        if (fetched.body() == null) {
            mapper.read(row, now, row.etag(), row.found(), row.unreadable());
            return;
        }
        var zone = days.zone(row.hours());
        var reading = CalendarReader.read(fetched.body(), zone, now, row.words());
        var told = CompanyDays.told(reading, zone, LocalDate.ofInstant(now, zone));
        days.take(row.hours(), told);
        mapper.read(row, now, fetched.etag(), told.size(), reading.unreadable());
    }

    private void requireChangeable(String hours) {
        book.requireOwn(hours);
        book.definition(hours);
    }

    private String open(Row row) {
        return vault.open(row.url(), place(row.hours()));
    }

    private static String place(String hours) {
        return "company-calendar:" + hours;
    }
}
