package de.tresen.servicelevel;

import de.tresen.interaction.Interactions;
import de.tresen.interaction.Timeline;
import de.tresen.servicelevel.ClockMapper.Promised;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads the events of clocks, appends new ones, keeps the rows in step with them and tells the timeline. */
@Component
class ClockLedger {

    private final ClockMapper mapper;
    private final Plans plans;
    private final Interactions interactions;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ClockLedger(
            ClockMapper mapper,
            Plans plans,
            Interactions interactions,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.plans = plans;
        this.interactions = interactions;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * What the interaction was promised, locked for this transaction; null when nothing was. The interaction is locked
     * first, as by everybody: its timeline is written too, and who holds it may be waiting for the promise.
     */
    @Nullable
    Promised lock(UUID interaction) {
        return lock(List.of(interaction)).stream().findFirst().orElse(null);
    }

    /** As {@link #lock(UUID)} for many; those to whom nothing was promised are left out. */
    List<Promised> lock(List<UUID> interactions) {
        this.interactions.lock(interactions);
        return mapper.lockPromises(interactions);
    }

    InteractionClocks read(UUID interaction) {
        return new InteractionClocks(interaction, mapper.events(interaction), plans::hours);
    }

    /** As {@link #read(UUID)} for many. */
    Map<UUID, InteractionClocks> read(List<UUID> interactions) {
        var events = mapper.events(interactions).stream().collect(Collectors.groupingBy(ClockEvent::interaction));
        return interactions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new InteractionClocks(id, events.getOrDefault(id, List.of()), plans::hours)));
    }

    void save(InteractionClocks clocks) {
        save(List.of(clocks));
    }

    /** With as few statements for many as for one. */
    void save(Collection<InteractionClocks> all) {
        var changed =
                all.stream().filter(clocks -> !clocks.appended().isEmpty()).toList();
        if (changed.isEmpty()) {
            return;
        }
        mapper.append(
                changed.stream().flatMap(clocks -> clocks.appended().stream()).toList());
        var moved = project(changed);
        changed.forEach(clocks -> clocks.raised().forEach(this::tell));
        if (!moved.isEmpty()) {
            events.publishEvent(new ClocksChanged(moved));
        }
    }

    /** @return interactions whose rows are others now */
    private List<UUID> project(List<InteractionClocks> changed) {
        var before = byId(
                mapper.rows(changed.stream().map(InteractionClocks::interaction).toList()));
        var rows = changed.stream()
                .flatMap(clocks -> clocks.rows().stream())
                .filter(row -> !row.equals(before.get(row.id())))
                .toList();
        var old = rows.stream().filter(row -> before.containsKey(row.id())).toList();
        if (rows.size() == 1 && old.size() == 1) {
            mapper.update(old.get(0));
        } else if (!rows.isEmpty()) {
            replace(old, rows);
        }
        return rows.stream().map(ClockRow::interaction).distinct().toList();
    }

    private void replace(List<ClockRow> old, List<ClockRow> rows) {
        if (!old.isEmpty()) {
            mapper.delete(old);
        }
        mapper.insert(rows);
    }

    private static Map<UUID, ClockRow> byId(List<ClockRow> rows) {
        return rows.stream().collect(Collectors.toMap(ClockRow::id, Function.identity()));
    }

    private void tell(Alarm alarm) {
        timeline.record(
                alarm.interaction(),
                alarm.kind() == Alarm.Kind.AT_RISK ? Timeline.Event.TARGET_AT_RISK : Timeline.Event.TARGET_BREACHED,
                alarm.target().name());
    }
}
