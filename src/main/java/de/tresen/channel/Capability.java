package de.tresen.channel;

/** What a platform lets us do there; names are part of the REST contract. */
public enum Capability {
    REPLY,
    HIDE,
    DELETE,
    LIKE
}
