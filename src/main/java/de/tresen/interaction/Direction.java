package de.tresen.interaction;

/** From whom a message comes and whether it leaves the house; a note never does. */
public enum Direction {
    INBOUND,
    OUTBOUND,
    NOTE
}
