package de.tresen.coverage;

/** What kind of shift somebody has. */
public enum Duty {
    REGULAR,
    EVENING,
    WEEKEND,
    /** Reachable, and asked only when nobody else is there. */
    ON_CALL
}
