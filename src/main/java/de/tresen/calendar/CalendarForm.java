package de.tresen.calendar;

import de.tresen.channel.Targets;
import de.tresen.platform.WrongFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what people write about a calendar that is to be followed. */
@Component
class CalendarForm {

    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_WORDS = 200;

    private final Targets targets;

    CalendarForm(Targets targets) {
        this.targets = targets;
    }

    /** The address as it is fetched. */
    String url(@Nullable String written, WrongFields wrong) {
        var url = CalendarFetch.plain(written == null ? "" : written);
        wrong.unless(url.length() <= LONGEST_ADDRESS, "url", "must be at most " + LONGEST_ADDRESS + " characters");
        targets.objection(url).ifPresent(objection -> wrong.unless(false, "url", objection));
        return url;
    }

    /** Only events with these; null = all. */
    static @Nullable String words(@Nullable String written, WrongFields wrong) {
        wrong.unless(
                written == null || written.length() <= LONGEST_WORDS,
                "words",
                "must be at most " + LONGEST_WORDS + " characters");
        return written == null || written.isBlank() ? null : written.strip();
    }
}
