package de.tresen.channel;

/** What became of a raw message. */
enum InboundState {
    RECEIVED,
    PROCESSED,
    QUARANTINED,
    DISMISSED
}
