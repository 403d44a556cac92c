package de.tresen.process.trial;

import de.tresen.process.LadderTable.Answer;
import de.tresen.process.trial.Course.Escalated;
import de.tresen.servicelevel.Rung;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Climbs the escalation ladder of a played interaction: each promise as far as it was at risk, broken and late. What a rung
 * would have changed, such as who has the work, is not played; what would have been done is.
 */
final class PlayedLadder {

    private final PretendedDesk desk;
    private final List<Escalated> escalated = new ArrayList<>();

    private PlayedLadder(PretendedDesk desk) {
        this.desk = desk;
    }

    static List<Escalated> climbed(PretendedDesk desk, Instant until) {
        var ladder = new PlayedLadder(desk);
        desk.clocks().reached(until).forEach(ladder::climb);
        return ladder.escalated;
    }

    private void climb(PlayedClocks.Reached promise) {
        if (promise.atRisk()) {
            take(promise, Rung.AT_RISK);
        }
        var late = promise.late();
        if (late != null) {
            climbLate(promise, late);
        }
    }

    private void climbLate(PlayedClocks.Reached promise, Duration late) {
        var rung = Optional.of(Rung.BREACHED);
        var after = Duration.ZERO;
        while (rung.isPresent() && after.compareTo(late) <= 0) {
            var pause = take(promise, rung.get()).nextAfter();
            rung = next(rung.get(), pause);
            after = pause == null ? after : after.plus(pause);
        }
    }

    private static Optional<Rung> next(Rung rung, @Nullable Duration pause) {
        return pause == null ? Optional.empty() : rung.next();
    }

    private Answer take(PlayedClocks.Reached promise, Rung rung) {
        var answer = desk.onRung(promise.target(), rung);
        answer.actions().forEach(action -> escalated.add(new Escalated(promise.target(), rung, action)));
        return answer;
    }
}
