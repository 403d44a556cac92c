package de.tresen.channel;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Forgets the raw bytes of what was processed or dismissed long ago; the row stays, so that repetitions are known. */
@Component
class RawSweep {

    private static final int AT_ONCE = 200;

    private final InboundMapper mapper;
    private final ChannelProperties properties;
    private final Clock clock;

    RawSweep(InboundMapper mapper, ChannelProperties properties, Clock clock) {
        this.mapper = mapper;
        this.properties = properties;
        this.clock = clock;
    }

    /** Answers how many were forgotten. */
    int runOnce() {
        var before = clock.instant().minus(properties.keepRaw());
        var total = 0;
        for (var swept = mapper.forgetRaw(before, AT_ONCE); swept > 0; swept = mapper.forgetRaw(before, AT_ONCE)) {
            total += swept;
        }
        return total;
    }
}
