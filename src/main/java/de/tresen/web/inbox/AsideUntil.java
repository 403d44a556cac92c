package de.tresen.web.inbox;

import de.tresen.platform.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** When what is set aside shall come back, in the words of the page: all by the wall clock of the person. */
final class AsideUntil {

    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private AsideUntil() {}

    /**
     * @param shortcut hour, evening, tomorrow, monday, or at
     * @param at wall-clock time, for {@code at}
     */
    static @Nullable Instant of(@Nullable String shortcut, @Nullable String at, Instant now, ZoneId zone) {
        if (shortcut == null || shortcut.isBlank()) {
            return null;
        }
        var here = now.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        return switch (shortcut) {
            case "hour" -> here.plusHours(1).toInstant();
            case "evening" -> next(here, EVENING).toInstant();
            case "tomorrow" -> here.plusDays(1).with(MORNING).toInstant();
            case "monday" ->
                here.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .with(MORNING)
                        .toInstant();
            default -> read(at, zone);
        };
    }

    private static ZonedDateTime next(ZonedDateTime here, LocalTime time) {
        var today = here.with(time);
        return today.isAfter(here) ? today : today.plusDays(1);
    }

    private static Instant read(@Nullable String at, ZoneId zone) {
        try {
            return LocalDateTime.parse(String.valueOf(at)).atZone(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw Refusal.Invalid.field("until", "choose a day and a time");
        }
    }
}
