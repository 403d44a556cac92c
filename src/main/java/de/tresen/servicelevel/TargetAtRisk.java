package de.tresen.servicelevel;

import java.time.Instant;
import java.util.UUID;

/** A promise will soon be broken; told once. */
public record TargetAtRisk(UUID interaction, Target target, Instant dueAt) {}
