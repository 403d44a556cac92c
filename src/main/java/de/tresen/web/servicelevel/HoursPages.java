package de.tresen.web.servicelevel;

import de.tresen.businesstime.HolidayRegion;
import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.businesstime.ServiceHoursDefinition.ExceptionDay;
import de.tresen.calendar.CompanyCalendars;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.HoursVersion;
import de.tresen.servicelevel.ServiceHoursBook;
import de.tresen.web.frame.Change;
import de.tresen.web.frame.HistoryLine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes what the form and the history of service hours show. */
@Component
class HoursPages {

    private static final int DAYS_AHEAD = 14;

    private final ServiceHoursBook book;
    private final HoursWords words;
    private final LevelPages levels;
    private final CompanyCalendars calendars;
    private final Clock clock;

    HoursPages(ServiceHoursBook book, HoursWords words, LevelPages levels, CompanyCalendars calendars, Clock clock) {
        this.book = book;
        this.words = words;
        this.levels = levels;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** As hours are worded now, or were in a wording from the history. */
    ServiceHoursDefinition wording(String key, @Nullable UUID from) {
        return from == null
                ? book.definition(key)
                : book.versions(key).stream()
                        .filter(version -> version.version().equals(from))
                        .findFirst()
                        .map(HoursVersion::definition)
                        .orElseThrow(() -> new Refusal.NotFound(
                                "serviceHours.noVersion", "There is no such wording; choose one from the history."));
    }

    /** Closed, too, on the days that were chosen of those that the company's calendar proposes. */
    ServiceHoursDefinition closing(String key, ServiceHoursDefinition definition, List<LocalDate> closed) {
        var chosen = calendars.proposed(key).stream()
                .filter(day -> closed.contains(day.day()))
                .toList();
        var replaced = chosen.stream().map(day -> day.day().toString()).toList();
        var before = Objects.requireNonNullElse(definition.exceptions(), List.<@Nullable ExceptionDay>of());
        var exceptions = Stream.concat(
                        before.stream().filter(day -> day == null || !replaced.contains(day.date())),
                        chosen.stream().map(day -> new ExceptionDay(day.day().toString(), List.of(), day.name())))
                .toList();
        return new ServiceHoursDefinition(
                definition.timeZone(), definition.week(), definition.publicHolidays(), exceptions);
    }

    /** Newest wording, as forms carry it to notice that somebody was faster. */
    String newest(String key) {
        return book.versions(key).get(0).version().toString();
    }

    List<HoursWords.Day> ahead(ServiceHoursDefinition definition) {
        return words.days(ServiceHours.of(definition), clock.instant(), DAYS_AHEAD);
    }

    /** Regions to choose from by country; one that is not offered stays what it is. */
    Map<String, List<HolidayRegion>> regions(String chosen) {
        var regions = new LinkedHashMap<String, List<HolidayRegion>>();
        var all = HolidayRegion.all(LocaleContextHolder.getLocale());
        if (!chosen.isEmpty() && all.stream().noneMatch(region -> region.key().equals(chosen))) {
            regions.put(chosen, List.of(new HolidayRegion(chosen, chosen, chosen)));
        }
        all.forEach(region -> regions.computeIfAbsent(region.country(), key -> new ArrayList<>())
                .add(region));
        return regions;
    }

    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
                .sorted()
                .toList();
    }

    List<HistoryLine> history(String key) {
        var versions = book.versions(key);
        var lines = new ArrayList<HistoryLine>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var changes = i + 1 == versions.size()
                    ? List.<Change>of()
                    : Change.between(words.lines(versions.get(i + 1).definition()), words.lines(version.definition()));
            lines.add(new HistoryLine(
                    version.version().toString(),
                    levels.name(version.changedBy()),
                    version.changedAt(),
                    version.note(),
                    null,
                    i == 0 ? "inForce" : "past",
                    changes));
        }
        return lines;
    }
}
