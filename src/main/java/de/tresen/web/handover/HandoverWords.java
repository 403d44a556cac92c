package de.tresen.web.handover;

import de.tresen.coverage.Days;
import de.tresen.handover.Fact;
import de.tresen.handover.Handover;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.web.frame.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a sheet says, in the reader's language and zone. */
@Component
class HandoverWords {

    private final People people;
    private final Teams teams;
    private final MessageSource messages;
    private final Clock clock;

    HandoverWords(People people, Teams teams, MessageSource messages, Clock clock) {
        this.people = people;
        this.teams = teams;
        this.messages = messages;
        this.clock = clock;
    }

    Times times(Person reader) {
        return new Times(clock.instant(), reader.timeZone(), locale(), messages);
    }

    String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    String team(String key) {
        return teams.find(key).map(Team::name).orElse(key);
    }

    String title(Handover handover) {
        return say("handover.title." + handover.kind(), name(handover.person()));
    }

    /** To whom it goes. */
    String to(Handover handover) {
        var receiver = handover.receiver();
        if (handover.kind() == Handover.Kind.RETURN) {
            return say("handover.ofTeam", team(handover.team()));
        }
        return receiver == null
                ? say("handover.toTeam", team(handover.team()))
                : say("handover.to", name(receiver), team(handover.team()));
    }

    /** For which days, in the zone of who is away; a shift ends when the sheet was made. */
    String when(Handover handover, Times times) {
        if (handover.kind() == Handover.Kind.SHIFT) {
            return times.full(handover.madeAt());
        }
        var zone = people.find(handover.person()).map(Person::timeZone).orElse(clock.getZone());
        var days = Days.of(handover.since(), handover.until(), zone);
        var first = day(days.first());
        if (days.last() == null) {
            return say("handover.away.open", first);
        }
        return days.last().equals(days.first())
                ? say("handover.away.one", first)
                : say("handover.away", first, day(days.last()));
    }

    String fact(Fact fact, Times times) {
        var at = fact.at();
        return switch (fact.what()) {
            case TASK -> task(fact, times);
            case TO_APPROVE -> say("handover.fact.TO_APPROVE", name(Objects.requireNonNullElse(fact.detail(), "")));
            case PLANNED -> say("handover.fact.PLANNED", at(at, times));
            case DRAFT -> say("handover.fact.DRAFT", Objects.requireNonNullElse(fact.detail(), ""));
            case IN_APPROVAL -> say("handover.fact.IN_APPROVAL");
            case WAITING ->
                at == null
                        ? say("status." + fact.detail())
                        : say("handover.fact.promised", say("status." + fact.detail()), at(at, times));
        };
    }

    private String task(Fact fact, Times times) {
        var kind = Objects.requireNonNullElse(fact.detail(), "");
        var what = Objects.requireNonNullElse(messages.getMessage("task." + kind, null, kind, locale()), kind);
        if (fact.at() != null) {
            return say("handover.fact.ASIDE", what, times.weekday(fact.at()));
        }
        return fact.dueAt() == null ? what : say("handover.fact.due", what, times.weekday(fact.dueAt()));
    }

    private static String at(@Nullable Instant at, Times times) {
        return at == null ? "" : times.weekday(at);
    }

    String say(String code, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(code, arguments, locale()));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
