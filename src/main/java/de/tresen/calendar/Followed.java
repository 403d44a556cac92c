package de.tresen.calendar;

import de.tresen.calendar.CalendarMapper.Known;
import de.tresen.coverage.Absence.Kind;
import de.tresen.coverage.ToldAbsences;
import de.tresen.coverage.ToldAbsences.Period;
import de.tresen.people.Person;
import de.tresen.platform.Beginning;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps somebody's absences as a calendar tells of them; each event by itself, so that one cannot spoil the others. */
@Component
class Followed {

    private static final int LONGEST_REASON = 500;

    private final CalendarMapper mapper;
    private final ToldAbsences absences;
    private final TransactionOperations transaction;
    private final Clock clock;

    Followed(CalendarMapper mapper, ToldAbsences absences, TransactionOperations transaction, Clock clock) {
        this.mapper = mapper;
        this.absences = absences;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where it was told: a calendar that is followed, or a file, which says nothing of what is not in it. */
    enum Source {
        FEED,
        FILE
    }

    void follow(Person person, Source source, Kind kind, Reading reading) {
        var known = mapper.known(person.username(), source.name()).stream()
                .collect(Collectors.toMap(Known::event, one -> one));
        if (source == Source.FEED) {
            known.values().stream()
                    .filter(one -> !reading.periods().containsKey(one.event()))
                    .forEach(one -> remove(person, source, one));
        }
        reading.periods().forEach((event, period) -> {
            var before = known.get(event);
            if (before == null || isChanged(before, period)) {
                take(person, source, kind, event, period, before == null ? null : before.absence());
            }
        });
    }

    private static boolean isChanged(Known before, Period period) {
        return !before.fromAt().equals(period.from()) || !before.toAt().equals(period.to());
    }

    private void take(Person person, Source source, Kind kind, String event, Period period, @Nullable UUID before) {
        try {
            remember(
                    person,
                    source,
                    event,
                    period,
                    () -> before == null
                            ? absences.enter(person, kind, period)
                            : absences.change(person, before, kind, period));
        } catch (Refusal e) {
            var why = Beginning.ofAny(e.getMessage(), LONGEST_REASON);
            remember(person, source, new Known(event, period.from(), period.to(), before, why));
        }
    }

    private interface Entering {
        UUID absence();
    }

    private void remember(Person person, Source source, String event, Period period, Entering entering) {
        transaction.executeWithoutResult(status ->
                remember(person, source, new Known(event, period.from(), period.to(), entering.absence(), null)));
    }

    private void remember(Person person, Source source, Known known) {
        transaction.executeWithoutResult(status -> {
            mapper.forget(person.username(), source.name(), known.event());
            mapper.remember(person.username(), source.name(), known);
        });
    }

    /** What is over is only forgotten: calendars drop it, and who was away is not rewritten. */
    private void remove(Person person, Source source, Known known) {
        transaction.executeWithoutResult(status -> {
            if (known.absence() != null && known.toAt().isAfter(clock.instant())) {
                absences.remove(person, known.absence());
            }
            mapper.forget(person.username(), source.name(), known.event());
        });
    }
}
