package de.tresen.studio;

import de.tresen.people.Person;
import de.tresen.platform.Beginning;
import de.tresen.studio.StudioEvent.Kind;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to the models, appended in the transaction in which it happens. */
@Component
public class StudioTrail {

    private static final int LONGEST = 2000;
    private static final int SHOWN = 200;

    private final StudioEventMapper mapper;
    private final Clock clock;

    StudioTrail(StudioEventMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Newest first; the last two hundred. */
    public List<StudioEvent> of(String key) {
        return mapper.of(key, SHOWN);
    }

    /** Oldest first. */
    public List<StudioEvent> of(UUID draft) {
        return mapper.ofDraft(draft);
    }

    void add(Draft draft, Kind event, Person by, @Nullable String detail) {
        add(draft.key(), draft.id(), null, event, by.username(), detail);
    }

    void add(
            String key,
            @Nullable UUID draft,
            @Nullable Integer version,
            Kind event,
            String actor,
            @Nullable String detail) {
        mapper.insert(
                new StudioEvent(key, draft, version, clock.instant(), actor, event, Beginning.ofAny(detail, LONGEST)));
    }
}
