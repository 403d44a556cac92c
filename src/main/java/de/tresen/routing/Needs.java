package de.tresen.routing;

import de.tresen.coverage.Capacity;

/** What somebody must be to do a piece of work. */
public enum Needs {
    /** Writes to people in the team. */
    AGENT,
    /** Mentor of the author or lead of the team, never the author. */
    APPROVER,
    /** Member of the department that was asked. */
    EXPERT;

    /** The capacity in which somebody does it. */
    public Capacity as() {
        return Capacity.valueOf(name());
    }
}
