package de.tresen.web.cover;

import de.tresen.coverage.Duty;
import de.tresen.coverage.Shift;
import de.tresen.coverage.Shifts;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plain form of a shift, in the zone of its team: from a shift to its fields and back. */
final class ShiftForm {

    private static final int MOST_DAYS = 31;

    private final Filled filled;
    private final Wrong wrong;
    private final ZoneId zone;
    private final String team;

    ShiftForm(Filled filled, Wrong wrong, Window window) {
        this.filled = filled;
        this.wrong = wrong;
        this.zone = window.team().timeZone();
        this.team = window.team().key();
    }

    static Filled fill(Shift shift, ZoneId zone) {
        var from = shift.from().atZone(zone);
        var to = shift.to().atZone(zone);
        return new Filled()
                .with("person", shift.person())
                .with("duty", shift.duty().name())
                .with("channel", shift.channel())
                .with("language", shift.language())
                .with("day", from.toLocalDate().toString())
                .with("until", shift.duty() == Duty.ON_CALL ? to.toLocalDate().toString() : "")
                .with("from", clock(from.toLocalTime()))
                .with("to", clock(to.toLocalTime()));
    }

    static String clock(LocalTime time) {
        return time.withSecond(0).withNano(0).toString();
    }

    /** One shift; on call it may go on for days. None when something is wrong. */
    Shifts.@Nullable Content content() {
        var days = days();
        var from = time("from");
        var to = time("to");
        if (days.isEmpty() || from == null || to == null || !wrong.isEmpty()) {
            return null;
        }
        return isOnCall()
                ? content(days.get(0), days.get(days.size() - 1), from, to)
                : content(days.get(0), days.get(0), from, to);
    }

    /** One shift for each day; on call one for them all. None when something is wrong. */
    List<Shifts.Content> contents() {
        var one = content();
        if (one == null || isOnCall()) {
            return one == null ? List.of() : List.of(one);
        }
        var from = LocalTime.parse(filled.of("from"));
        var to = LocalTime.parse(filled.of("to"));
        return days().stream().map(day -> content(day, day, from, to)).toList();
    }

    private boolean isOnCall() {
        return filled.has("duty", Duty.ON_CALL.name());
    }

    private Shifts.Content content(LocalDate first, LocalDate last, LocalTime from, LocalTime to) {
        var ends = first.equals(last) && !to.isAfter(from) ? first.plusDays(1) : last;
        return new Shifts.Content(
                team,
                filled.text("person"),
                at(first, from),
                at(ends, to),
                duty(),
                filled.text("channel"),
                filled.text("language"));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private @Nullable Duty duty() {
        return Stream.of(Duty.values())
                .filter(duty -> filled.has("duty", duty.name()))
                .findFirst()
                .orElse(null);
    }

    private List<LocalDate> days() {
        var first = Windows.day(filled.text("day"));
        var last = filled.text("until") == null ? first : Windows.day(filled.text("until"));
        if (first == null) {
            wrong.add("day", "cover.wrong.day");
        }
        if (last == null && first != null || last != null && first != null && last.isBefore(first)) {
            wrong.add("until", "cover.wrong.until");
            return List.of();
        }
        if (first == null || last == null) {
            return List.of();
        }
        var days = first.datesUntil(last.plusDays(1)).limit(MOST_DAYS + 1L).toList();
        if (days.size() > MOST_DAYS) {
            wrong.add("until", "cover.wrong.tooManyDays", MOST_DAYS);
        }
        return days;
    }

    private @Nullable LocalTime time(String field) {
        try {
            return LocalTime.parse(filled.of(field).strip());
        } catch (DateTimeParseException notATime) {
            wrong.add(field, "cover.wrong.time");
            return null;
        }
    }
}
