package de.tresen.web.servicelevel;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.servicelevel.LevelVersion;
import de.tresen.servicelevel.ServiceHoursBook;
import de.tresen.servicelevel.ServiceLevels;
import de.tresen.web.frame.Change;
import de.tresen.web.frame.HistoryLine;
import de.tresen.web.frame.Times;
import de.tresen.web.frame.Wrong;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes what the form and the history of a level show. */
@Component
class LevelPages {

    private static final int MOST = 500;

    private final ServiceLevels levels;
    private final ServiceHoursBook book;
    private final LevelWords words;
    private final People people;
    private final MessageSource messages;

    LevelPages(ServiceLevels levels, ServiceHoursBook book, LevelWords words, People people, MessageSource messages) {
        this.levels = levels;
        this.book = book;
        this.words = words;
        this.people = people;
        this.messages = messages;
    }

    /** Hours to choose from by key, with how they are called. */
    Map<String, String> hours() {
        var hours = new LinkedHashMap<String, String>();
        book.list(null, MOST).forEach(keyed -> hours.put(keyed.key(), words.hours(keyed.key())));
        return hours;
    }

    Times times(Person reader, Clock clock) {
        return new Times(clock.instant(), reader.timeZone(), LocaleContextHolder.getLocale(), messages);
    }

    Wrong wrong() {
        return new Wrong(messages);
    }

    /** Newest wording of a level, as forms carry it to notice that somebody was faster; empty when there is none. */
    String newest(String key) {
        return levels.versions(key).stream()
                .findFirst()
                .map(version -> version.version().toString())
                .orElse("");
    }

    List<HistoryLine> history(String key, Times times) {
        var versions = levels.versions(key);
        var inForce = levels.inForce(key);
        return versions.stream()
                .map(version -> line(key, version, before(versions, version), inForce, times))
                .toList();
    }

    private static @Nullable LevelVersion before(List<LevelVersion> all, LevelVersion version) {
        return all.stream()
                .filter(other -> other.version().equals(version.before()))
                .findFirst()
                .orElse(null);
    }

    private HistoryLine line(
            String key, LevelVersion version, @Nullable LevelVersion before, @Nullable UUID inForce, Times times) {
        var changes = before == null
                ? List.<Change>of()
                : Change.between(words.lines(before.level(key), times), words.lines(version.level(key), times));
        return new HistoryLine(
                version.version().toString(),
                name(version.changedBy()),
                version.changedAt(),
                version.note(),
                takesEffect(version, before, times),
                state(version, inForce),
                changes);
    }

    private static String state(LevelVersion version, @Nullable UUID inForce) {
        if (version.withdrawnAt() != null) {
            return "withdrawn";
        }
        return version.planned() ? "planned" : version.version().equals(inForce) ? "inForce" : "past";
    }

    /** The first wording meets no promise that runs. */
    private String takesEffect(LevelVersion version, @Nullable LevelVersion before, Times times) {
        if (version.withdrawnAt() != null) {
            var by = Objects.requireNonNullElse(version.withdrawnBy(), "");
            return say("history.withdrawnBy", name(by), times.full(version.withdrawnAt()));
        }
        var from = say("history.from", times.full(version.effectiveFrom()));
        return before == null ? from : from + " " + say("level.appliesTo." + version.appliesTo()) + ".";
    }

    String name(String username) {
        return username.equals("desk")
                ? say("history.desk")
                : people.find(username).map(Person::name).orElse(username);
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
