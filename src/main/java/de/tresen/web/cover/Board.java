package de.tresen.web.cover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The grid of a team: people down, days across.
 *
 * @param title the week or month in words
 * @param now who is on duty, in words
 * @param zone of the team, where it is not the reader's; else null
 */
record Board(
        Window window,
        String title,
        String now,
        @Nullable String zone,
        boolean mayPlan,
        List<Day> days,
        List<Row> rows,
        List<GapLine> gaps) {

    private static final int GLANCE = 8;

    public String earlier() {
        return window.earlier().address();
    }

    public String later() {
        return window.later().address();
    }

    public String today() {
        return window.on(window.today()).address();
    }

    public String week() {
        return window.as(false).address();
    }

    public String month() {
        return window.as(true).address();
    }

    /** As many as one reads at a glance. */
    public List<GapLine> firstGaps() {
        return gaps.stream().limit(GLANCE).toList();
    }

    public List<GapLine> moreGaps() {
        return gaps.stream().skip(GLANCE).toList();
    }

    /** A piece of a day in minutes after its midnight, to be drawn. */
    record Bar(int from, int length) {}

    /**
     * A day of the team's calendar.
     *
     * @param date ISO
     * @param holiday what it is called, if it is special
     * @param hours when the team promises to work, in words
     */
    record Day(
            String date,
            String brief,
            String number,
            String name,
            boolean today,
            boolean past,
            @Nullable String holiday,
            String hours,
            List<Bar> open,
            List<GapLine> gaps) {}

    /**
     * Promised time without anybody.
     *
     * @param when on its day, or with the day, as it is shown
     * @param plan where a shift for it is planned; null for who may not
     */
    record GapLine(String when, String why, @Nullable String plan) {}

    /**
     * Somebody and their days.
     *
     * @param sick where their sickness from now is told of; null for who may not, or while they are away
     */
    record Row(
            String username,
            String name,
            boolean own,
            @Nullable String sick,
            List<Cell> cells) {}

    /** @param add where something is planned for this person and day; null for who may not */
    record Cell(Day day, @Nullable String add, List<Entry> entries) {}

    /**
     * A shift or an absence on one day.
     *
     * @param kind its look: duty or absence
     * @param brief a letter or two, for a month
     * @param more what it is, beside its time
     */
    record Entry(UUID id, String kind, String brief, String when, String more, String href, Bar bar) {

        public String title() {
            return when.isEmpty() ? more : when + " " + more;
        }
    }
}
