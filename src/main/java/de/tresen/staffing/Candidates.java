package de.tresen.staffing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Duty;
import de.tresen.coverage.Shift;
import de.tresen.coverage.Shifts;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.staffing.Candidate.Away;
import de.tresen.staffing.Candidate.Burden;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Who of a team may be planned, with their duties in all teams, and its trainees, so that it can be said why none of them
 * is proposed. A vacation that is only asked for counts as a wish.
 */
@Component
class Candidates {

    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    /** Days around a proposal whose duties its rules can ask about. */
    private static final int AROUND = 63;

    private final People people;
    private final Shifts shifts;
    private final Absences absences;
    private final WishMapper wishes;
    private final AgreedHours agreed;
    private final StaffingProperties properties;

    Candidates(
            People people,
            Shifts shifts,
            Absences absences,
            WishMapper wishes,
            AgreedHours agreed,
            StaffingProperties properties) {
        this.people = people;
        this.shifts = shifts;
        this.absences = absences;
        this.wishes = wishes;
        this.agreed = agreed;
        this.properties = properties;
    }

    /** Whose candidates, from when to when, days included. */
    record Frame(Team team, LocalDate first, LocalDate last, Predicate<LocalDate> holiday) {

        Instant start(LocalDate day) {
            return day.atStartOfDay(team.timeZone()).toInstant();
        }

        boolean isNear(Work work) {
            return !work.ends().isBefore(first.minusDays(AROUND))
                    && !work.begins().isAfter(last.plusDays(AROUND));
        }
    }

    Duration longestShift() {
        return properties.longestShift();
    }

    String usualHolidays() {
        return properties.publicHolidays();
    }

    WorkingTime calendar(Frame frame) {
        return rules(frame, frame.first());
    }

    List<Candidate> of(Frame frame) {
        var members = people.ofTeam(frame.team().key()).stream()
                .filter(person -> mayBePlanned(person, frame.team()))
                .toList();
        var names = members.stream().map(Person::username).collect(toSet());
        if (names.isEmpty()) {
            return List.of();
        }
        var duties = shifts.ofPeople(names, frame.start(since(frame)), frame.start(until(frame))).stream()
                .collect(groupingBy(Shift::person));
        var away = absences
                .within(frame.start(frame.first()), frame.start(frame.last().plusDays(1)))
                .stream()
                .collect(groupingBy(Absence::person));
        var wished = wishes.ofPeople(names, frame.first(), frame.last()).stream()
                .map(WishMapper.Row::wish)
                .collect(groupingBy(Wish::person));
        var perWeek = agreed.perWeek(names);
        return members.stream()
                .map(person -> candidate(
                        person,
                        perWeek.getOrDefault(person.username(), agreed.usual()),
                        frame,
                        duties.getOrDefault(person.username(), List.of()),
                        away.getOrDefault(person.username(), List.of()),
                        wished.getOrDefault(person.username(), List.of())))
                .toList();
    }

    private static boolean mayBePlanned(Person person, Team team) {
        return person.active() && (team.department() || person.answersPeople());
    }

    /** Alone they could send nothing. */
    private static boolean needsCompany(Person person, Team team) {
        return !team.department() && person.needsMentor();
    }

    /** Free Sundays are counted over whole years, fairness over months. */
    private LocalDate since(Frame frame) {
        var year = frame.first().withDayOfYear(1);
        var fair = frame.first().minus(properties.fairOver());
        var around = frame.first().minusDays(AROUND);
        return min(year, min(fair, around));
    }

    private static LocalDate until(Frame frame) {
        var year = frame.last().withDayOfYear(1).plusYears(1);
        var around = frame.last().plusDays(AROUND);
        return year.isAfter(around) ? year : around;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Candidate candidate(
            Person person, Duration perWeek, Frame frame, List<Shift> duties, List<Absence> absent, List<Wish> wished) {
        var works = duties.stream().map(shift -> work(shift, frame)).toList();
        var knownFrom = works.stream()
                .map(Work::begins)
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(frame.first()))
                .orElse(frame.first());
        var candidate = Candidate.of(
                person.username(),
                person.skills(),
                person.languages(),
                perWeek,
                works.stream().filter(work -> matters(work, frame)).toList(),
                absent.stream()
                        .filter(absence -> absence.state() == Absence.State.APPROVED)
                        .map(Candidates::away)
                        .toList(),
                wishes(frame, absent, wished),
                burden(duties, frame),
                rules(frame, knownFrom));
        return needsCompany(person, frame.team()) ? candidate.asTrainee() : candidate;
    }

    private static Work work(Shift shift, Frame frame) {
        return Work.of(
                shift.from(),
                shift.to(),
                shift.duty() == Duty.ON_CALL,
                frame.team().timeZone());
    }

    /** Far from the proposal only Sundays do, because free ones are counted over the year. */
    private static boolean matters(Work work, Frame frame) {
        return frame.isNear(work)
                || work.days().anyMatch(day -> day.getDayOfWeek().getValue() == 7);
    }

    private static Away away(Absence absence) {
        return new Away(absence.from(), Objects.requireNonNullElse(absence.to(), FAR));
    }

    private static Map<LocalDate, Wish.Kind> wishes(Frame frame, List<Absence> absent, List<Wish> wished) {
        var byDay = new HashMap<LocalDate, Wish.Kind>();
        for (var day = frame.first(); !day.isAfter(frame.last()); day = day.plusDays(1)) {
            var date = day;
            for (var wish : wished) {
                if (wish.holds(date)) {
                    byDay.merge(date, wish.kind(), (one, other) -> one == other ? one : Wish.Kind.RATHER_NOT);
                }
            }
            if (absent.stream()
                    .anyMatch(absence -> isAsked(absence, frame.start(date), frame.start(date.plusDays(1))))) {
                byDay.put(date, Wish.Kind.RATHER_NOT);
            }
        }
        return byDay;
    }

    private static boolean isAsked(Absence absence, Instant from, Instant to) {
        return absence.state() == Absence.State.REQUESTED
                && absence.from().isBefore(to)
                && (absence.to() == null || absence.to().isAfter(from));
    }

    private Burden burden(Collection<Shift> duties, Frame frame) {
        var since = frame.start(frame.first().minus(properties.fairOver()));
        var until = frame.start(frame.last().plusDays(1));
        var calendar = calendar(frame);
        return duties.stream()
                .filter(shift -> !shift.from().isBefore(since) && shift.from().isBefore(until))
                .map(shift -> Burden.of(shift.duty(), calendar.isAtWeekend(work(shift, frame))))
                .reduce(Burden.NONE, Burden::plus);
    }

    private WorkingTime rules(Frame frame, LocalDate knownFrom) {
        return new WorkingTime(properties.rules(), frame.team().timeZone(), frame.holiday(), knownFrom);
    }
}
