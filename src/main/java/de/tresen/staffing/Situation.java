package de.tresen.staffing;

import de.tresen.coverage.Headcount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How things stand for a proposal.
 *
 * @param planned how many people are there in promised time
 * @param needs shifts that nobody has
 * @param candidates who may be planned, with all their duties
 */
record Situation(
        Instant now, WorkingTime calendar, List<Headcount> planned, List<Need> needs, List<Candidate> candidates) {

    Optional<Candidate> candidate(String username) {
        return candidates.stream()
                .filter(candidate -> candidate.username().equals(username))
                .findFirst();
    }

    /** Whether fewer than so many are there at some time that is promised within. */
    boolean isMissing(Instant since, Instant until, int people) {
        return planned.stream()
                .anyMatch(piece -> piece.people() < people
                        && piece.from().isBefore(until)
                        && piece.to().isAfter(since));
    }
}
