package de.tresen.calendar;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Listed;
import de.tresen.coverage.Shift;
import de.tresen.coverage.Shifts;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shifts and absences as calendars, from a month ago until a year ahead, within what their owner may see. */
@Component
class CalendarFeeds {

    private static final Duration BEFORE = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final int MOST = 5000;

    private final Shifts shifts;
    private final Absences absences;
    private final People people;
    private final Teams teams;
    private final MessageSource messages;
    private final Clock clock;

    CalendarFeeds(Shifts shifts, Absences absences, People people, Teams teams, MessageSource messages, Clock clock) {
        this.shifts = shifts;
        this.absences = absences;
        this.people = people;
        this.teams = teams;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param team null = the person's own */
    String of(Person owner, @Nullable String team, Locale language) {
        var now = clock.instant();
        var which = new Listed(team, team == null ? owner.username() : null, now.minus(BEFORE), now.plus(AHEAD));
        var words = new Words(team != null, language);
        var events = Stream.concat(
                shifts.list(owner, which, null, MOST).stream().map(shift -> event(shift, words)),
                absences.list(owner, which, null, MOST).stream()
                        .filter(absence -> absence.state() != Absence.State.DECLINED)
                        .map(absence -> event(absence, words, now)));
        var name = team == null ? owner.name() : words.team(team);
        return CalendarFile.write(words.say("calendar.name", name), now, events.toList());
    }

    private CalendarFile.Event event(Shift shift, Words words) {
        var what = words.say("calendar.shift." + shift.duty(), words.team(shift.team()));
        return new CalendarFile.Event(
                "shift-" + shift.id(),
                words.ofTeam() ? words.person(shift.person()).name() + ": " + what : what,
                shift.from(),
                shift.to(),
                false);
    }

    /** In a team's calendar nobody reads why; where no end is known, it lasts until tomorrow. */
    private CalendarFile.Event event(Absence absence, Words words, Instant now) {
        var own = !words.ofTeam();
        var person = words.person(absence.person());
        var to = absence.to() == null ? later(absence.from(), now) : absence.to();
        var what = own ? words.say("calendar.absence." + absence.kind()) : words.say("calendar.away", person.name());
        var id = "absence-" + absence.id();
        var asked = absence.state() == Absence.State.REQUESTED;
        return absence.wholeDays()
                ? new CalendarFile.Event(id, what, day(absence.from(), person), lastDay(to, person), asked)
                : new CalendarFile.Event(id, what, absence.from(), to, asked);
    }

    private static Instant later(Instant from, Instant now) {
        return (from.isAfter(now) ? from : now).plus(Duration.ofDays(1));
    }

    private static LocalDate day(Instant at, Person person) {
        return LocalDate.ofInstant(at, person.timeZone());
    }

    /** The day after the last one, also for one that was ended within a day. */
    private static LocalDate lastDay(Instant to, Person person) {
        return day(to.minusSeconds(1), person).plusDays(1);
    }

    /** Each person and team is looked up once. */
    private final class Words {

        private final boolean ofTeam;
        private final Locale language;
        private final Map<String, Person> known = new HashMap<>();
        private final Map<String, String> teamNames = new HashMap<>();

        private Words(boolean ofTeam, Locale language) {
            this.ofTeam = ofTeam;
            this.language = language;
        }

        boolean ofTeam() {
            return ofTeam;
        }

        Person person(String username) {
            return known.computeIfAbsent(username, people::get);
        }

        String team(String key) {
            return teamNames.computeIfAbsent(
                    key, unnamed -> teams.find(unnamed).map(Team::name).orElse(unnamed));
        }

        String say(String code, Object... arguments) {
            return messages.getMessage(code, arguments, language);
        }
    }
}
