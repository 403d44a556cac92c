package de.tresen.web.staffing;

import de.tresen.coverage.Duty;
import de.tresen.staffing.ProposedShift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as a sheet of weeks, days and shifts.
 *
 * @param shares who would have how much of it, who has most first
 */
record RosterSheet(List<Week> weeks, List<Share> shares) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    record Week(LocalDate monday, String name, List<Day> days) {}

    /** A day; {@code inside} says whether the proposal is about it. */
    record Day(LocalDate date, String name, boolean weekend, boolean inside, List<Cell> cells) {}

    /** A shift; {@code name} null = nobody. */
    record Cell(
            ProposedShift shift,
            String day,
            String time,
            @Nullable String name) {

        public boolean isAdopted() {
            return shift.shift() != null;
        }

        public boolean isOpen() {
            return shift.person() == null && !isAdopted();
        }

        public boolean isChoosable() {
            return shift.person() != null && !isAdopted();
        }

        public String state() {
            return isAdopted() ? "adopted" : isOpen() ? "open" : shift.against().isEmpty() ? "" : "against";
        }
    }

    /** What somebody would have of it. */
    record Share(String name, int shifts, Duration hours, int weekends) {

        Share and(ProposedShift shift) {
            return new Share(
                    name,
                    shifts + 1,
                    hours.plus(Duration.between(shift.from(), shift.to())),
                    weekends + (shift.duty() == Duty.WEEKEND ? 1 : 0));
        }
    }

    /** Makes it in the words of one reader; days are those of the team's zone. */
    record Maker(ZoneId zone, Locale locale, String dayPattern, Map<String, String> names) {

        RosterSheet make(LocalDate from, LocalDate to, List<ProposedShift> shifts) {
            var weeks = new ArrayList<Week>();
            var byDay = new TreeMap<LocalDate, List<Cell>>();
            shifts.forEach(
                    shift -> byDay.computeIfAbsent(LocalDate.ofInstant(shift.from(), zone), day -> new ArrayList<>())
                            .add(cell(shift)));
            var first = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            for (var monday = first; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
                var week = monday;
                var days = monday.datesUntil(monday.plusDays(7))
                        .map(date -> new Day(
                                date,
                                day(date),
                                date.getDayOfWeek().getValue() > 5,
                                !date.isBefore(from) && !date.isAfter(to),
                                byDay.getOrDefault(date, List.of())))
                        .toList();
                if (days.stream().anyMatch(day -> !day.cells().isEmpty())) {
                    weeks.add(new Week(week, day(week) + " – " + day(week.plusDays(6)), days));
                }
            }
            return new RosterSheet(weeks, shares(shifts));
        }

        Cell cell(ProposedShift shift) {
            var person = shift.person();
            var from = LocalTime.ofInstant(shift.from(), zone);
            var to = LocalTime.ofInstant(shift.to(), zone);
            return new Cell(
                    shift,
                    day(LocalDate.ofInstant(shift.from(), zone)),
                    TIME.format(from) + "–" + TIME.format(to),
                    person == null ? null : names.getOrDefault(person, person));
        }

        private String day(LocalDate date) {
            return DateTimeFormatter.ofPattern(dayPattern, locale).format(date);
        }

        private List<Share> shares(List<ProposedShift> shifts) {
            var shares = new TreeMap<String, Share>();
            for (var shift : shifts) {
                var person = shift.person();
                if (person != null) {
                    var name = names.getOrDefault(person, person);
                    shares.merge(
                            name, new Share(name, 0, Duration.ZERO, 0).and(shift), (known, one) -> known.and(shift));
                }
            }
            return shares.values().stream()
                    .sorted(Comparator.comparing(Share::hours).reversed())
                    .toList();
        }
    }
}
