package de.tresen.process;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Indices on the engine's own tables, made after the engine has made the tables. Each open interaction has timers that
 * ring far in the future; whoever looks for work that is due must not walk past all of them.
 */
@Component
class EngineIndices {

    private final EngineIndexMapper mapper;

    EngineIndices(EngineIndexMapper mapper) {
        this.mapper = mapper;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(-1)
    void create() {
        mapper.jobsByDueDate();
    }
}
