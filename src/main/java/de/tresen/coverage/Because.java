package de.tresen.coverage;

/** Why somebody is on duty. */
public enum Because {
    REGULAR,
    EVENING,
    WEEKEND,
    ON_CALL,
    /** The team plans no shifts, so whoever is active in it is there. */
    NO_SHIFTS_PLANNED,
    /** In place of somebody who is away. */
    SUBSTITUTE;

    static Because of(Duty duty) {
        return valueOf(duty.name());
    }
}
