package de.tresen.routing;

import de.tresen.interaction.InteractionEvents.InteractionChanged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Keeps the list of open work equal to the tasks of the processes; always within the process's own transaction. */
@Service
public class WorkItems {

    /** Sorts behind every promise. */
    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");

    private final WorkItemMapper mapper;

    WorkItems(WorkItemMapper mapper) {
        this.mapper = mapper;
    }

    public void open(NewWork work) {
        mapper.insert(work, sortAt(work.dueAt()));
    }

    public void assigned(String task, @Nullable String username) {
        mapper.assign(task, username);
    }

    public void offerTo(String task, Needs needs, String team, @Nullable String assignee) {
        mapper.offerTo(task, needs, team, assignee);
    }

    /** Whose work it is, while somebody else may have it; null = whoever holds it. */
    public void actFor(String task, @Nullable String person) {
        mapper.actFor(task, person);
    }

    /** All open work that others have because somebody is away. */
    public List<WorkItem> actedFor() {
        return mapper.actedFor();
    }

    /** All open work that somebody holds. */
    public List<WorkItem> heldBy(String username) {
        return mapper.heldBy(username);
    }

    public void done(String task) {
        mapper.delete(task);
    }

    public void promise(String task, @Nullable Instant warnAt, @Nullable Instant dueAt) {
        mapper.promise(task, warnAt, dueAt, sortAt(dueAt));
    }

    /** Until then its holder does not want to see it; null = now. */
    public void setAside(String task, @Nullable Instant until) {
        mapper.setAside(task, until);
    }

    /** What was set aside until now or before, at most {@code limit}. */
    public List<WorkItem> asideUntil(Instant now, int limit) {
        return mapper.asideUntil(now, limit);
    }

    public Optional<WorkItem> find(String task) {
        return mapper.find(task);
    }

    /** All open work of an interaction, oldest first. */
    public List<WorkItem> of(UUID interaction) {
        return of(List.of(interaction));
    }

    /** All open work of these interactions, oldest first. */
    public List<WorkItem> of(List<UUID> interactions) {
        return mapper.of(interactions);
    }

    @EventListener
    void on(InteractionChanged changed) {
        mapper.refresh(changed.interaction());
    }

    private static Instant sortAt(@Nullable Instant dueAt) {
        return dueAt == null ? FAR_AWAY : dueAt;
    }
}
