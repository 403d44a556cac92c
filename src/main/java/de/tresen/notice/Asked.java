package de.tresen.notice;

import de.tresen.calendar.ClosedDaysProposed;
import de.tresen.calendar.CompanyCalendars;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Swaps;
import org.springframework.stereotype.Component;

/** What people were asked that is about no interaction. */
@Component
class Asked {

    private final Absences absences;
    private final Swaps swaps;
    private final CompanyCalendars calendars;

    Asked(Absences absences, Swaps swaps, CompanyCalendars calendars) {
        this.absences = absences;
        this.swaps = swaps;
        this.calendars = calendars;
    }

    /** Whether nobody has to answer any more. */
    boolean isAnswered(Notice notice) {
        var about = notice.about();
        return switch (notice.reason()) {
            case ABSENCE_ASKED -> about == null || !absences.isWaiting(about);
            case SWAP_ASKED -> about == null || !swaps.isWaiting(about);
            case CLOSED_DAYS_PROPOSED ->
                calendars
                        .proposed(ClosedDaysProposed.read(String.valueOf(notice.detail()))
                                .hours())
                        .isEmpty();
            default -> false;
        };
    }
}
