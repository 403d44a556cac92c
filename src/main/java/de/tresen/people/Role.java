package de.tresen.people;

/** What somebody may do at the desk; one person may have several. */
public enum Role {
    AGENT,
    TRAINEE,
    EXPERT,
    LEAD,
    MANAGER,
    PROCESS_OWNER,
    ADMIN
}
