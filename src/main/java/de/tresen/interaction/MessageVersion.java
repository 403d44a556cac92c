package de.tresen.interaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An earlier wording of a message. */
public record MessageVersion(Instant writtenAt, @Nullable String text) {}
