package de.tresen.web.cover;

import de.tresen.people.Team;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The week or month of a team that is looked at, in the zone of the team.
 *
 * @param at a day in it
 * @param today in that zone
 */
record Window(Team team, LocalDate at, boolean month, LocalDate today) {

    LocalDate first() {
        return month ? at.withDayOfMonth(1) : at.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day after the last one. */
    LocalDate until() {
        return month ? first().plusMonths(1) : first().plusWeeks(1);
    }

    List<LocalDate> days() {
        return first().datesUntil(until()).toList();
    }

    Instant from() {
        return start(first());
    }

    Instant to() {
        return start(until());
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(team.timeZone()).toInstant();
    }

    /** As forms carry it. */
    public String view() {
        return month ? "month" : "week";
    }

    Window on(LocalDate day) {
        return new Window(team, day, month, today);
    }

    Window earlier() {
        return on(month ? first().minusMonths(1) : first().minusWeeks(1));
    }

    Window later() {
        return on(until());
    }

    Window as(boolean wholeMonth) {
        return new Window(team, at, wholeMonth, today);
    }

    public String address() {
        return address("/cover");
    }

    /** A place of the cover that comes back here; {@code more} are further parameters, name and value by turns. */
    String address(String path, String... more) {
        var uri = UriComponentsBuilder.fromPath(path)
                .queryParam("team", "{v}")
                .queryParam("at", at)
                .queryParam("view", view());
        var values = new java.util.ArrayList<Object>(List.of(team.key()));
        for (int i = 0; i < more.length; i += 2) {
            uri.queryParam(more[i], "{v}");
            values.add(more[i + 1]);
        }
        return uri.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
