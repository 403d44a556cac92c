package de.tresen.calendar;

import de.tresen.coverage.Absence.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar that tells of somebody's absences.
 *
 * @param host where it lies; the whole address is a secret
 * @param kind what its events mean
 * @param words only events that have these in their title or category; null = all
 * @param readAt when it was last read without trouble; null = not yet
 * @param trouble why it could not be read the last time
 * @param found how many times of the coming year it told
 * @param unreadable how many of its events could not be understood
 * @param refused why the desk took some of them not
 */
public record Subscription(
        String host,
        Kind kind,
        @Nullable String words,
        @Nullable Instant readAt,
        @Nullable Trouble trouble,
        int found,
        int unreadable,
        List<String> refused) {}
