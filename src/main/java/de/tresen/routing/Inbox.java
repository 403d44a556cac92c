package de.tresen.routing;

import de.tresen.coverage.Capacity;
import de.tresen.coverage.Cover;
import de.tresen.coverage.Cover.Share;
import de.tresen.coverage.Substitutes;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Substitutes substitutes;
    private final Clock clock;

    Inbox(WorkItemMapper mapper, Substitutes substitutes, Clock clock) {
        this.mapper = mapper;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /** Where a page ended. */
    public record Position(Instant sortAt, String task) {}

    /** Where a page of what waits ended. */
    public record WaitingPosition(Instant since, UUID interaction) {}

    public List<WorkItem> list(View view, WorkFilter filter, Person person, @Nullable Position after, int limit) {
        var cover = coverOf(person);
        var read = read(view, filter, person, cover);
        return read.branches().isEmpty()
                ? List.of()
                : mapper.list(read, selection(filter), person.username(), after, limit).stream()
                        .map(item -> seen(item, person, cover))
                        .toList();
    }

    /** How many there are in each view, counted up to {@code cap}. */
    public Map<View, Integer> counts(Set<View> views, WorkFilter filter, Person person, int cap) {
        var cover = coverOf(person);
        var counts = new EnumMap<View, Integer>(View.class);
        views.forEach(view -> counts.put(view, 0));
        var reads = views.stream()
                .map(view -> read(view, filter, person, cover))
                .filter(read -> !read.branches().isEmpty())
                .toList();
        if (!reads.isEmpty()) {
            mapper.counts(reads, selection(filter), person.username(), cap)
                    .forEach(counted -> counts.put(counted.view(), Math.min(cap, counted.found())));
        }
        return counts;
    }

    /** What the person looks after and somebody else has to move, longest waiting first. */
    public List<Waiting> waiting(WorkFilter filter, Person person, @Nullable WaitingPosition after, int limit) {
        return mapper.waiting(selection(filter), person.username(), answeredFor(person), after, limit);
    }

    /** As {@link #waiting}, counted up to {@code cap}. */
    public int countWaiting(WorkFilter filter, Person person, int cap) {
        return mapper.countWaiting(selection(filter), person.username(), answeredFor(person), cap);
    }

    private Cover coverOf(Person person) {
        return substitutes.coverOf(person, clock.instant());
    }

    private List<Share> answeredFor(Person person) {
        return coverOf(person).mine().stream()
                .filter(share -> share.as() == Capacity.AGENT)
                .toList();
    }

    private static WorkItemMapper.Read read(View view, WorkFilter filter, Person person, Cover cover) {
        return new WorkItemMapper.Read(
                view,
                Branch.of(view, Claimant.of(person), cover),
                view == View.AT_RISK,
                view == View.SET_ASIDE,
                view == View.MINE && filter.awake());
    }

    private WorkItemMapper.Selection selection(WorkFilter filter) {
        return new WorkItemMapper.Selection(filter, clock.instant());
    }

    /** The piece of work, if the person may see it. */
    public WorkItem get(String task, Person person) {
        return mapper.findVisible(task, Claimant.of(person))
                .map(item -> seen(item, person))
                .orElseThrow(() -> new Refusal.NotFound(
                        "task.unknown",
                        "There is no open task with this id that you may see; it may be done already."));
    }

    /** Whether the person may hold it, by themselves or in place of who is away; never what they wrote. */
    public boolean mayDo(WorkItem item, Person person) {
        return Claimant.of(person).mayDo(item)
                || item.needs() == Needs.APPROVER
                        && coverOf(person).mine().stream().anyMatch(share -> approves(share, item, person));
    }

    /** Whether it is theirs to do now: they hold it, or stand in for its holder. */
    public boolean holds(WorkItem item, Person person) {
        var holder = item.assignee();
        return holder != null
                && (holder.equals(person.username())
                        || coverOf(person).mine().stream().anyMatch(share -> isOf(share, item, person)));
    }

    /** Whether its holder is away and nobody stands in, so that it may be taken from them. */
    public boolean isFree(WorkItem item, Person person) {
        return item.assignee() == null || coverOf(person).free().stream().anyMatch(share -> isOf(share, item, person));
    }

    /** For whom the person would do it; null = for themselves. */
    public @Nullable String actingFor(WorkItem item, Person person) {
        var holder = item.assignee();
        if (holder != null && !holder.equals(person.username())) {
            var instead = holds(item, person) || isFree(item, person);
            return instead && item.actingFor() == null ? holder : item.actingFor();
        }
        if (holder == null
                && item.needs() == Needs.APPROVER
                && !Claimant.of(person).mayDo(item)) {
            return coverOf(person).mine().stream()
                    .filter(share -> approves(share, item, person))
                    .map(Share::person)
                    .findFirst()
                    .orElse(null);
        }
        return item.actingFor();
    }

    private WorkItem seen(WorkItem item, Person reader) {
        var others = item.assignee() != null && !item.assignee().equals(reader.username());
        return others ? seen(item, reader, coverOf(reader)) : item;
    }

    private static WorkItem seen(WorkItem item, Person reader, Cover cover) {
        var holder = item.assignee();
        var covered = holder != null
                && !holder.equals(reader.username())
                && cover.mine().stream().anyMatch(share -> isOf(share, item, reader));
        return covered && item.actingFor() == null ? item.actingFor(holder) : item;
    }

    /** The same rule as the branches of {@link View#MINE}. */
    private static boolean isOf(Share share, WorkItem item, Person reader) {
        return share.person().equals(item.assignee()) && isPartOf(share, item, reader);
    }

    private static boolean approves(Share share, WorkItem item, Person reader) {
        return isPartOf(share, item, reader) && (share.leads() || share.person().equals(item.approver()));
    }

    private static boolean isPartOf(Share share, WorkItem item, Person reader) {
        return share.as() == item.needs().as()
                && share.team().equals(item.team())
                && !reader.username().equals(item.author())
                && (share.writtenBy() == null || share.writtenBy().equals(item.author()));
    }
}
