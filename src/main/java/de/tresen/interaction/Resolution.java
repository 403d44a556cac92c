package de.tresen.interaction;

/** How an interaction was closed. */
public enum Resolution {
    SOLVED,
    NOT_ACTIONABLE,
    DELIBERATELY_LEFT,
    /** It continues in another one. */
    MERGED,
    /** Its author deleted it before anybody answered. */
    WITHDRAWN;

    public boolean chosenByPeople() {
        return this != MERGED && this != WITHDRAWN;
    }
}
