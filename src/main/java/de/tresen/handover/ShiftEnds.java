package de.tresen.handover;

import de.tresen.coverage.Coverage;
import de.tresen.coverage.Shift;
import de.tresen.coverage.Shifts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes a sheet for who went without one: their shift is over, something of theirs falls due before they are on duty
 * again, and somebody else is there to read it.
 */
@Component
public class ShiftEnds {

    /** What ended longer ago is left: who is on duty has seen it by now. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private final Shifts shifts;
    private final Coverage coverage;
    private final Handovers handovers;
    private final TransactionOperations transaction;
    private final Clock clock;

    ShiftEnds(Shifts shifts, Coverage coverage, Handovers handovers, TransactionOperations transaction, Clock clock) {
        this.shifts = shifts;
        this.coverage = coverage;
        this.handovers = handovers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How many sheets were written. */
    public int round() {
        var now = clock.instant();
        return (int) shifts.endedBetween(now.minus(JUST_NOW), now).stream()
                .filter(shift -> !coverage.mayDisturb(shift.person(), shift.team(), now))
                .filter(shift -> Boolean.TRUE.equals(transaction.execute(status -> handOver(shift, now))))
                .count();
    }

    private boolean handOver(Shift shift, Instant now) {
        var back = coverage.nextOnDuty(shift.person(), shift.team(), now).orElse(Instant.MAX);
        return handovers.endOfShift(shift, back).isPresent();
    }
}
