package de.tresen.servicelevel;

import de.tresen.interaction.Timeline;
import de.tresen.servicelevel.ClockMapper.Promised;
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
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ClockLedger(ClockMapper mapper, Plans plans, Timeline timeline, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.plans = plans;
        this.timeline = timeline;
        this.events = events;
    }

    /** What the interaction was promised, locked for this transaction; null when nothing was. */
    @Nullable
    Promised lock(UUID interaction) {
        return mapper.lockPromise(interaction);
    }

    InteractionClocks read(UUID interaction) {
        return new InteractionClocks(interaction, mapper.events(interaction), plans::hours);
    }

    void save(InteractionClocks clocks) {
        if (clocks.appended().isEmpty()) {
            return;
        }
        clocks.appended().forEach(mapper::append);
        boolean changed = project(clocks);
        clocks.raised().forEach(this::tell);
        if (changed) {
            events.publishEvent(new ClocksChanged(clocks.interaction()));
        }
    }

    private boolean project(InteractionClocks clocks) {
        var before = byId(mapper.rows(clocks.interaction()));
        boolean changed = false;
        for (var row : clocks.rows()) {
            var old = before.get(row.id());
            if (old == null) {
                mapper.insert(row);
            } else if (!row.equals(old)) {
                mapper.update(row);
            }
            changed |= !row.equals(old);
        }
        return changed;
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
