package de.tresen.routing;

/** The lists of the inbox. */
public enum View {
    /** Assigned to me. */
    MINE,
    /** What I may claim now. */
    OFFERED,
    /** All open work of my teams. */
    TEAM,
    /** All open work that I may see. */
    ALL
}
