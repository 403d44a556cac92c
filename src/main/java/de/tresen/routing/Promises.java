package de.tresen.routing;

import de.tresen.servicelevel.ClockView;
import de.tresen.servicelevel.Clocks;
import de.tresen.servicelevel.ClocksChanged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which promise a piece of work has to keep: that of what it is about, else the interaction's most urgent one. */
@Component
public class Promises {

    private final Clocks clocks;
    private final WorkItems items;

    Promises(Clocks clocks, WorkItems items) {
        this.clocks = clocks;
        this.items = items;
    }

    /** From when it is at risk and from when broken; none when nothing is promised. */
    public record Promise(
            @Nullable Instant warnAt, @Nullable Instant dueAt) {

        static Promise of(de.tresen.servicelevel.@Nullable Promise urgent) {
            return urgent == null ? new Promise(null, null) : new Promise(urgent.warnAt(), urgent.dueAt());
        }
    }

    public Promise of(UUID interaction, @Nullable UUID subject) {
        if (subject != null) {
            for (ClockView clock : clocks.of(interaction)) {
                if (subject.equals(clock.subject())) {
                    return new Promise(clock.warnAt(), clock.dueAt());
                }
            }
        }
        return Promise.of(clocks.mostUrgent(interaction).orElse(null));
    }

    @EventListener
    void on(ClocksChanged changed) {
        var urgent = clocks.mostUrgent(changed.interactions());
        for (var item : items.of(changed.interactions())) {
            var promise = item.subjectId() == null
                    ? Promise.of(urgent.get(item.interaction()))
                    : of(item.interaction(), item.subjectId());
            items.promise(item.task(), promise.warnAt(), promise.dueAt());
        }
    }
}
