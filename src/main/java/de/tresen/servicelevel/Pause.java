package de.tresen.servicelevel;

/** What makes a resolution stand still; names are part of the REST API. */
public enum Pause {
    WAITING_FOR_PERSON("waiting for the person"),
    WAITING_FOR_DEPARTMENT("waiting for the department");

    private final String reason;

    Pause(String reason) {
        this.reason = reason;
    }

    /** As the account of a clock says it. */
    public String reason() {
        return reason;
    }
}
