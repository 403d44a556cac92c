package de.tresen.report;

/** Lets tests of other rooms keep figures as the background work does. */
public final class KeptRounds {

    private KeptRounds() {}

    public static void round(KeptHours kept) {
        kept.round();
    }
}
