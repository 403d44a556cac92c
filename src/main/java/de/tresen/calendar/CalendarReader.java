package de.tresen.calendar;

import de.tresen.coverage.ToldAbsences.Period;
import de.tresen.platform.Beginning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;

/** Finds the times of a calendar's events from now on and within a year; those that repeat one by one. */
final class CalendarReader {

    static final Duration AHEAD = Duration.ofDays(366);

    private static final int MOST_EVENTS = 5000;
    private static final int MOST_REPEATING = 100;
    private static final int MOST_PERIODS = 300;
    private static final int LONGEST_TITLE = 200;

    private final ZoneId zone;
    private final Instant now;
    private final @Nullable String words;
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private int unreadable;

    private CalendarReader(ZoneId zone, Instant now, @Nullable String words) {
        this.zone = zone;
        this.now = now;
        this.words = words == null ? null : words.toLowerCase(Locale.ROOT);
    }

    /**
     * @param zone of whoever is away: of whole days, and of times without one
     * @param words only events whose title or category has these in it; null = all
     * @throws TroubledCalendar if it cannot be read at all
     */
    static Reading read(byte[] bytes, ZoneId zone, Instant now, @Nullable String words) {
        var calendar = CalendarText.parse(bytes);
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        if (events.size() > MOST_EVENTS
                || events.stream().filter(Repetition::isIn).count() > MOST_REPEATING) {
            throw new TroubledCalendar(Trouble.TOO_MANY_EVENTS);
        }
        var reader = new CalendarReader(zone, now, words);
        if (!isTakenBack(calendar)) {
            events.stream().collect(Collectors.groupingBy(CalendarReader::uid)).forEach(reader::group);
        }
        return reader.reading();
    }

    private static boolean isTakenBack(Calendar calendar) {
        return value(calendar.getProperty(Property.METHOD)).equals("CANCEL");
    }

    private static String uid(VEvent event) {
        var uid = value(event.getProperty(Property.UID));
        return uid.isBlank()
                ? value(event.getProperty(Property.DTSTART)) + " " + value(event.getProperty(Property.SUMMARY))
                : uid;
    }

    private static String value(Optional<? extends Property> property) {
        return property.map(Property::getValue).orElse("");
    }

    /** An event, and single times of it that are otherwise. */
    private void group(String uid, List<VEvent> events) {
        var moved = new HashMap<Instant, VEvent>();
        for (var event : events) {
            carefully(() -> Told.date(event, Property.RECURRENCE_ID, zone)
                    .ifPresent(at -> moved.put(Repetition.key(at, zone), event)));
        }
        moved.forEach((at, event) -> carefully(() -> add(uid + "/" + at, event, Told.of(event, zone))));
        events.stream()
                .filter(event -> event.getProperty(Property.RECURRENCE_ID).isEmpty())
                .forEach(event -> carefully(() -> whole(uid, event, moved)));
    }

    private void whole(String uid, VEvent event, Map<Instant, VEvent> moved) {
        var told = Told.of(event, zone);
        if (!Repetition.isIn(event)) {
            add(uid, event, told);
            return;
        }
        var length = Duration.between(
                Repetition.key(told.from(), zone), Repetition.key(told.from().plus(told.lasts()), zone));
        for (Temporal start : new Repetition(event, zone).starts(told.from(), now.minus(length), now.plus(AHEAD))) {
            var at = Repetition.key(start, zone);
            if (!moved.containsKey(at)) {
                add(uid + "/" + at, event, told.at(start));
            }
        }
    }

    private void add(String key, VEvent event, Told told) {
        if (value(event.getProperty(Property.STATUS)).equals("CANCELLED") || !isMeant(event)) {
            return;
        }
        told.period(zone)
                .filter(period -> period.to().isAfter(now) && period.from().isBefore(now.plus(AHEAD)))
                .ifPresent(period -> {
                    periods.put(hash(key), period);
                    titles.put(hash(key), title(event));
                });
    }

    /** Calendars of strangers say anything, and for long. */
    private static String title(VEvent event) {
        var said = value(event.getProperty(Property.SUMMARY))
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return said.isEmpty() ? "…" : Beginning.of(said, LONGEST_TITLE);
    }

    private boolean isMeant(VEvent event) {
        var said = value(event.getProperty(Property.SUMMARY)) + "\n" + value(event.getProperty(Property.CATEGORIES));
        return words == null || said.toLowerCase(Locale.ROOT).contains(words);
    }

    private Reading reading() {
        if (periods.size() > MOST_PERIODS) {
            throw new TroubledCalendar(Trouble.TOO_MANY_EVENTS);
        }
        var sorted = new LinkedHashMap<String, Period>();
        periods.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().from()))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return new Reading(sorted, titles, unreadable);
    }

    /** The library says in many ways that it does not understand an event, and what it does not foresee falls over. */
    private void carefully(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            unreadable++;
        }
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
