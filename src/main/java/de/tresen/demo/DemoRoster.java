package de.tresen.demo;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Duty;
import de.tresen.coverage.ShiftPatterns;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Who works when at Spatenlob. The mail team has nobody on Saturdays, though it promises to answer then: a gap that the
 * grid and the manager's first page show.
 */
@Component
@Profile("demo")
class DemoRoster {

    private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final ShiftPatterns patterns;
    private final Absences absences;
    private final DemoPeople people;
    private final Clock clock;

    DemoRoster(ShiftPatterns patterns, Absences absences, DemoPeople people, Clock clock) {
        this.patterns = patterns;
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    /** From the first day of this week, and who will be away. */
    void plan() {
        var today = LocalDate.ofInstant(clock.instant(), DemoBrand.ZONE);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        forum(monday);
        mail(monday);
        away(monday.plusWeeks(1));
    }

    private void forum(LocalDate monday) {
        var team = DemoBrand.FORUM_TEAM;
        shift(team, Duty.REGULAR, WORKING_DAYS, "08:00", "16:00", monday, "jule", "mehmet", "nele");
        shift(team, Duty.REGULAR, WORKING_DAYS, "10:00", "18:00", monday, "mehmet", "nele", "jule");
        shift(team, Duty.REGULAR, WORKING_DAYS, "09:00", "15:00", monday, "tim");
        shift(team, Duty.WEEKEND, Set.of(DayOfWeek.SATURDAY), "10:00", "14:00", monday, "nele", "jule", "mehmet");
    }

    private void mail(LocalDate monday) {
        var team = DemoBrand.MAIL_TEAM;
        shift(team, Duty.REGULAR, WORKING_DAYS, "08:00", "16:30", monday, "olaf");
        shift(team, Duty.REGULAR, WORKING_DAYS, "09:30", "18:00", monday, "grace");
    }

    private void shift(
            String team, Duty duty, Set<DayOfWeek> days, String from, String to, LocalDate first, String... turns) {
        patterns.plan(
                people.get(DemoPeople.ADMINISTRATOR),
                new ShiftPatterns.Content(
                        team, duty, days, from, to, first.toString(), null, 1, List.of(turns), null, null));
    }

    private void away(LocalDate monday) {
        enter("carla", "grace", Absence.Kind.OTHER, monday.plusDays(2), monday.plusDays(3), "olaf");
        enter(
                "nele",
                "nele",
                Absence.Kind.VACATION,
                monday.plusWeeks(2),
                monday.plusWeeks(2).plusDays(4),
                "jule");
    }

    private void enter(String by, String who, Absence.Kind kind, LocalDate from, LocalDate to, String instead) {
        absences.enter(
                people.get(by),
                new Absences.Content(who, kind, from.toString(), to.toString(), List.of(instead), null, null));
    }
}
