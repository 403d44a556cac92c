package de.tresen.web.interaction;

import de.tresen.interaction.Interaction;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.servicelevel.ServiceHoursBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times at which people like to send later, where the writer is and within the hours of the team. */
@Component
class SendTimes {

    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Teams teams;
    private final ServiceHoursBook hours;
    private final Clock clock;

    SendTimes(Teams teams, ServiceHoursBook hours, Clock clock) {
        this.teams = teams;
        this.hours = hours;
        this.clock = clock;
    }

    /** A suggestion: {@code key} says which, {@code words} when. */
    record SendTime(String key, Instant at, String words) {}

    List<SendTime> of(Interaction matter, Person writer) {
        var now = clock.instant().atZone(writer.timeZone());
        var times = new ArrayList<SendTime>();
        var evening = now.with(EVENING);
        if (evening.isAfter(now.plusMinutes(5))) {
            times.add(time("today", evening, "HH:mm"));
        }
        var tomorrow = open(matter, now.plusDays(1).with(MORNING));
        var isTomorrow = tomorrow.toLocalDate().equals(now.toLocalDate().plusDays(1));
        if (isTomorrow) {
            times.add(time("tomorrow", tomorrow, "HH:mm"));
        }
        var next = isTomorrow ? open(matter, now.plusDays(2).with(MORNING)) : tomorrow;
        times.add(time("nextDay", next, "EEE HH:mm"));
        return times;
    }

    /** The first moment from then on in which the team works; without hours of its own, then. */
    private ZonedDateTime open(Interaction matter, ZonedDateTime from) {
        var second = Duration.ofSeconds(1);
        return hoursOf(matter)
                .map(key ->
                        hours.due(key, from.toInstant(), second).minus(second).atZone(from.getZone()))
                .orElse(from);
    }

    private Optional<String> hoursOf(Interaction matter) {
        return matter.team() == null
                ? Optional.empty()
                : teams.find(matter.team()).map(Team::serviceHours).filter(hours::exists);
    }

    private static SendTime time(String key, ZonedDateTime at, String pattern) {
        var words = DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale())
                .format(at);
        return new SendTime(key, at.toInstant(), words);
    }
}
