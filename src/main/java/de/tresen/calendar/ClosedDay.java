package de.tresen.calendar;

import java.time.LocalDate;

/** A day on which a company does not work, and what its calendar calls it. */
public record ClosedDay(LocalDate day, String name) {}
