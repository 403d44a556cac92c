package de.tresen.classification;

/** A step of impact or of urgency in the ITIL priority matrix. */
public enum Level {
    LOW,
    MEDIUM,
    HIGH
}
