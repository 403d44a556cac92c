package de.tresen.web.servicelevel;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.process.DecisionTables;
import de.tresen.servicelevel.LevelVersion;
import de.tresen.servicelevel.RunningPromises;
import de.tresen.servicelevel.ServiceHoursBook;
import de.tresen.servicelevel.ServiceLevel;
import de.tresen.servicelevel.ServiceLevels;
import de.tresen.servicelevel.Target;
import de.tresen.web.frame.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the list of what is promised and of the hours in which it counts. */
@Component
class ServiceLevelPages {

    private static final int MOST = 500;
    private static final int SPECIAL_DAYS = 4;

    private final ServiceLevels levels;
    private final ServiceHoursBook book;
    private final RunningPromises running;
    private final Teams teams;
    private final DecisionTables tables;

    ServiceLevelPages(
            ServiceLevels levels, ServiceHoursBook book, RunningPromises running, Teams teams, DecisionTables tables) {
        this.tables = tables;
        this.levels = levels;
        this.book = book;
        this.running = running;
        this.teams = teams;
    }

    /**
     * A level as the list shows it.
     *
     * @param planned when wordings that wait will take effect
     */
    record LevelCard(
            String key,
            String name,
            List<LevelWords.Row> rows,
            List<String> sentences,
            int running,
            List<Instant> planned) {}

    /**
     * Service hours as the list shows them.
     *
     * @param special the next days that differ from the week
     * @param levels names of the levels that count in them
     */
    record HoursCard(
            String key,
            boolean builtIn,
            String zone,
            String region,
            List<HoursWords.Day> week,
            List<HoursWords.Day> special,
            List<String> levels,
            List<String> teams,
            int running) {}

    List<LevelCard> levels(LevelWords words, Times times) {
        var counts = running.byLevel();
        return levels.list().stream()
                .map(level -> new LevelCard(
                        level.key(),
                        level.name(),
                        words.rows(level, times),
                        words.sentences(level, times),
                        counts.getOrDefault(level.key(), 0),
                        planned(level.key())))
                .toList();
    }

    /** The tables that decide, by key with how they are called; none for who may not read them. */
    Map<String, String> tables(Person reader, LevelWords words) {
        var named = new LinkedHashMap<String, String>();
        if (reader.seesAll() || reader.is(Role.LEAD) || reader.is(Role.PROCESS_OWNER)) {
            tables.list().forEach(table -> named.put(table.key(), words.table(table.key(), table.name())));
        }
        return named;
    }

    private List<Instant> planned(String key) {
        return levels.versions(key).stream()
                .filter(LevelVersion::planned)
                .map(LevelVersion::effectiveFrom)
                .sorted()
                .toList();
    }

    List<HoursCard> hours(HoursWords words, Instant now) {
        var counts = running.byHours();
        var all = levels.list();
        return book.list(null, MOST).stream()
                .map(keyed -> {
                    var hours = book.find(keyed.key());
                    return new HoursCard(
                            keyed.key(),
                            keyed.key().equals(ServiceHoursBook.ROUND_THE_CLOCK),
                            hours.zone().getId(),
                            words.region(keyed.definition().publicHolidays()),
                            words.week(hours),
                            words.special(hours, now, SPECIAL_DAYS),
                            users(all, keyed.key()),
                            teamsOn(keyed.key()),
                            counts.getOrDefault(keyed.key(), 0));
                })
                .toList();
    }

    private static List<String> users(List<ServiceLevel> all, String hours) {
        return all.stream()
                .filter(level -> Stream.of(Target.values())
                        .anyMatch(target -> level.hours(target).equals(hours)))
                .map(ServiceLevel::name)
                .toList();
    }

    private List<String> teamsOn(String hours) {
        return teams.list().stream()
                .filter(team -> hours.equals(team.serviceHours()))
                .map(Team::name)
                .toList();
    }
}
