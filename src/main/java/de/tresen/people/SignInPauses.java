package de.tresen.people;

import de.tresen.platform.Race;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes guessing slow: after five failures of one name from one address there is a pause of 30 seconds, which doubles
 * with each further failure up to 15 minutes. An attempt counts as failed until it has succeeded, so that attempts made
 * at the same moment count too.
 */
@Component
class SignInPauses {

    static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final SignInFailureMapper mapper;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignInPauses(SignInFailureMapper mapper, TransactionOperations transaction, Clock clock) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Counts an attempt; false = it must not be made now. */
    boolean mayTry(String username, String address) {
        return Race.again(() -> Boolean.TRUE.equals(transaction.execute(status -> count(username, address))));
    }

    void succeeded(String username, String address) {
        mapper.forget(username, address);
    }

    private boolean count(String username, String address) {
        var now = clock.instant();
        var earlier = mapper.find(username, address);
        if (earlier.isEmpty()) {
            mapper.forgetBefore(now.minus(FORGOTTEN_AFTER));
            mapper.insert(username, address, now);
            return true;
        }
        if (earlier.get().blockedAt(now)) {
            return false;
        }
        var failures = next(earlier.get(), now);
        mapper.update(username, address, failures, blockedUntil(failures, now), now);
        return true;
    }

    private static int next(SignInFailureMapper.Failures earlier, Instant now) {
        return earlier.lastAt().plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : earlier.failures() + 1;
    }

    private static @Nullable Instant blockedUntil(int failures, Instant now) {
        if (failures < FREE_ATTEMPTS) {
            return null;
        }
        var doublings = Math.min(failures - FREE_ATTEMPTS, 10);
        var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
