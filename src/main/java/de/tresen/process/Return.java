package de.tresen.process;

import de.tresen.coverage.AbsenceChanged;
import de.tresen.coverage.Scope;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Timeline;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.PersonChanged;
import de.tresen.process.Instead.AtWork;
import de.tresen.routing.Inbox;
import de.tresen.routing.Needs;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Reason;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is still open goes back to its owner when they are there again; work of somebody who may not do it any more goes
 * back to the team.
 */
@Component
public class Return {

    private final WorkItems items;
    private final Inbox inbox;
    private final People people;
    private final Instead instead;
    private final Interactions interactions;
    private final Notifications notifications;
    private final Timeline timeline;
    private final TaskService tasks;
    private final TransactionOperations transactions;

    Return(
            WorkItems items,
            Inbox inbox,
            People people,
            Instead instead,
            Interactions interactions,
            Notifications notifications,
            Timeline timeline,
            TaskService tasks,
            TransactionOperations transactions) {
        this.items = items;
        this.inbox = inbox;
        this.people = people;
        this.instead = instead;
        this.interactions = interactions;
        this.notifications = notifications;
        this.timeline = timeline;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    /** Gives back what belongs to people who are there again, each in a transaction of its own; how many there were. */
    public int returnDue() {
        var due = due(items.actedFor());
        due.forEach(item -> transactions.executeWithoutResult(status -> giveBack(item)));
        return due.size();
    }

    @EventListener
    void on(AbsenceChanged changed) {
        to(changed.person());
    }

    /** Gives one person back what is theirs, if they are there again. */
    void to(String username) {
        due(items.actedFor().stream()
                        .filter(item -> username.equals(item.actingFor()))
                        .toList())
                .forEach(this::giveBack);
    }

    /** What people of one team do in one capacity. */
    private record Queue(String team, Needs needs) {

        static Queue of(WorkItem item) {
            return new Queue(item.team(), item.needs());
        }
    }

    /** A few statements for each queue, however many owners there are. */
    private List<WorkItem> due(List<WorkItem> acted) {
        return acted.stream().collect(Collectors.groupingBy(Queue::of)).entrySet().stream()
                .flatMap(waiting -> due(waiting.getKey(), waiting.getValue()))
                .toList();
    }

    /** After an absence all of it; after a shift only what a colleague who is still there has not begun. */
    private Stream<WorkItem> due(Queue queue, List<WorkItem> acted) {
        var owners = acted.stream().map(Return::ownerOf).collect(Collectors.toSet());
        var atWork = instead.atWork(owners, queue.team(), queue.needs());
        if (atWork.values().stream().allMatch(AtWork.AWAY::equals)) {
            return Stream.empty();
        }
        var lastAway = instead.lastAway(owners);
        var atIt = instead.covered(queue.team(), queue.needs(), Scope.ANY);
        return acted.stream().filter(item -> switch (Objects.requireNonNull(atWork.get(ownerOf(item)))) {
            case AWAY -> false;
            case WITHOUT_SHIFTS -> true;
            case SHIFT_OVER -> isSinceAway(item, lastAway);
            case ON_SHIFT -> isSinceAway(item, lastAway) || item.assignee() == null || !atIt.contains(item.assignee());
        });
    }

    private static String ownerOf(WorkItem item) {
        return Objects.requireNonNull(item.actingFor());
    }

    /** Whether it began before an absence of its owner was over. */
    private static boolean isSinceAway(WorkItem item, Map<String, Instant> lastAway) {
        var until = lastAway.get(ownerOf(item));
        return until != null && !until.isBefore(item.createdAt());
    }

    /** Whoever was switched off or left the team holds nothing there any more. */
    @EventListener
    void on(PersonChanged changed) {
        var person = people.find(changed.username());
        items.heldBy(changed.username()).stream()
                .filter(item -> person.filter(holder -> mayKeep(item, holder)).isEmpty())
                .forEach(this::release);
    }

    private boolean mayKeep(WorkItem item, Person holder) {
        return holder.active() && inbox.mayDo(item, holder);
    }

    private Optional<Person> owner(WorkItem item) {
        return Optional.ofNullable(item.actingFor()).flatMap(people::find);
    }

    private void giveBack(WorkItem seen) {
        interactions.lock(seen.interaction());
        items.find(seen.task())
                .filter(item -> Objects.equals(item.actingFor(), seen.actingFor()))
                .ifPresent(this::toOwner);
    }

    /** An owner who may not do it any more has lost it. */
    private void toOwner(WorkItem item) {
        items.actFor(item.task(), null);
        owner(item).filter(owner -> owner.active() && inbox.mayDo(item, owner)).ifPresent(owner -> {
            assign(item, owner.username());
            timeline.record(item.interaction(), Timeline.Event.TASK_RETURNED, owner.username());
            notifications.tell(owner.username(), item.interaction(), Reason.BACK_AGAIN, null);
        });
    }

    private void release(WorkItem seen) {
        interactions.lock(seen.interaction());
        items.find(seen.task())
                .filter(item -> Objects.equals(item.assignee(), seen.assignee()))
                .ifPresent(item -> {
                    assign(item, null);
                    timeline.record(item.interaction(), Timeline.Event.TASK_RELEASED, item.kind());
                });
    }

    private void assign(WorkItem item, @Nullable String username) {
        tasks.setAssignee(item.task(), username);
        if (item.needs() == Needs.AGENT) {
            interactions.assign(item.interaction(), username);
        }
    }
}
