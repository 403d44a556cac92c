package de.tresen.servicelevel;

import java.time.Instant;
import java.util.UUID;

/** A promise was broken; told once. */
public record TargetBreached(UUID interaction, Target target, Instant dueAt) {}
