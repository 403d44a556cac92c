package de.tresen.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.coverage.Duty;
import de.tresen.staffing.Candidate.Away;
import de.tresen.staffing.Candidate.Burden;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Thirty people and the 728 shifts of eight weeks around Christmas, without any that is planned already. */
final class LargeTeam {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static final WorkingTime RULES = new WorkingTime(
            List.of(WorkingTimeRules.GERMAN), BERLIN, LocalDate.of(2026, 12, 25)::equals, LocalDate.of(2026, 1, 1));

    private LargeTeam() {}

    static List<Candidate> people() {
        return IntStream.range(0, 30).mapToObj(LargeTeam::person).toList();
    }

    /** Every third speaks English too, every tenth is away for two weeks. */
    private static Candidate person(int number) {
        var away = MONDAY.plusWeeks(number / 10);
        return Candidate.of(
                "p" + number,
                Set.of(),
                number % 3 == 0 ? Set.of("en", "de") : Set.of("de"),
                Duration.ofHours(40),
                List.of(),
                number % 10 == 0
                        ? List.of(new Away(
                                away.atStartOfDay(BERLIN).toInstant(),
                                away.plusDays(14).atStartOfDay(BERLIN).toInstant()))
                        : List.of(),
                Map.of(),
                new Burden(number % 4, 0, 0),
                RULES);
    }

    static List<OpenShift> open() {
        var open = new ArrayList<OpenShift>();
        for (int day = 0; day < 56; day++) {
            var date = MONDAY.plusDays(day);
            var weekend = date.getDayOfWeek().getValue() > 5;
            for (int number = 0; number < (weekend ? 2 : 14); number++) {
                open.add(shift(date, "09:00", weekend ? Duty.WEEKEND : Duty.REGULAR, null));
            }
            for (int number = 0; number < (weekend ? 1 : 3); number++) {
                open.add(shift(date, "14:00", Duty.EVENING, number == 0 ? "en" : null));
            }
        }
        return open;
    }

    private static OpenShift shift(LocalDate day, String time, Duty duty, @Nullable String language) {
        var from = day.atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
        return new OpenShift(
                UUID.randomUUID().toString(), from, from.plus(Duration.ofHours(8)), duty, language, null, RULES);
    }

    /** With those of the months before. */
    static long weekends(Candidate person, List<OpenShift> filled) {
        return person.before().weekends()
                + filled.stream()
                        .filter(shift -> person.equals(shift.person()) && shift.isAtWeekend())
                        .count();
    }

    static void assertLawful(List<OpenShift> filled) {
        filled.stream()
                .filter(shift -> shift.person() != null)
                .collect(Collectors.groupingBy(OpenShift::person))
                .forEach((person, shifts) -> {
                    assertThat(RULES.violations(person.with(shifts)))
                            .as(person.username())
                            .isEmpty();
                    assertThat(shifts).allMatch(person::suits);
                });
    }
}
