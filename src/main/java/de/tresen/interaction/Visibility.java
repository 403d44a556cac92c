package de.tresen.interaction;

/** Who can read a message. A reply is never wider than what it answers. */
public enum Visibility {
    PUBLIC,
    PRIVATE
}
