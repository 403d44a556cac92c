package de.tresen.web.servicelevel;

import de.tresen.businesstime.HolidayRegion;
import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.HoursVersion;
import de.tresen.servicelevel.ServiceHoursBook;
import de.tresen.web.frame.Change;
import de.tresen.web.frame.HistoryLine;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final Clock clock;

    HoursPages(ServiceHoursBook book, HoursWords words, LevelPages levels, Clock clock) {
        this.book = book;
        this.words = words;
        this.levels = levels;
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
