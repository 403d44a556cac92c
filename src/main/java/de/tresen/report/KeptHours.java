package de.tresen.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the figures of past hours, so that a page over months need not count every promise again. The last two days are
 * always counted live; older hours are counted anew in turn, because an interaction may be reopened or sorted elsewhere
 * long after.
 */
@Component
public class KeptHours {

    static final Duration LIVE = Duration.ofDays(2);

    private static final Duration KEPT = Duration.ofDays(7L * (Trends.WEEKS + 1));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration AT_ONCE = Duration.ofHours(24);

    /** With so many lines counted anew the next round goes on; a small desk has fewer in all. */
    private static final int RENEWED = 5000;

    private final KeptMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeptHours(KeptMapper mapper, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The past has changed as a whole: everything is counted live until it is kept again. */
    public void forget() {
        transaction.executeWithoutResult(status -> {
            mapper.lockProgress();
            mapper.forgetAll();
            mapper.forgetProgress();
        });
    }

    /** A period, cut into what has to be counted and what is kept. */
    record Split(List<Period> counted, List<Period> kept) {}

    Split split(Period period) {
        var progress = mapper.progress();
        if (progress == null || !isWholeHour(period.from())) {
            return new Split(List.of(period), List.of());
        }
        var cut = progress.keptUntil();
        if (period.from().isBefore(progress.keptFrom()) || !period.from().isBefore(cut)) {
            return new Split(List.of(period), List.of());
        }
        if (!cut.isBefore(period.to())) {
            return isWholeHour(period.to())
                    ? new Split(List.of(), List.of(period))
                    : new Split(List.of(period), List.of());
        }
        return new Split(List.of(new Period(cut, period.to())), List.of(new Period(period.from(), cut)));
    }

    private static boolean isWholeHour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS).equals(at);
    }

    /** Keeps what has become old enough, and counts older hours anew. */
    void round() {
        var keep = clock.instant().minus(LIVE).truncatedTo(ChronoUnit.HOURS);
        while (Boolean.TRUE.equals(transaction.execute(status -> goOn(keep)))) {
            // the next day, in a transaction of its own
        }
        transaction.executeWithoutResult(status -> renew(keep));
    }

    /** @return whether there is more to keep */
    private boolean goOn(Instant keep) {
        var progress = begun(keep);
        var from = progress.keptUntil();
        if (!from.isBefore(keep)) {
            return false;
        }
        var to = earlier(from.plus(AT_ONCE), keep);
        count(from, to);
        mapper.updateProgress(new KeptMapper.Progress(progress.keptFrom(), to, progress.renewedUntil()));
        return to.isBefore(keep);
    }

    private KeptMapper.Progress begun(Instant keep) {
        var progress = mapper.lockProgress();
        if (progress != null && !progress.keptUntil().isBefore(keep.minus(KEPT))) {
            return progress;
        }
        var start = keep.minus(KEPT);
        var fresh = new KeptMapper.Progress(start, start, start);
        if (progress == null) {
            mapper.insertProgress(fresh);
        }
        return fresh;
    }

    private void renew(Instant keep) {
        var progress = mapper.lockProgress();
        if (progress == null) {
            return;
        }
        var oldest = later(progress.keptFrom(), keep.minus(KEPT));
        mapper.forgetBefore(oldest);
        var turn = progress.renewedUntil().isBefore(progress.keptUntil()) ? progress.renewedUntil() : oldest;
        var from = later(turn, oldest);
        for (int rows = 0; rows < RENEWED && from.isBefore(progress.keptUntil()); ) {
            var to = earlier(from.plus(AT_ONCE), progress.keptUntil());
            rows += count(from, to);
            from = to;
        }
        mapper.updateProgress(new KeptMapper.Progress(oldest, progress.keptUntil(), from));
    }

    private int count(Instant from, Instant to) {
        mapper.forget(new Period(from, to));
        int rows = 0;
        for (var hour = from; hour.isBefore(to); hour = hour.plus(HOUR)) {
            rows += mapper.count(new Period(hour, hour.plus(HOUR)));
        }
        return rows;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
