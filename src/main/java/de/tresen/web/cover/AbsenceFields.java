package de.tresen.web.cover;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Capacity;
import de.tresen.people.Person;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plain form of an absence, in the zone of who is away. */
final class AbsenceFields {

    /** Stands in a form that was filled in, so that what is not ticked is meant. */
    static final String FILLED_IN = "filledIn";

    private final Filled filled;
    private final Wrong wrong;
    private final ZoneId zone;

    AbsenceFields(Filled filled, Wrong wrong, Person person) {
        this.filled = filled;
        this.wrong = wrong;
        this.zone = person.timeZone();
    }

    /** What a form begins with; sickness begins now, and needs no end. */
    static Filled fresh(Filled asked, Person person, LocalDate today) {
        var kind = Objects.requireNonNullElse(kind(asked), Absence.Kind.VACATION);
        var day = asked.text("day") == null ? today.toString() : asked.of("day");
        var sick = kind == Absence.Kind.SICK;
        var fresh = new Filled()
                .with("person", person.username())
                .with("kind", kind.name())
                .with("from", sick && asked.text("day") == null ? "" : day)
                .with("to", sick ? asked.of("until") : asked.text("until") == null ? day : asked.of("until"))
                .with("moves", Absence.Moves.SHOW_TO_SUBSTITUTE.name());
        asked.all("substitute").forEach(name -> fresh.add("substitute", name));
        Stream.of(Capacity.values()).forEach(as -> fresh.add("covers", as.name()));
        return fresh;
    }

    static Absence.@Nullable Kind kind(Filled filled) {
        return Stream.of(Absence.Kind.values())
                .filter(kind -> filled.has("kind", kind.name()))
                .findFirst()
                .orElse(null);
    }

    Absences.Content content(Person person) {
        var substitutes = filled.all("substitute").stream()
                .filter(name -> !name.isBlank())
                .toList();
        if (new HashSet<>(substitutes).size() < substitutes.size()) {
            wrong.add("substitute", "cover.wrong.substituteTwice");
        }
        var covers = Stream.of(Capacity.values())
                .filter(as -> filled.has("covers", as.name()))
                .toList();
        if (covers.isEmpty() && !substitutes.isEmpty()) {
            wrong.add("covers", "cover.wrong.covers");
        }
        return new Absences.Content(
                person.username(),
                kind(filled),
                moment("from", "fromTime"),
                moment("to", "toTime"),
                List.copyOf(substitutes),
                List.copyOf(covers),
                filled.has("moves", Absence.Moves.OFFER_TO_TEAM.name())
                        ? Absence.Moves.OFFER_TO_TEAM
                        : Absence.Moves.SHOW_TO_SUBSTITUTE);
    }

    /** A day, or an instant where a time stands beside it. */
    private @Nullable String moment(String dayField, String timeField) {
        var day = filled.text(dayField);
        var time = filled.text(timeField);
        var date = Windows.day(day);
        if (day != null && date == null) {
            wrong.add(dayField, "cover.wrong.day");
        }
        if (time == null || date == null) {
            if (time != null && day == null) {
                wrong.add(dayField, "cover.wrong.dayOfTime");
            }
            return day;
        }
        try {
            return date.atTime(LocalTime.parse(time)).atZone(zone).toInstant().toString();
        } catch (DateTimeParseException notATime) {
            wrong.add(timeField, "cover.wrong.time");
            return day;
        }
    }
}
