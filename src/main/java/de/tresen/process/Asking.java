package de.tresen.process;

import de.tresen.escalation.Question;
import de.tresen.escalation.Questions;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Status;
import de.tresen.interaction.Timeline;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.routing.Needs;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Reason;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import de.tresen.servicelevel.ClockView;
import de.tresen.servicelevel.Clocks;
import de.tresen.servicelevel.ResponseHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a question through a department: the expert, everybody, the head; or the people of its topic in turn. */
@Component
public class Asking {

    private final Questions questions;
    private final HandingOn handingOn;
    private final ResponseHours hours;
    private final Interactions interactions;
    private final Clocks clocks;
    private final WorkItems items;
    private final People people;
    private final Notifications notifications;
    private final Instead instead;
    private final Timeline timeline;
    private final Lifecycle lifecycle;
    private final TaskService tasks;
    private final Clock clock;

    Asking(
            Questions questions,
            HandingOn handingOn,
            ResponseHours hours,
            Interactions interactions,
            Clocks clocks,
            WorkItems items,
            People people,
            Notifications notifications,
            Instead instead,
            Timeline timeline,
            Lifecycle lifecycle,
            TaskService tasks,
            Clock clock) {
        this.questions = questions;
        this.handingOn = handingOn;
        this.hours = hours;
        this.interactions = interactions;
        this.clocks = clocks;
        this.items = items;
        this.people = people;
        this.notifications = notifications;
        this.instead = instead;
        this.timeline = timeline;
        this.lifecycle = lifecycle;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** When to remind, to ask everybody, to ask the head; none when the service level promises nothing. */
    public record Plan(
            @Nullable Instant remindAt,
            @Nullable Instant deputyAt,
            @Nullable Instant headAt) {}

    private static final Plan NO_PLAN = new Plan(null, null, null);

    /** Starts the department's clock: reminder at its warning, everybody when it is due, the head half as late again. */
    public Plan ask(UUID id) {
        var question = get(id);
        clocks.beginQuestion(question.interaction(), id, clock.instant());
        if (handingOn.concerns(question)) {
            tell(question, handingOn.begin(question));
            return clockOf(question).map(view -> inTurn(question, view)).orElse(NO_PLAN);
        }
        handingOn.beginWithExpert(question);
        tell(
                question,
                member -> question.expert() == null || member.username().equals(question.expert()),
                Reason.QUESTION_ASKED);
        return clockOf(question).map(view -> plan(view, clock.instant())).orElse(NO_PLAN);
    }

    /** Whoever is asked next has as much counted time as the department is given. */
    private Plan inTurn(Question question, ClockView view) {
        var dueAt = view.dueAt();
        var again = dueAt == null
                ? null
                : hours.questionDue(question.interaction(), dueAt).orElse(null);
        return new Plan(view.warnAt(), dueAt, again);
    }

    private static Plan plan(ClockView view, Instant now) {
        var dueAt = view.dueAt();
        var headAt =
                dueAt == null ? null : dueAt.plus(Duration.between(now, dueAt).dividedBy(2));
        return new Plan(view.warnAt(), dueAt, headAt);
    }

    public void remind(UUID id) {
        var question = locked(id);
        timeline.record(question.interaction(), Timeline.Event.QUESTION_REMINDED, question.department());
        var held = taskOf(question).filter(item -> item.assignee() != null);
        if (handingOn.concerns(question) && held.isPresent()) {
            remind(question, held.get());
        } else {
            tell(question, member -> true, Reason.QUESTION_REMINDER);
        }
    }

    private void remind(Question question, WorkItem held) {
        var concerned = instead.insteadOf(String.valueOf(held.assignee()), held.team(), held.needs(), held.about());
        notifications.tell(concerned, question.interaction(), Reason.QUESTION_REMINDER, question.department());
    }

    /** The question becomes everybody's in the department; with a topic it goes to who comes next. */
    public void askDeputy(UUID id) {
        var question = locked(id);
        if (handingOn.concerns(question)) {
            handOn(question);
            return;
        }
        handingOn.open(question);
        taskOf(question).ifPresent(item -> {
            tasks.setAssignee(item.task(), null);
            items.offerTo(item.task(), Needs.EXPERT, question.department(), null);
        });
        tell(question, member -> !member.username().equals(question.expert()), Reason.QUESTION_ASKED);
    }

    /** Its head learns of it; with a topic it goes to who comes next. */
    public void askHead(UUID id) {
        var question = locked(id);
        if (handingOn.concerns(question)) {
            handOn(question);
        } else {
            tell(question, member -> member.is(Role.LEAD), Reason.QUESTION_REMINDER);
        }
    }

    private void handOn(Question question) {
        var next = handingOn.begin(question);
        taskOf(question).ifPresent(item -> {
            tasks.setAssignee(item.task(), next.turn().username());
            items.offerTo(
                    item.task(),
                    Needs.EXPERT,
                    question.department(),
                    next.turn().username());
            items.actFor(item.task(), next.turn().actingFor());
        });
        tell(question, next);
    }

    private void tell(Question question, HandingOn.Next next) {
        var reason = next.turn().stage().isOfTopic() ? Reason.QUESTION_ASKED : Reason.NOBODY_ON_DUTY;
        notifications.tell(
                next.told(),
                question.interaction(),
                reason,
                reason == Reason.QUESTION_ASKED ? question.department() : null);
    }

    public void bringAnswerBack(UUID id) {
        var question = get(id);
        notifications.tell(question.askedBy(), question.interaction(), Reason.QUESTION_ANSWERED, question.department());
        var interaction = interactions.lock(question.interaction());
        if (interaction.status() == Status.PENDING) {
            interactions.moveTo(interaction.id(), Status.OPEN);
            clocks.resumeResolution(interaction.id(), clock.instant());
            lifecycle.ourTurnAgain(interaction.id());
        }
    }

    private Optional<ClockView> clockOf(Question question) {
        return clocks.of(question.interaction()).stream()
                .filter(view -> question.id().equals(view.subject()))
                .findFirst();
    }

    private Optional<WorkItem> taskOf(Question question) {
        return items.of(question.interaction()).stream()
                .filter(item -> question.id().equals(item.subjectId()))
                .findFirst();
    }

    private void tell(Question question, Predicate<Person> whom, Reason reason) {
        var members = people.ofTeam(question.department()).stream()
                .filter(Person::active)
                .filter(whom)
                .map(Person::username)
                .toList();
        notifications.tell(members, question.interaction(), reason, question.department());
    }

    private Question locked(UUID id) {
        var question = get(id);
        interactions.lock(question.interaction());
        return question;
    }

    private Question get(UUID id) {
        return questions.find(id).orElseThrow();
    }
}
