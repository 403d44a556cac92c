package de.tresen.process;

import de.tresen.escalation.Questions.QuestionAnswered;
import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.interaction.InteractionEvents.MessageReceived;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Timeline;
import de.tresen.routing.Notifications;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Work that its holder set aside: it comes back at the instant they chose, and earlier when the person writes or a
 * department answers. The engine keeps the instant as the task's follow-up date.
 */
@Component
public class Aside {

    private static final int AT_ONCE = 100;

    private final WorkItems items;
    private final Interactions interactions;
    private final Notifications notifications;
    private final Instead instead;
    private final Timeline timeline;
    private final TaskService tasks;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Aside(
            WorkItems items,
            Interactions interactions,
            Notifications notifications,
            Instead instead,
            Timeline timeline,
            TaskService tasks,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.interactions = interactions;
        this.notifications = notifications;
        this.instead = instead;
        this.timeline = timeline;
        this.tasks = tasks;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    void until(WorkItem item, @Nullable Instant until) {
        var task = tasks.createTaskQuery().taskId(item.task()).singleResult();
        task.setFollowUpDate(until == null ? null : Date.from(until));
        tasks.saveTask(task);
        items.setAside(item.task(), until);
        events.publishEvent(new InteractionChanged(item.interaction(), item.team()));
    }

    /** Brings back whose time has come, each in a transaction of its own; how many there were. */
    public int bringBackDue() {
        var due = items.asideUntil(clock.instant(), AT_ONCE);
        due.forEach(item -> transactions.executeWithoutResult(status -> bringBack(item)));
        return due.size();
    }

    private void bringBack(WorkItem seen) {
        interactions.lock(seen.interaction());
        items.find(seen.task())
                .filter(item -> item.asideUntil() != null && !item.asideUntil().isAfter(clock.instant()))
                .ifPresent(this::back);
    }

    @EventListener
    void on(MessageReceived received) {
        backAll(received.interaction());
    }

    @EventListener
    void on(QuestionAnswered answered) {
        backAll(answered.interaction());
    }

    private void backAll(UUID interaction) {
        items.of(interaction).stream().filter(item -> item.asideUntil() != null).forEach(this::back);
    }

    private void back(WorkItem item) {
        until(item, null);
        timeline.record(item.interaction(), Timeline.Event.TASK_BROUGHT_BACK, null);
        if (item.assignee() != null) {
            instead.insteadOf(item.assignee(), item.team(), item.needs(), item.about())
                    .forEach(who -> notifications.tell(who, item.interaction(), Notifications.Reason.BACK_AGAIN, null));
        }
    }
}
