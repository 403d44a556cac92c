package de.tresen.reply;

/** Where an answer stands before it is handed to the outbox; what becomes of it there is the outbox's to say. */
public enum ReplyState {
    /** A second person has to approve it. */
    AWAITING_APPROVAL,
    /** It went back to its author with a note. */
    RETURNED,
    /** Waits for the time at which it is to leave. */
    SCHEDULED,
    /** It was planned and not sent; its text is a draft again. */
    TAKEN_BACK,
    /** Accepted for sending. */
    READY,
    /** Written, not yet decided on. */
    WRITTEN,
    /** Its author was overtaken: the interaction was closed before it was approved. */
    DROPPED
}
