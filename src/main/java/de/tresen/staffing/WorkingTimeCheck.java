package de.tresen.staffing;

import de.tresen.coverage.Shifts;
import de.tresen.people.Person;
import de.tresen.people.Teams;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which rules of working time are broken by what is planned, however it was planned. For who plans. */
@Service
public class WorkingTimeCheck {

    private final Situations situations;
    private final Shifts shifts;
    private final Teams teams;

    WorkingTimeCheck(Situations situations, Shifts shifts, Teams teams) {
        this.situations = situations;
        this.shifts = shifts;
        this.teams = teams;
    }

    /** A rule that somebody's duties break. */
    public record Broken(String person, Violation.Rule rule, LocalDate day) {}

    /**
     * Of the people of a team with their duties in all teams.
     *
     * @param from a day of the team's zone, {@code to} the last one, included
     * @throws Refusal.Forbidden unless they lead the team, manage or administer
     */
    public List<Broken> of(@Nullable String team, @Nullable String from, @Nullable String to, Person reader) {
        var known = team == null ? null : teams.get(team);
        if (known != null) {
            shifts.requirePlanning(known.key(), reader);
        }
        var first = Days.read(from);
        var last = Days.read(to);
        new WrongFields()
                .required(known, "team")
                .unless(first != null, "from", "must be a day such as 2026-12-01")
                .unless(last != null, "to", "must be a day such as 2026-12-31")
                .unless(first == null || last == null || !last.isBefore(first), "to", "must not lie before from")
                .unless(
                        first == null || last == null || last.isBefore(first.plusDays(Proposals.MOST_DAYS)),
                        "to",
                        "must be within " + Proposals.MOST_DAYS + " days")
                .refuse("workingTime.invalid");
        return broken(Objects.requireNonNull(team), Objects.requireNonNull(first), Objects.requireNonNull(last));
    }

    /** In the time of a proposal. */
    public List<Broken> of(Proposal proposal) {
        return broken(proposal.team(), proposal.from(), proposal.to());
    }

    private List<Broken> broken(String team, LocalDate first, LocalDate last) {
        return situations.candidates(team, first, last).stream()
                .flatMap(candidate -> candidate.brokenBefore().stream()
                        .filter(one -> !one.day().isBefore(first) && !one.day().isAfter(last))
                        .map(one -> new Broken(candidate.username(), one.rule(), one.day())))
                .sorted(Comparator.comparing(Broken::day).thenComparing(Broken::person))
                .toList();
    }
}
