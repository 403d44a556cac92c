package de.tresen.staffing;

import de.tresen.coverage.Duty;
import java.time.Instant;

/** A shift that should be somebody's, half-open. */
record Need(Instant from, Instant to, Duty duty) {}
