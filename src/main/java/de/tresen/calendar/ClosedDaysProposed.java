package de.tresen.calendar;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A company's calendar has told of days that wait for a decision now.
 *
 * @param hours key of the service hours that follow it
 * @param days how many of them are new
 */
public record ClosedDaysProposed(String hours, int days) {

    /** What they were read from, wherever something refers to it. */
    public UUID about() {
        return about(hours);
    }

    public static UUID about(String hours) {
        return UUID.nameUUIDFromBytes(("company-calendar:" + hours).getBytes(StandardCharsets.UTF_8));
    }

    /** As people are told of it; {@link #read} understands it. */
    @Override
    public String toString() {
        return hours + " " + days;
    }

    public static ClosedDaysProposed read(String told) {
        var parts = told.split(" ", 2);
        return new ClosedDaysProposed(parts[0], Integer.parseInt(parts[1]));
    }
}
