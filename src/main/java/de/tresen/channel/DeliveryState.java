package de.tresen.channel;

/** How far a message that leaves the house has come; names are part of the REST contract. */
public enum DeliveryState {
    /** Waits for its turn or for the next attempt. */
    READY,
    /** An attempt is under way. */
    IN_FLIGHT,
    /** The other side has it. */
    DELIVERED,
    /** The other side will not take it. */
    REFUSED,
    /** Nobody knows whether it arrived; a person decides. */
    IN_DOUBT
}
