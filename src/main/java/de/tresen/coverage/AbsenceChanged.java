package de.tresen.coverage;

import java.util.UUID;

/** Somebody is away or back, or will be, otherwise than before. */
public record AbsenceChanged(UUID absence, String person) {}
