package de.tresen.calendar;

import de.tresen.coverage.ToldAbsences.Period;
import java.util.Map;

/**
 * What a calendar says of a time.
 *
 * @param periods by the event that tells of them, the first to begin first
 * @param unreadable how many events could not be understood
 */
record Reading(Map<String, Period> periods, int unreadable) {}
