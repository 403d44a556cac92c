package de.tresen.staffing;

/** What speaks against giving a shift to somebody, or against the shift itself. */
public enum Against {
    /** It has begun. */
    BEGUN,
    /** Nobody is missing then any more. */
    NOT_MISSING,
    /** Not active in the team. */
    NOT_IN_TEAM,
    /** Could send nothing without a mentor, and so cannot be there alone. */
    TRAINEE,
    LANGUAGE,
    SKILL,
    AWAY,
    /** Has another duty at that time. */
    OVERLAP,
    REST,
    DAY,
    WEEK,
    SUNDAY,
    HOLIDAY,
    FREE_SUNDAYS;

    static Against of(Violation violation) {
        return valueOf(violation.rule().name());
    }

    /** A rule of working time that a person may decide to break; the others leave no choice. */
    public boolean isRule() {
        return ordinal() >= REST.ordinal();
    }
}
