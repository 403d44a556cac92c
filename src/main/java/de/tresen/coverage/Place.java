package de.tresen.coverage;

import java.time.Instant;
import java.util.UUID;

/** Where a page of shifts or absences ended. */
public record Place(Instant from, UUID id) {}
