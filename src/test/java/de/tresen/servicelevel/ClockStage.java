package de.tresen.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.SettableClock;
import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.interaction.Priority;
import de.tresen.platform.Ids;
import de.tresen.servicelevel.ServiceLevelDefinition.TargetTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nine to five in Berlin, on Wednesday 2026-11-18; Berlin is an hour ahead of Z. One interaction is promised. */
abstract class ClockStage {

    static final Instant NINE = Instant.parse("2026-11-18T08:00:00Z");
    static final List<String> OFFICE = List.of("09:00-17:00");

    @Autowired
    Clocks clocks;

    @Autowired
    ServiceHoursBook hours;

    @Autowired
    ServiceLevels levels;

    @Autowired
    ClockMapper mapper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    String level;
    UUID interaction;

    @BeforeEach
    void promise() {
        clock.set(NINE);
        level = "level-" + UUID.randomUUID();
        hours.put(level, office(OFFICE));
        levels.put(level, definition("PT4H", "PT2H", "PT16H"));
        interaction = interaction();
        clocks.begin(interaction, level, Priority.NORMAL, NINE);
    }

    void assertReplayable(UUID interaction) {
        var rows = mapper.rows(interaction);
        jdbc.sql("update service_clock set state = 'MET', due_at = null, alarm_at = null where interaction = ?")
                .param(interaction)
                .update();
        clocks.recompute(interaction);
        assertThat(mapper.rows(interaction)).isNotEmpty().isEqualTo(rows);
    }

    ClockView the(Target target) {
        return clocks.of(interaction).stream()
                .filter(view -> view.target() == target)
                .findFirst()
                .orElseThrow();
    }

    /** So many hours after nine o'clock in Berlin. */
    static Instant at(int hours) {
        return NINE.plus(Duration.ofHours(hours));
    }

    static ServiceHoursDefinition office(List<String> blocks) {
        var week =
                Map.of("MONDAY", blocks, "TUESDAY", blocks, "WEDNESDAY", blocks, "THURSDAY", blocks, "FRIDAY", blocks);
        return new ServiceHoursDefinition("Europe/Berlin", week, null, null);
    }

    ServiceLevelDefinition definition(String first, String next, String resolution) {
        var targets = Map.of(
                "NORMAL", new TargetTexts(first, next, resolution),
                "LOW", new TargetTexts("PT8H", null, null),
                "URGENT", new TargetTexts("PT1H", "PT1H", "PT4H"));
        return new ServiceLevelDefinition("Usual", level, null, targets, "PT6H", "PT30M");
    }

    List<String> timeline() {
        return timeline(interaction);
    }

    List<String> timeline(UUID of) {
        return jdbc.sql("select event || ' ' || detail from timeline_entry where interaction = ? order by id")
                .param(of)
                .query(String.class)
                .list();
    }

    UUID interaction() {
        var id = Ids.next();
        var now = NINE.atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into contact (id, name, created_at) values (?, 'Ada', ?)")
                .params(new ArrayList<>(List.of(id, now)))
                .update();
        jdbc.sql("""
                insert into interaction (id, channel, thread, subject, status, visibility, contact, received_at,
                    last_activity_at)
                values (?, 'clocks', ?, 'subject', 'OPEN', 'PUBLIC', ?, ?, ?)
                """).params(List.of(id, id.toString(), id, now, now)).update();
        return id;
    }
}
