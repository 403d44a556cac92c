package de.tresen.interaction;

/** The tone of a text. */
public enum Sentiment {
    POSITIVE,
    NEUTRAL,
    NEGATIVE
}
