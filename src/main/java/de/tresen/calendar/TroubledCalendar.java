package de.tresen.calendar;

/** A calendar could not be read. */
public final class TroubledCalendar extends RuntimeException {

    private final Trouble trouble;

    TroubledCalendar(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
