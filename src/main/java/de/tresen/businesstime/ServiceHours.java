package de.tresen.businesstime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When time counts: an instant counts when the wall clock of the zone then shows a time inside a block. Half-open,
 * exact to the nanosecond, right across every change of the clock. Rules: "Rules of service hours" in the REST contract.
 * Immutable and safe for many threads; {@link #due} costs the same for near and far.
 */
public final class ServiceHours {

    /** Questions over more than ten years are refused. */
    public static final Duration HORIZON = Duration.ofDays(3660);

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final ZoneId zone;
    private final OpenDays days;
    private final Timetable timetable;

    private ServiceHours(ZoneId zone, OpenDays days) {
        this.zone = zone;
        this.days = days;
        this.timetable = new Timetable(days, zone.getRules());
    }

    /** @throws InvalidInput naming the day and block that cannot be taken, and what to write instead */
    public static ServiceHours of(ServiceHoursDefinition definition) {
        return new ServiceHours(DefinitionReader.zone(definition.timeZone()), DefinitionReader.days(definition));
    }

    public ZoneId zone() {
        return zone;
    }

    /** What starts on a date of the zone's calendar. */
    public OpenDay on(LocalDate date) {
        return days.on(date);
    }

    /** What starts on each day of an ordinary week; closed days have no blocks. */
    public List<Block> on(DayOfWeek day) {
        return days.week().getOrDefault(day, List.of());
    }

    /**
     * The first instant at which the duration has been counted: the end of a block when both end together, the start
     * when there is nothing to count.
     *
     * @throws NeverDue when so much is not counted within ten years
     */
    public Instant due(Instant start, Duration duration) {
        if (duration.isNegative()) {
            throw new InvalidInput("duration", "is negative; write a positive one like PT8H");
        }
        check("start", start);
        if (duration.isZero()) {
            return start;
        }
        var due = duration.compareTo(HORIZON) > 0 ? null : timetable.reached(start, duration.toNanos(), HORIZON);
        if (due == null || due.isAfter(LATEST)) {
            throw new NeverDue(start, duration);
        }
        return due;
    }

    /** The first instant from this one on that counts: the instant itself when they are open. */
    public Instant opening(Instant at) {
        return due(at, Duration.ofNanos(1)).minusNanos(1);
    }

    /** How much is counted in between. */
    public Duration counted(Instant from, Instant to) {
        check(from, to);
        return Duration.ofNanos(timetable.counted(from, to));
    }

    /** The whole time in between, counted or not and why, without gaps. */
    public List<Stretch> stretches(Instant from, Instant to) {
        check(from, to);
        var stretches = new Stretches(days, zone, from, to);
        timetable.eachOpen(from, to, stretches::open);
        return stretches.done();
    }

    private static void check(Instant from, Instant to) {
        check("from", from);
        check("to", to);
        if (to.isBefore(from)) {
            throw new InvalidInput("to", "lies before from; swap them");
        }
        if (Duration.between(from, to).compareTo(HORIZON.plusDays(400)) > 0) {
            throw new InvalidInput("to", "lies more than ten years after from; ask for less");
        }
    }

    private static void check(String field, Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new InvalidInput(field, "lies outside the years 1 to 9999");
        }
    }
}
