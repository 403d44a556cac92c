package de.tresen.interaction;

/** How much hurry, from impact and urgency (ITIL). */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
