package de.tresen.process;

import java.util.List;

/** Who can be asked to take work over now, and how far the desk had to look for them. */
record Reach(How how, List<String> usernames) {

    enum How {
        OFFERED_TO_ON_DUTY,
        /** Nobody is on duty, but somebody is on call. */
        OFFERED_TO_ON_CALL,
        /** Nobody is on duty or on call. */
        NOBODY_BUT_LEADS,
        NOBODY
    }

    /** Those who only lead learn of it, and nothing is taken from its holder. */
    boolean canTakeOver() {
        return how == How.OFFERED_TO_ON_DUTY || how == How.OFFERED_TO_ON_CALL;
    }
}
