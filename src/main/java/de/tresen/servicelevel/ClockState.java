package de.tresen.servicelevel;

/** How a promise stands; names are part of the REST contract. */
public enum ClockState {
    RUNNING,
    PAUSED,
    /** Ended before it was due. */
    MET,
    /** Open and late, or ended late. */
    BREACHED,
    CANCELLED
}
