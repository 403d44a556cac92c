package de.tresen.calendar;

/** Why a calendar could not be read; what to do about it is the text {@code calendar.trouble.<name>}. */
public enum Trouble {
    /** Nothing answers there. */
    UNREACHABLE,
    /** It leads to a private or local address. */
    PRIVATE_ADDRESS,
    /** The other side wants a password, or does not allow it. */
    NOT_ALLOWED,
    /** Nothing is there any more. */
    GONE,
    /** Another answer than a file. */
    NO_FILE,
    TOO_LARGE,
    /** It is something else, or broken. */
    NO_CALENDAR,
    TOO_MANY_EVENTS
}
