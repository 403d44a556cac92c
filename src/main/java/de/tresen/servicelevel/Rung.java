package de.tresen.servicelevel;

import java.util.Optional;

/** A rung of the escalation ladder; names are those of the step in the table {@code escalation-ladder.dmn}. */
public enum Rung {
    AT_RISK,
    BREACHED,
    /** Still broken after the time that the table gave. */
    LATE_1,
    LATE_2,
    LATE_3,
    LATE_4,
    LATE_5;

    /** The ladder ends: nothing can climb forever. */
    public Optional<Rung> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** The promise is broken from here on. */
    public boolean isLate() {
        return this != AT_RISK;
    }
}
