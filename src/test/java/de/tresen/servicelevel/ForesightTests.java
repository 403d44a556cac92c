package de.tresen.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.DeskTest;
import de.tresen.interaction.Priority;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.LevelChange.AppliesTo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a change would do is what it then does, and asking writes nothing. */
@DeskTest
@Tag("both-databases")
class ForesightTests extends ClockStage {

    @Autowired
    Foresight foresight;

    @Autowired
    RunningPromises running;

    @Test
    void aShorterPromiseIsDueEarlierAndMayBeLateAtOnce() {
        clock.tick(Duration.ofHours(2));
        var events = mapper.events(interaction);
        var foreseen = foresight.ofLevel(level, definition("PT1H", "PT2H", "PT16H"), LevelChange.AT_ONCE);
        assertThat(foreseen.looked()).isEqualTo(2);
        assertThat(foreseen.earlier()).isEqualTo(1);
        assertThat(foreseen.unchanged()).isEqualTo(1);
        assertThat(foreseen.lateInAll()).isEqualTo(1);
        assertThat(foreseen.late())
                .containsExactly(new Foreseen.Late(interaction, Target.FIRST_RESPONSE, NINE.plus(Duration.ofHours(1))));
        assertThat(mapper.events(interaction)).isEqualTo(events);
    }

    @Test
    void theExampleIsAFridayAfternoon() {
        var example = foresight
                .ofLevel(level, definition("PT3H", "PT2H", "PT16H"), LevelChange.AT_ONCE)
                .example();
        assertThat(example)
                .isEqualTo(new Foreseen.Example(
                        Target.FIRST_RESPONSE,
                        Priority.NORMAL,
                        Instant.parse("2026-11-20T14:00:00Z"),
                        Instant.parse("2026-11-23T10:00:00Z"),
                        Instant.parse("2026-11-23T09:00:00Z")));
    }

    @Test
    void whatIsOnlyForNewPromisesMovesNone() {
        var change = new LevelChange("max", null, null, AppliesTo.NEW);
        assertThat(foresight
                        .ofLevel(level, definition("PT1H", "PT2H", "PT16H"), change)
                        .looked())
                .isZero();
    }

    @Test
    void aChangeForLaterIsLookedAtAsOfThen() {
        var later = new LevelChange("max", null, NINE.plus(Duration.ofHours(3)), AppliesTo.RUNNING);
        var longer = definition("PT2H", "PT2H", "PT16H");
        assertThat(foresight.ofLevel(level, longer, LevelChange.AT_ONCE).lateInAll())
                .isZero();
        assertThat(foresight.ofLevel(level, longer, later).lateInAll()).isEqualTo(1);
    }

    @Test
    void whatIsForeseenOfHoursIsWhatTheyDo() {
        clocks.answered(interaction, at(1));
        clocks.pauseResolution(interaction, at(1));
        var other = interaction();
        clocks.begin(other, level, Priority.URGENT, NINE);
        var third = interaction();
        clocks.begin(third, level, Priority.LOW, NINE);
        clock.tick(Duration.ofMinutes(90));
        var shorter = office(List.of("09:00-10:00", "15:00-16:00"));
        var before = dues(List.of(other, third));
        var foreseen = foresight.ofHours(level, shorter);
        hours.put(level, shorter, "max", "Weniger Leute");
        var after = dues(List.of(other, third));
        var later = before.entrySet().stream()
                .filter(due -> due.getValue().isBefore(after.getOrDefault(due.getKey(), Instant.MIN)))
                .count();
        assertThat(foreseen.looked()).isEqualTo(before.size() + 1);
        assertThat(foreseen.later()).isEqualTo((int) later + 1);
        assertThat(foreseen.earlier()).isZero();
        assertThat(hours.versions(level).get(0).changedBy()).isEqualTo("max");
        assertThat(hours.versions(level).get(0).note()).isEqualTo("Weniger Leute");
        assertThat(hours.versions(level).get(1).changedBy()).isEqualTo("desk");
    }

    private Map<UUID, Instant> dues(List<UUID> interactions) {
        return interactions.stream()
                .flatMap(id -> mapper.rows(id).stream())
                .filter(row -> row.dueAt() != null)
                .collect(Collectors.toMap(ClockRow::id, row -> row.dueAt()));
    }

    @Test
    void runningPromisesAreCounted() {
        assertThat(running.byLevel()).containsEntry(level, 2);
        assertThat(running.byHours()).containsEntry(level, 2);
        clocks.closed(interaction, at(1));
        assertThat(running.byLevel()).doesNotContainKey(level);
    }

    @Test
    void whatCouldNotBeWrittenIsRefused() {
        assertThatThrownBy(() -> foresight.ofLevel(level, definition("P1D", "PT2H", "PT16H"), LevelChange.AT_ONCE))
                .isInstanceOf(Refusal.Invalid.class);
    }
}
