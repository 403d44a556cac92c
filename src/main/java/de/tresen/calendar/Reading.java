package de.tresen.calendar;

import de.tresen.coverage.ToldAbsences.Period;
import java.util.Map;

/**
 * What a calendar says of a time.
 *
 * @param periods by the event that tells of them, the first to begin first
 * @param titles one line of each of these events; never blank
 * @param unreadable how many events could not be understood
 */
record Reading(Map<String, Period> periods, Map<String, String> titles, int unreadable) {

    static final Reading NOTHING = new Reading(Map.of(), Map.of(), 0);
}
