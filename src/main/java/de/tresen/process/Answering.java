package de.tresen.process;

import de.tresen.channel.Outbox;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.reply.Draft;
import de.tresen.reply.Replies;
import de.tresen.reply.Reply;
import de.tresen.reply.StaleReply;
import de.tresen.routing.Inbox;
import de.tresen.routing.Responsibility;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import de.tresen.servicelevel.Clocks;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing to people: who holds the task writes, a second person approves where the table says so. */
@Service
@Transactional
public class Answering {

    private static final String REPLY_TASK = "reply";
    private static final String APPROVAL_TASK = "approveReply";

    private final Interactions interactions;
    private final Replies replies;
    private final WorkItems items;
    private final Inbox inbox;
    private final Decisions decisions;
    private final People people;
    private final Clocks clocks;
    private final Alerts alerts;
    private final Responsibility responsibility;
    private final Outbox outbox;
    private final TaskService tasks;
    private final Clock clock;

    Answering(
            Interactions interactions,
            Replies replies,
            WorkItems items,
            Inbox inbox,
            Decisions decisions,
            People people,
            Clocks clocks,
            Alerts alerts,
            Responsibility responsibility,
            Outbox outbox,
            TaskService tasks,
            Clock clock) {
        this.interactions = interactions;
        this.replies = replies;
        this.items = items;
        this.inbox = inbox;
        this.decisions = decisions;
        this.people = people;
        this.clocks = clocks;
        this.alerts = alerts;
        this.responsibility = responsibility;
        this.outbox = outbox;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Answers the person; the reply is then on its way or waits for approval. */
    @Transactional(noRollbackFor = StaleReply.class)
    public Reply reply(UUID id, Person by, Draft draft) {
        var interaction = interactions.lock(id, by);
        var task = replyTaskOf(interaction, by);
        var reply = replies.write(interaction, by, inbox.actingFor(task, by), draft);
        tasks.complete(task.task(), Map.of(Variables.REPLY, reply.id().toString()));
        return replies.find(reply.id()).orElseThrow();
    }

    private WorkItem replyTaskOf(Interaction interaction, Person by) {
        if (!by.answersPeople()) {
            throw new Refusal.Forbidden("reply.role", "Only agents, trainees and leads write to people.");
        }
        var task = items.of(interaction.id()).stream()
                .filter(item -> item.kind().equals(REPLY_TASK))
                .findFirst()
                .orElseThrow(() -> new Refusal.Conflict(
                        "reply.no-task",
                        "Nothing is to be answered now: it is " + interaction.status() + ". Reload to see why."));
        if (!inbox.holds(task, by)) {
            throw new Refusal.Conflict(
                    "reply.not-held",
                    task.assignee() == null
                            ? "Claim the reply task " + task.task() + " first."
                            : task.assignee() + " holds the reply task; ask them to release it.");
        }
        return task;
    }

    /** The second person's decision; the author's own is refused. */
    public Reply approve(UUID replyId, Person by, boolean approved, @Nullable String note) {
        var reply = replies.find(replyId).orElseThrow(Answering::unknown);
        var sees = interactions.find(reply.interaction(), by).isPresent();
        if (!sees && !mentors(by, reply)) {
            throw unknown();
        }
        interactions.lock(reply.interaction());
        if (reply.username().equals(by.username())) {
            throw new Refusal.Forbidden("reply.own", "Somebody else has to approve what you wrote.");
        }
        var task = items.of(reply.interaction()).stream()
                .filter(item -> item.kind().equals(APPROVAL_TASK) && replyId.equals(item.subjectId()))
                .findFirst();
        task.ifPresent(item -> requireApprover(item, by));
        var actingFor = task.map(item -> inbox.actingFor(item, by)).orElse(null);
        var decided = replies.decide(replyId, by, actingFor, approved, note);
        clocks.ended(replyId, clock.instant());
        if (!approved) {
            alerts.returned(decided);
        }
        task.ifPresent(item -> tasks.complete(item.task(), Map.of(Variables.APPROVED, approved)));
        return decided;
    }

    private boolean mentors(Person by, Reply reply) {
        return people.find(reply.username())
                .filter(author -> by.username().equals(author.mentor()))
                .isPresent();
    }

    private void requireApprover(WorkItem task, Person by) {
        if (!inbox.mayDo(task, by)) {
            throw new Refusal.Forbidden(
                    "reply.approver", "Only the author's mentor or a lead of the team approves it.");
        }
        if (!inbox.holds(task, by) && !inbox.isFree(task, by)) {
            throw new Refusal.Conflict("reply.approver-held", task.assignee() + " is looking at it already.");
        }
    }

    /** Asks the table; if a second person has to look, the reply waits and its approval clock runs. */
    public boolean needsApproval(UUID replyId) {
        var reply = replies.find(replyId).orElseThrow(Answering::unknown);
        var interaction = interactions.get(reply.interaction());
        var trainee = people.find(reply.username()).map(Person::needsMentor).orElse(true);
        var approver =
                decisions.approver(interaction, trainee, reply.visibility().name());
        if (approver != null) {
            replies.awaitApproval(replyId, approver);
            clocks.beginApproval(interaction.id(), replyId, clock.instant());
            alerts.approvalWanted(replies.find(replyId).orElseThrow(Answering::unknown));
        }
        return approver != null;
    }

    /** Accepted for sending: the response clock is met now, whatever becomes of the delivery. */
    public void send(UUID replyId) {
        replies.send(replyId);
        var reply = replies.find(replyId).orElseThrow(Answering::unknown);
        interactions.promiseFollowUp(reply.interaction(), reply.followUpAt());
        clocks.answered(reply.interaction(), clock.instant());
    }

    /** What a person found out about a reply or like that was in doubt: it arrived, or it shall be sent again. */
    public void settle(UUID outboundId, Person by, boolean arrived) {
        var interaction = outbox.find(outboundId)
                .flatMap(delivery -> interactions.find(delivery.interaction(), by))
                .orElseThrow(Answering::unknown);
        responsibility.requireHandling(interaction, by);
        interactions.lock(interaction.id());
        outbox.settle(outboundId, arrived ? Outbox.Decision.DELIVERED : Outbox.Decision.SEND_AGAIN);
    }

    /** About what a reply or like is that was handed to the outbox. */
    public UUID interactionOf(UUID outboundId) {
        return outbox.find(outboundId).orElseThrow(Answering::unknown).interaction();
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("reply.unknown", "There is no such reply that you may see; check the id.");
    }
}
