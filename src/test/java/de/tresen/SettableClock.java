package de.tresen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Time in tests: stands still until it is ticked, and the engine's clock goes with it. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    public SettableClock(Instant start) {
        set(start);
    }

    /** A Wednesday morning without holidays nearby: 18 November 2026, 10:00 in Berlin. */
    public static SettableClock onAWednesdayMorning() {
        return new SettableClock(Instant.parse("2026-11-18T09:00:00Z"));
    }

    public void set(Instant instant) {
        now = instant.truncatedTo(ChronoUnit.MILLIS);
        ClockUtil.setCurrentTime(Date.from(now));
    }

    public void tick(Duration duration) {
        set(now.plus(duration));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
