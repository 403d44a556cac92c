package de.tresen.interaction;

/** How an interaction was closed. */
public enum Resolution {
    SOLVED,
    NOT_ACTIONABLE,
    DELIBERATELY_LEFT,
    MERGED,
    WITHDRAWN
}
