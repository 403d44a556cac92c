package de.tresen.staffing;

import de.tresen.businesstime.HolidayRegion;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.Headcount;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.servicelevel.ServiceHoursBook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how things stand for a proposal: a few queries, however many people there are. */
@Component
class Situations {

    private static final long QUARTER = 15 * 60;

    private final Teams teams;
    private final Coverage coverage;
    private final ServiceHoursBook book;
    private final Candidates candidates;
    private final Clock clock;

    Situations(Teams teams, Coverage coverage, ServiceHoursBook book, Candidates candidates, Clock clock) {
        this.teams = teams;
        this.coverage = coverage;
        this.book = book;
        this.candidates = candidates;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Situation of(Proposal proposal) {
        var frame = frame(proposal.team(), proposal.from(), proposal.to());
        var from = later(frame.start(proposal.from()), nextQuarter());
        var to = frame.start(proposal.to().plusDays(1));
        var planned = from.isBefore(to)
                ? coverage.planned(proposal.team(), proposal.scope(), from, to)
                : List.<Headcount>of();
        var calendar = candidates.calendar(frame);
        var needs = new Demand(candidates.longestShift(), calendar).of(planned, proposal.people());
        return new Situation(clock.instant(), calendar, planned, needs, candidates.of(frame));
    }

    /** Who may be planned, with what is planned of them already. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String team, LocalDate first, LocalDate last) {
        return candidates.of(frame(team, first, last));
    }

    private Candidates.Frame frame(String key, LocalDate first, LocalDate last) {
        var team = teams.get(key);
        return new Candidates.Frame(team, first, last, holidays(team));
    }

    private Predicate<LocalDate> holidays(Team team) {
        var regions = coverage.hoursOf(team).stream()
                .filter(key -> !key.equals(ServiceHoursBook.ROUND_THE_CLOCK))
                .map(key -> book.definition(key).publicHolidays())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return (regions.isEmpty() ? List.of(candidates.usualHolidays()) : regions)
                .stream().map(HolidayRegion::holidaysOf).reduce(Predicate::or).orElse(day -> false);
    }

    /** Nobody begins at seven minutes past, only because the question was asked then. */
    private Instant nextQuarter() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).getEpochSecond();
        return Instant.ofEpochSecond((now / QUARTER + 1) * QUARTER);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
