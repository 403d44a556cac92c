package de.tresen.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The clock of the demonstration. While the past of the brand is told, all background work lives in the told time;
 * whoever asks by a request lives in the present throughout.
 */
@Component
@Primary
@Profile("demo")
final class DemoClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private volatile @Nullable Instant told;

    /** From now on it is this time for everything but requests. */
    void tell(Instant instant) {
        told = instant;
    }

    /** The tale has come to the present. */
    void present() {
        told = null;
    }

    /** The told time, also within requests: for platforms that answer in the tale. */
    Instant inTheTale() {
        var now = told;
        return now == null ? real.instant() : now;
    }

    @Override
    public Instant instant() {
        return RequestContextHolder.getRequestAttributes() == null ? inTheTale() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
