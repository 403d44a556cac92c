package de.tresen.channel.webhook;

/** What a platform lets us do there. */
enum Capability {
    REPLY,
    HIDE,
    DELETE,
    LIKE
}
