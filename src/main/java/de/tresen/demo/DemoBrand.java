package de.tresen.demo;

import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.servicelevel.ServiceHoursBook;
import de.tresen.servicelevel.ServiceLevelDefinition;
import de.tresen.servicelevel.ServiceLevelDefinition.TargetTexts;
import de.tresen.servicelevel.ServiceLevels;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Spatenlob, a maker of garden tools in Berlin that does not exist: its teams, hours and promises. */
@Component
@Profile("demo")
class DemoBrand {

    static final String NAME = "Spatenlob";
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final String HOURS = "gartenzeiten";
    static final String FORUM_TEAM = "gartenforum";
    static final String MAIL_TEAM = "kundenpost";
    static final String LOGISTICS = "logistik";
    static final String AFTER_SALES = "after-sales";
    static final String QUALITY = "qualitaet";
    static final String FORUM_LEVEL = "forum";
    static final String MAIL_LEVEL = "post";

    private final Teams teams;
    private final ServiceHoursBook hours;
    private final ServiceLevels levels;

    DemoBrand(Teams teams, ServiceHoursBook hours, ServiceLevels levels) {
        this.teams = teams;
        this.hours = hours;
        this.levels = levels;
    }

    void furnish() {
        hours.put(HOURS, new ServiceHoursDefinition(ZONE.getId(), week(), "DE-BE", List.of()));
        levels.put(FORUM_LEVEL, level("Gartenforum", new TargetTexts("PT4H", "PT4H", "PT30H"), "PT3H", "PT2H"));
        levels.put(MAIL_LEVEL, level("Kundenpost", new TargetTexts("PT8H", "PT8H", "PT40H"), "PT6H", "PT3H"));
        teams.put(new Team(FORUM_TEAM, "Gartenforum", ZONE, HOURS, false));
        teams.put(new Team(MAIL_TEAM, "Kundenpost", ZONE, HOURS, false));
        teams.put(new Team(LOGISTICS, "Logistik", ZONE, HOURS, true));
        teams.put(new Team(AFTER_SALES, "After Sales", ZONE, HOURS, true));
        teams.put(new Team(QUALITY, "Qualität", ZONE, HOURS, true));
    }

    private static Map<String, List<String>> week() {
        var week = new LinkedHashMap<String, List<String>>();
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day.name(), List.of("08:00-12:30", "13:00-18:00"));
            }
        }
        week.put(DayOfWeek.SATURDAY.name(), List.of("10:00-14:00"));
        return week;
    }

    private static ServiceLevelDefinition level(String name, TargetTexts usual, String department, String approval) {
        var soon = new TargetTexts("PT2H", "PT2H", "PT16H");
        var targets = Map.of("LOW", usual, "NORMAL", usual, "HIGH", soon, "URGENT", soon);
        return new ServiceLevelDefinition(
                name, HOURS, new BigDecimal("0.75"), Map.copyOf(targets), department, approval);
    }
}
