package de.tresen.escalation;

import de.tresen.platform.Race;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever tries links that do not exist has to pause; a right one can be opened as often as somebody likes. */
@Component
public class AnswerLinkPauses {

    static final int FREE_MISSES = 20;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final AnswerLinkMapper mapper;
    private final TransactionOperations transaction;
    private final Clock clock;

    AnswerLinkPauses(AnswerLinkMapper mapper, TransactionOperations transaction, Clock clock) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
    }

    public boolean mustPause(String address) {
        return mapper.misses(address, clock.instant().minus(WINDOW)).orElse(0) >= FREE_MISSES;
    }

    public void missed(String address) {
        Race.again(() -> transaction.execute(status -> count(address)));
    }

    private boolean count(String address) {
        mapper.forgetMisses(clock.instant().minus(WINDOW));
        if (mapper.miss(address) == 0) {
            mapper.firstMiss(address, clock.instant());
        }
        return true;
    }
}
