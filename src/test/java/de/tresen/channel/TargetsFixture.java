package de.tresen.channel;

import java.time.Duration;

/** Targets for tests in other packages. */
public final class TargetsFixture {

    private TargetsFixture() {}

    public static Targets anywhere() {
        return new Targets(new ChannelProperties(true, Duration.ZERO));
    }

    public static Targets publicOnly() {
        return new Targets(new ChannelProperties(false, Duration.ZERO));
    }
}
