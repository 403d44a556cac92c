package de.tresen.web.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the weekly mail says.
 *
 * @param span the days of last week
 * @param sentence how things stand now
 * @param groups last week by team and by channel, beside the week before
 * @param late what is longest late
 * @param gaps promised hours of the next three weeks that nobody is there for
 * @param desk address of the desk without a slash at its end; null = nothing is linked
 */
record WeeklyNews(
        String span,
        String sentence,
        List<Group> groups,
        List<Late> late,
        List<Missing> gaps,
        @Nullable String desk) {

    record Group(String title, List<Row> rows) {}

    /** @param share kept of all that were decided, and {@code before} the same a week earlier */
    record Row(String name, long kept, long broken, String share, String before) {}

    /** @param about team, channels and languages; {@code usual} a number or a dash */
    record Missing(
            String when,
            String about,
            String why,
            String usual,
            @Nullable String path) {}

    record Late(
            String interaction,
            String promise,
            String due,
            String stands,
            @Nullable String path) {}
}
