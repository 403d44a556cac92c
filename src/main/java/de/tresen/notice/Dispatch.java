package de.tresen.notice;

import de.tresen.channel.Pauses;
import de.tresen.channel.PlainText;
import de.tresen.channel.SendResult;
import de.tresen.notice.Parcel.State;
import de.tresen.notice.ParcelMapper.Due;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what was packed, one node at a time each: claimed before, and the result counts only while the claim holds. What
 * nobody answered to is sent again with the same id, with pauses that grow, until it is given up.
 */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 50;
    private static final int LONGEST_PROBLEM = 2000;

    private final ParcelMapper parcels;
    private final NoticeMapper notices;
    private final Postman postman;
    private final Clock clock;

    Dispatch(ParcelMapper parcels, NoticeMapper notices, Postman postman, Clock clock) {
        this.parcels = parcels;
        this.notices = notices;
        this.postman = postman;
        this.clock = clock;
    }

    /** Answers how many attempts were made. */
    int sendDue() {
        var due = parcels.due(clock.instant(), AT_ONCE);
        return (int) due.stream().filter(this::attempt).count();
    }

    private boolean attempt(Due due) {
        if (parcels.claim(due.id(), due.fence(), clock.instant().plus(LEASE)) == 0) {
            return false;
        }
        settle(due, due.fence() + 1, send(due));
        return true;
    }

    private SendResult send(Due due) {
        try {
            return postman.carry(due.id(), due.medium(), due.addressee(), notices.in(due.id()));
        } catch (RuntimeException e) {
            LOG.error("Sending {} failed unexpectedly", due.id(), e);
            return new SendResult.TryAgain("Sending failed unexpectedly: " + e, null);
        }
    }

    private void settle(Due due, long fence, SendResult result) {
        if (result instanceof SendResult.Delivered) {
            parcels.settle(due.id(), fence, State.SENT, null, clock.instant());
        } else if (result instanceof SendResult.Refused refused) {
            parcels.settle(due.id(), fence, State.FAILED, shortened(refused.reason()), clock.instant());
        } else if (result instanceof SendResult.TryAgain later) {
            again(due, fence, later.reason(), later.notBefore());
        } else if (result instanceof SendResult.Unknown unknown) {
            again(due, fence, unknown.reason(), null);
        }
    }

    private void again(Due due, long fence, String reason, @Nullable Duration atLeast) {
        var next = clock.instant().plus(Pauses.after(due.failures(), atLeast));
        if (next.isAfter(due.packedAt().plus(Pauses.PATIENCE))) {
            parcels.settle(
                    due.id(),
                    fence,
                    State.FAILED,
                    shortened("Given up after 72 hours. Last: " + reason),
                    clock.instant());
        } else {
            parcels.again(due.id(), fence, next, shortened(reason));
        }
    }

    private static String shortened(String reason) {
        return PlainText.line(reason, LONGEST_PROBLEM);
    }
}
