package de.tresen.web.calendar;

import de.tresen.platform.Refusal;

/** Which field of a calendar's form is wrong; what to do is the text {@code calendar.wrong.<field>}. */
final class CalendarWrong {

    private CalendarWrong() {}

    static String of(Refusal.Invalid refused) {
        return refused.fields().stream()
                .map(Refusal.Field::field)
                .filter(field -> field.equals("words"))
                .findFirst()
                .orElse("url");
    }
}
