package de.tresen.coverage;

/** As what somebody is needed. Cover is given for each by itself. */
public enum Capacity {
    /** Writes to people. */
    AGENT,
    /** Approves what others wrote. */
    APPROVER,
    /** Answers questions of colleagues. */
    EXPERT
}
