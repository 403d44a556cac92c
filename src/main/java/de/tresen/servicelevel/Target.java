package de.tresen.servicelevel;

/** What is promised; names are part of the REST contract. */
public enum Target {
    /** From receipt to the first answer; never pauses. */
    FIRST_RESPONSE,
    /** From the person's first message after an answer to the next answer; never pauses. */
    NEXT_RESPONSE,
    /** From receipt to closure; pauses while we wait for the person. */
    RESOLUTION,
    /** From a question to a department to its answer. */
    DEPARTMENT_RESPONSE,
    /** From a reply that needs approval to the decision. */
    APPROVAL;

    /** At most one clock of these runs. */
    public boolean isResponse() {
        return this == FIRST_RESPONSE || this == NEXT_RESPONSE;
    }
}
