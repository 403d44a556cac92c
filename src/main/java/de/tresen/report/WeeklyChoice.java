package de.tresen.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Somebody wants the reports by mail on Mondays.
 *
 * @param hourOfDay in their zone, 0 to 23
 * @param onlyGaps not the reports, but where nobody will be there, and only when it is so
 * @param language of the mail, {@code de} or {@code en}
 */
public record WeeklyChoice(String username, int hourOfDay, String language, boolean onlyGaps, Instant chosenAt) {

    Instant due(LocalDate monday, ZoneId zone) {
        return monday.atTime(hourOfDay, 0).atZone(zone).toInstant();
    }
}
