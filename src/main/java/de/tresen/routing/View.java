package de.tresen.routing;

/** The lists of the inbox. */
public enum View {
    /** Assigned to me. */
    MINE,
    /** What I may claim now. */
    OFFERED,
    /** Assigned to me and set aside until later. */
    SET_ASIDE,
    /** Assigned to somebody whom I cover for. */
    COVERING,
    /** What I may see and whose promise is at risk or broken. */
    AT_RISK,
    /** All open work of my teams. */
    TEAM,
    /** All open work that I may see. */
    ALL
}
