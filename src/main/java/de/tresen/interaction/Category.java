package de.tresen.interaction;

/** What somebody wants of us. */
public enum Category {
    QUESTION,
    COMPLAINT,
    PRAISE,
    SUGGESTION,
    REQUEST,
    SPAM,
    ABUSE,
    OTHER
}
