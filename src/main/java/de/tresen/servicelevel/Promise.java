package de.tresen.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise still to be kept. */
public record Promise(Target target, @Nullable Instant warnAt, Instant dueAt) {}
