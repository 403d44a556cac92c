package de.tresen.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar that tells on which days a company does not work, and what it told for the days to come.
 *
 * @param host where it lies; the whole address is a secret
 * @param words only events that have these in their title or category; null = all
 * @param readAt when it was last read without trouble; null = not yet
 * @param trouble why it could not be read the last time
 * @param found how many whole days of the coming year it told
 * @param unreadable how many of its events could not be understood
 * @param proposed days on which work is promised, for a person to close them
 * @param dismissed days that are to stay open, as somebody decided
 * @param gone days that were closed because of it, and of which it tells no more
 */
public record CompanyCalendar(
        String host,
        @Nullable String words,
        @Nullable Instant readAt,
        @Nullable Trouble trouble,
        int found,
        int unreadable,
        List<ClosedDay> proposed,
        List<ClosedDay> dismissed,
        List<ClosedDay> gone) {}
