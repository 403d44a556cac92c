package de.tresen.routing;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open work as one person sees it, most urgent first. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private final WorkItemMapper mapper;
    private final Clock clock;

    Inbox(WorkItemMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Where a page ended. */
    public record Position(Instant sortAt, String task) {}

    /** Where a page of what waits ended. */
    public record WaitingPosition(Instant since, UUID interaction) {}

    public List<WorkItem> list(View view, WorkFilter filter, Person person, @Nullable Position after, int limit) {
        var branches = branches(view, person);
        return branches.isEmpty()
                ? List.of()
                : mapper.list(branches, selection(view, filter), person.username(), after, limit);
    }

    /** How many there are, counted up to {@code cap}. */
    public int count(View view, WorkFilter filter, Person person, int cap) {
        var branches = branches(view, person);
        return branches.isEmpty()
                ? 0
                : Math.min(cap, mapper.count(branches, selection(view, filter), person.username(), cap));
    }

    /** What the person looks after and somebody else has to move, longest waiting first. */
    public List<Waiting> waiting(WorkFilter filter, Person person, @Nullable WaitingPosition after, int limit) {
        return mapper.waiting(selection(null, filter), person.username(), after, limit);
    }

    /** As {@link #waiting}, counted up to {@code cap}. */
    public int countWaiting(WorkFilter filter, Person person, int cap) {
        return mapper.countWaiting(selection(null, filter), person.username(), cap);
    }

    private static List<Branch> branches(View view, Person person) {
        return Branch.of(view, Claimant.of(person), Set.of());
    }

    private WorkItemMapper.Selection selection(@Nullable View view, WorkFilter filter) {
        return new WorkItemMapper.Selection(
                filter,
                clock.instant(),
                view == View.AT_RISK,
                view == View.SET_ASIDE,
                view == View.MINE && filter.awake());
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
