package de.tresen.report;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Beginning;
import de.tresen.platform.Ids;
import de.tresen.platform.Race;
import de.tresen.platform.WrongFields;
import de.tresen.report.WeeklyMailMapper.Due;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The reports by mail on Mondays, for who chose them: one for each person and week, however many nodes there are and
 * however often they start. What may have left is not sent again; what certainly has not is tried for hours.
 */
@Service
public class WeeklyMails {

    public static final List<String> LANGUAGES = List.of("de", "en");

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyMails.class);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** With pauses that grow by five minutes each, a long working day. */
    private static final int MOST_ATTEMPTS = 16;

    private static final int HOURS = 24;
    private static final int LONGEST_REASON = 2000;

    private final WeeklyMailMapper mapper;
    private final People people;
    private final TransactionOperations transaction;
    private final Clock clock;

    WeeklyMails(WeeklyMailMapper mapper, People people, TransactionOperations transaction, Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * One mail. {@code id} is the same at every attempt.
     *
     * @param onlyGaps not the reports, but where nobody will be there
     */
    public record Mail(UUID id, Person reader, Locale locale, boolean onlyGaps) {}

    /** How one attempt ended. */
    public enum Outcome {
        SENT,
        /** There is nothing that the reader wanted to know. */
        NOTHING_TO_SAY,
        /** It certainly has not left. */
        TRY_AGAIN,
        REFUSED,
        IN_DOUBT
    }

    /** @param reason why it was not sent */
    public record Attempt(Outcome outcome, @Nullable String reason) {}

    /** Writes the mail and tries once to send it. */
    public interface Carrier {
        Attempt carry(Mail mail);
    }

    public static boolean maySubscribe(Person person) {
        return person.seesAll() || person.is(Role.LEAD);
    }

    public Optional<WeeklyChoice> choice(Person person) {
        return mapper.choice(person.username());
    }

    /** From the next Monday on whose hour has not come. */
    public void choose(Person person, int hourOfDay, String language, boolean onlyGaps) {
        new WrongFields()
                .unless(hourOfDay >= 0 && hourOfDay < HOURS, "hour", "must be 0 to 23")
                .unless(LANGUAGES.contains(language), "language", "must be de or en")
                .refuse("weekly.invalid");
        var choice = new WeeklyChoice(person.username(), hourOfDay, language, onlyGaps, clock.instant());
        Race.again(() -> transaction.execute(status -> {
            mapper.forgetChoice(person.username());
            mapper.insertChoice(choice);
            return choice;
        }));
    }

    public void stop(Person person) {
        mapper.forgetChoice(person.username());
    }

    /** Sends what is due; answers how many attempts were made. */
    public int round(Carrier carrier) {
        mapper.giveUpAbandoned(clock.instant());
        mapper.choices().forEach(this::begin);
        return (int) mapper.due(clock.instant()).stream()
                .filter(due -> attempt(due, carrier))
                .count();
    }

    private void begin(WeeklyChoice choice) {
        var person = people.find(choice.username()).filter(WeeklyMails::isReachable);
        if (person.isEmpty()) {
            return;
        }
        var zone = person.get().timeZone();
        var now = clock.instant();
        var monday = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var due = choice.due(monday, zone);
        if (choice.chosenAt().isAfter(due) || now.isBefore(due) || !now.isBefore(due.plus(PATIENCE))) {
            return;
        }
        try {
            mapper.begin(choice.username(), monday, Ids.next(), now);
        } catch (DuplicateKeyException anotherNode) {
            LOG.debug("Another node began the weekly mail of {}", choice.username());
        }
    }

    private static boolean isReachable(Person person) {
        return person.active() && person.email() != null && maySubscribe(person);
    }

    private boolean attempt(Due due, Carrier carrier) {
        if (mapper.claim(due, clock.instant().plus(LEASE)) == 0) {
            return false;
        }
        settle(due, carried(due, carrier));
        return true;
    }

    private Attempt carried(Due due, Carrier carrier) {
        var choice = mapper.choice(due.username());
        var reader = people.find(due.username()).filter(WeeklyMails::isReachable);
        if (choice.isEmpty() || reader.isEmpty()) {
            return new Attempt(Outcome.REFUSED, "It is not wanted any more, or cannot be sent to this person");
        }
        var locale = Locale.forLanguageTag(choice.get().language());
        try {
            return carrier.carry(
                    new Mail(due.id(), reader.get(), locale, choice.get().onlyGaps()));
        } catch (RuntimeException e) {
            LOG.error("The weekly mail of {} failed", due.username(), e);
            return new Attempt(Outcome.IN_DOUBT, e.toString());
        }
    }

    private void settle(Due due, Attempt attempt) {
        var now = clock.instant();
        var next = now.plus(PAUSE.multipliedBy(due.attempts() + 1L));
        var again = attempt.outcome() == Outcome.TRY_AGAIN && due.attempts() + 1 < MOST_ATTEMPTS;
        var state = again
                ? "READY"
                : attempt.outcome() == Outcome.TRY_AGAIN
                        ? "REFUSED"
                        : attempt.outcome().name();
        var reason = Beginning.ofAny(attempt.reason(), LONGEST_REASON);
        mapper.settle(due, state, reason, again ? null : now, next);
    }
}
