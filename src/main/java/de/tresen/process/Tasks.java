package de.tresen.process;

import de.tresen.interaction.Interactions;
import de.tresen.interaction.Timeline;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.routing.Inbox;
import de.tresen.routing.Needs;
import de.tresen.routing.Notifications;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claiming, handing over and releasing open work; the interaction's lock decides who was faster. */
@Service
@Transactional
public class Tasks {

    private static final Duration LONGEST_ASIDE = Duration.ofDays(366);

    private final Inbox inbox;
    private final WorkItems items;
    private final Interactions interactions;
    private final People people;
    private final Timeline timeline;
    private final TaskService tasks;
    private final Aside aside;
    private final Notifications notifications;
    private final HandingOn handingOn;
    private final Clock clock;

    Tasks(
            Inbox inbox,
            WorkItems items,
            Interactions interactions,
            People people,
            Timeline timeline,
            TaskService tasks,
            Aside aside,
            Notifications notifications,
            HandingOn handingOn,
            Clock clock) {
        this.inbox = inbox;
        this.items = items;
        this.interactions = interactions;
        this.people = people;
        this.timeline = timeline;
        this.tasks = tasks;
        this.aside = aside;
        this.notifications = notifications;
        this.handingOn = handingOn;
        this.clock = clock;
    }

    /** Takes it oneself, or gives it to somebody else who may do it: the holder and those who lead may hand over. */
    public WorkItem assign(String task, Person by, String username) {
        var item = locked(task, by);
        if (username.equals(item.assignee())) {
            return item;
        }
        if (username.equals(by.username())) {
            claim(item, by);
        } else {
            handOver(item, by, username);
        }
        return inbox.get(task, by);
    }

    /** Back to those who may claim it. */
    public void release(String task, Person by) {
        var item = locked(task, by);
        requireOwnWork(item, by);
        if (item.assignee() == null) {
            return;
        }
        if (!inbox.holds(item, by) && !mayMove(item, by)) {
            throw new Refusal.Conflict(
                    "task.held",
                    item.assignee() + " holds it; only they or a lead release it.",
                    nameOf(item.assignee()));
        }
        give(item, null, item.actingFor());
        timeline.record(
                item.interaction(),
                by.username(),
                inbox.actingFor(item, by),
                Timeline.Event.TASK_RELEASED,
                item.kind());
    }

    /** Its holder is not there: back to those who may claim it, for its owner if there is one. The caller holds the interaction's lock. */
    void offerAgain(WorkItem item, @Nullable String owner) {
        give(item, null, owner);
        timeline.record(item.interaction(), Timeline.Event.TASK_RELEASED, item.kind());
    }

    private void claim(WorkItem item, Person by) {
        requireDoing(inbox, item, by);
        var instead = inbox.holds(item, by) || inbox.isFree(item, by);
        if (!instead && !mayMove(item, by)) {
            throw new Refusal.Conflict(
                    "task.taken",
                    item.assignee() + " was faster; the list shows what is still free.",
                    nameOf(item.assignee()));
        }
        var actingFor = instead ? inbox.actingFor(item, by) : null;
        give(item, by.username(), by.username().equals(actingFor) ? null : actingFor);
        timeline.record(item.interaction(), by.username(), actingFor, Timeline.Event.TASK_CLAIMED, item.kind());
    }

    private void handOver(WorkItem item, Person by, String username) {
        requireOwnWork(item, by);
        if (item.assignee() == null ? !mayMove(item, by) : !inbox.holds(item, by) && !mayMove(item, by)) {
            throw item.assignee() == null
                    ? new Refusal.Forbidden("task.hand-over", "Claim it first, then hand it over.")
                    : new Refusal.Conflict(
                            "task.held",
                            item.assignee() + " holds it; ask them to hand it over.",
                            nameOf(item.assignee()));
        }
        var receiver = receiver(item, username);
        give(item, receiver.username(), null);
        timeline.record(
                item.interaction(),
                by.username(),
                inbox.actingFor(item, by),
                Timeline.Event.TASK_CLAIMED,
                item.kind() + ": " + receiver.username());
        notifications.tell(receiver.username(), item.interaction(), Notifications.Reason.HANDED_OVER, by.name());
        if (item.needs() == Needs.EXPERT && item.subjectId() != null) {
            handingOn.handedOver(item.subjectId(), receiver.username());
        }
    }

