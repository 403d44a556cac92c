package de.tresen.routing;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open work as one person sees it, most urgent first. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private final WorkItemMapper mapper;

    Inbox(WorkItemMapper mapper) {
        this.mapper = mapper;
    }

    /** Where a page ended. */
    public record Position(Instant sortAt, String task) {}

    public List<WorkItem> list(View view, Person person, @Nullable Position after, int limit) {
        return mapper.list(view, Claimant.of(person), after, limit);
    }

    /** How many there are, counted up to {@code cap}. */
    public int count(View view, Person person, int cap) {
        return mapper.count(view, Claimant.of(person), cap);
    }

    /** The piece of work, if the person may see it. */
    public WorkItem get(String task, Person person) {
        return mapper.findVisible(task, Claimant.of(person))
                .orElseThrow(() -> new Refusal.NotFound(
                        "task.unknown",
                        "There is no open task with this id that you may see; it may be done already."));
    }

    /** Whether the person may hold it. */
    public boolean mayDo(WorkItem item, Person person) {
        return Claimant.of(person).mayDo(item);
    }
}
