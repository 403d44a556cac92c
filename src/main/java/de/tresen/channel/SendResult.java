package de.tresen.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt to send ended. */
public sealed interface SendResult {

    /** The other side has it, under this id of its own. */
    record Delivered(@Nullable String externalId) implements SendResult {}

    /** Certainly not taken this time; try again, not before the pause that the other side asked for. */
    record TryAgain(String reason, @Nullable Duration notBefore) implements SendResult {}

    /** The other side will never take it. */
    record Refused(String reason) implements SendResult {}

    /** Nobody knows whether it arrived. */
    record Unknown(String reason) implements SendResult {}
}