    /**
     * Gives it back to who held it before; who handed it over may do that as long as it has not moved on.
     *
     * @param before username
     */
    public WorkItem takeBack(String task, Person by, String before) {
        var item = locked(task, by);
        if (!handedOver(item, by)) {
            return assign(task, by, before);
        }
        give(item, receiver(item, before).username(), null);
        var detail = item.kind() + (before.equals(by.username()) ? "" : ": " + before);
        timeline.record(item.interaction(), by.username(), null, Timeline.Event.TASK_CLAIMED, detail);
        return inbox.get(task, by);
    }

    /** Whether the last that happened to it is that this person gave it to who holds it. */
    private boolean handedOver(WorkItem item, Person by) {
        return timeline.of(item.interaction()).stream()
                .filter(entry ->
                        entry.event() == Timeline.Event.TASK_CLAIMED || entry.event() == Timeline.Event.TASK_RELEASED)
                .filter(entry ->
                        String.valueOf(entry.detail()).split(": ", 2)[0].equals(item.kind()))
                .reduce((earlier, later) -> later)
                .filter(last -> last.actor().equals(by.username()))
                .filter(last -> (item.kind() + ": " + item.assignee()).equals(last.detail()))
                .isPresent();
    }

    private Person receiver(WorkItem item, String username) {
        return people.find(username)
                .filter(Person::active)
                .filter(person -> inbox.mayDo(item, person))
                .orElseThrow(() -> Refusal.Invalid.field("username", "name an active person who may do this task"));
    }

    /** Its holder wants to see it again only then, or earlier when something happens; null = now. */
    public WorkItem setAside(String task, Person by, @Nullable Instant until) {
        var item = locked(task, by);
        if (!inbox.holds(item, by)) {
            requireDoing(inbox, item, by);
            throw new Refusal.Conflict("task.not-held", "Claim it first; only who holds it sets it aside.");
        }
        if (until != null
                && (!until.isAfter(clock.instant())
                        || until.isAfter(clock.instant().plus(LONGEST_ASIDE)))) {
            throw Refusal.Invalid.field("until", "choose an instant in the future, within a year");
        }
        if (!Objects.equals(until, item.asideUntil())) {
            aside.until(item, until);
            var event = until == null ? Timeline.Event.TASK_BROUGHT_BACK : Timeline.Event.TASK_SET_ASIDE;
            timeline.record(
                    item.interaction(),
                    by.username(),
                    inbox.actingFor(item, by),
                    event,
                    until == null ? null : until.toString());
        }
        return inbox.get(task, by);
    }

    private String nameOf(@Nullable String username) {
        return username == null ? "" : people.find(username).map(Person::name).orElse(username);
    }

    /** The engine's row and ours, and who looks after the interaction: while somebody acts for them, its owner. */
    private void give(WorkItem item, @Nullable String username, @Nullable String actingFor) {
        if (item.asideUntil() != null) {
            aside.until(item, null);
        }
        tasks.setAssignee(item.task(), username);
        items.actFor(item.task(), actingFor);
        if (item.needs() == Needs.AGENT) {
            interactions.assign(item.interaction(), actingFor == null ? username : actingFor);
        }
    }

    /** Who may neither do it nor move it only looks on, whoever holds it. */
    private void requireOwnWork(WorkItem item, Person by) {
        if (!inbox.holds(item, by) && !mayMove(item, by)) {
            requireDoing(inbox, item, by);
        }
    }

    /** @throws Refusal.Forbidden when it is not for this person, whoever holds it */
    static void requireDoing(Inbox inbox, WorkItem item, Person by) {
        if (!inbox.mayDo(item, by)) {
            throw new Refusal.Forbidden("task.not-yours", "You see this task, but it is not for you to do.");
        }
    }

    private static boolean mayMove(WorkItem item, Person by) {
        return by.leads(item.team()) || by.is(Role.ADMIN);
    }

    /** The item as it is once everybody else's acts on its interaction are over. */
    private WorkItem locked(String task, Person by) {
        UUID interaction = inbox.get(task, by).interaction();
        interactions.lock(interaction);
        return inbox.get(task, by);
    }
}
