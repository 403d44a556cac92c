package de.tresen.interaction;

/** Where an interaction stands. */
public enum Status {
    /** Taken in, not yet in anybody's queue. */
    NEW,
    /** It is our turn. */
    OPEN,
    /** We wait for the person. */
    PENDING,
    /** We wait for a department. */
    ON_HOLD,
    /** Done; a new message reopens it. */
    SOLVED,
    /** Ended, by a person's decision or because the time for reopening is over. */
    CLOSED;

    public boolean ended() {
        return this == SOLVED || this == CLOSED;
    }
}
