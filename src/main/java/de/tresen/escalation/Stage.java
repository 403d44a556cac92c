package de.tresen.escalation;

/** Who of a topic is asked, one after the other. */
public enum Stage {
    EXPERT,
    DEPUTY,
    HEAD,
    /** Nobody of the topic is left: everybody in the department may answer, and its leads know. */
    DEPARTMENT,
    /** Nobody leads the department either, or is there: the leads of the team that asks know. */
    ASKING_TEAM;

    /** Whether people of a topic are on it. */
    public boolean isOfTopic() {
        return compareTo(DEPARTMENT) < 0;
    }
}
