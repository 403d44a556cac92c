package de.tresen.escalation;

import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Status;
import de.tresen.interaction.Timeline;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.platform.Beginning;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions to departments and experts, and their answers. */
@Service
@Transactional
public class Questions {

    private static final int LONGEST = 20_000;
    private static final int SHOWN_IN_TIMELINE = 500;

    private final QuestionMapper mapper;
    private final Interactions interactions;
    private final Teams teams;
    private final People people;
    private final Topics topics;
    private final QuestionFiles files;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            QuestionMapper mapper,
            Interactions interactions,
            Teams teams,
            People people,
            Topics topics,
            QuestionFiles files,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.interactions = interactions;
        this.teams = teams;
        this.people = people;
        this.topics = topics;
        this.files = files;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** A question was put; the process begins in the same transaction. */
    public record QuestionAsked(UUID question, UUID interaction) {}

    /** It was answered; the process goes on in the same transaction. */
    public record QuestionAnswered(UUID question, UUID interaction, String by) {}

    /** It is no longer needed. */
    public record QuestionWithdrawn(UUID question, UUID interaction) {}

    @Transactional(readOnly = true)
    public Optional<Question> find(UUID id) {
        return mapper.find(id);
    }

    @Transactional(readOnly = true)
    public List<Question> of(UUID interaction) {
        return mapper.of(interaction);
    }

    /**
     * What somebody wants to ask.
     *
     * @param department its key; may be left out where a topic is named
     * @param topic key of a topic, whose experts are asked one after the other; none = everybody in the department
     * @param expert username of who in the department is asked first
     * @param files ids of attachments in the conversation that are shown to who answers by a link
     */
    public record Wanted(
            @Nullable String department,
            @Nullable String topic,
            @Nullable String expert,
            String text,
            Set<UUID> files) {}

    /** Asks a department; the interaction is on hold until it answers, unless we wait for the person anyway. */
    public Question ask(Interaction interaction, Person by, Wanted wanted) {
        if (interaction.status().ended()) {
            throw new Refusal.Conflict("interaction.closed", "It is closed; reopen it before you ask a department.");
        }
        requireText(wanted.text());
        var department = departmentOf(wanted);
        requireExpert(department, wanted.expert());
        var question = new Question(
                Ids.next(),
                interaction.id(),
                department,
                wanted.topic(),
                wanted.expert(),
                by.username(),
                wanted.text(),
                clock.instant(),
                null,
                null,
                null,
                false,
                null);
        mapper.insert(question);
        files.attach(question, wanted.files());
        interactions.show(interaction.id(), department);
        if (interaction.status() != Status.PENDING) {
            interactions.moveTo(interaction.id(), Status.ON_HOLD);
        }
        timeline.record(
                interaction.id(),
                by.username(),
                null,
                Timeline.Event.QUESTION_ASKED,
                detail(department, wanted.text()));
        events.publishEvent(new QuestionAsked(question.id(), interaction.id()));
        return question;
    }

    /** As {@link #answer(UUID, Person, String, String)}, for oneself. */
    public Question answer(UUID id, Person by, String text) {
        return answer(id, by, null, text);
    }

    /**
     * Only members of the department answer, and only once.
     *
     * @param actingFor username of who was asked and is away
     */
    public Question answer(UUID id, Person by, @Nullable String actingFor, String text) {
        var question = mapper.find(id).filter(q -> sees(q, by)).orElseThrow(Questions::unknown);
        interactions.lock(question.interaction());
        if (!by.belongsTo(question.department())) {
            throw new Refusal.Forbidden(
                    "question.foreign", "Only members of " + question.department() + " answer this question.");
        }
        return answer(question, by, actingFor, text, false);
    }

    /** By a link in a mail; who may use it is checked before. */
    void answerByLink(UUID id, Person by, @Nullable String actingFor, String text) {
        answer(mapper.find(id).orElseThrow(), by, actingFor, text, true);
    }

    /** Nobody else changes the interaction until the end of the transaction. */
    void lock(UUID id) {
        interactions.lock(mapper.find(id).orElseThrow().interaction());
    }

    private Question answer(Question question, Person by, @Nullable String actingFor, String text, boolean byLink) {
        var id = question.id();
        requireText(text);
        if (mapper.answer(id, text, by.username(), clock.instant(), byLink) == 0) {
            throw new Refusal.Conflict("question.settled", "It is answered or withdrawn already; reload.");
        }
        timeline.record(
                question.interaction(),
                by.username(),
                actingFor,
                Timeline.Event.QUESTION_ANSWERED,
                detail(question.department(), text));
        if (byLink) {
            timeline.record(question.interaction(), by.username(), actingFor, Timeline.Event.ANSWERED_BY_LINK, null);
        }
        takeOffHold(question.interaction());
        events.publishEvent(new QuestionAnswered(id, question.interaction(), by.username()));
        return mapper.find(id).orElseThrow();
    }

    /** The interaction ended; nobody needs the answers any more. */
    public void withdrawAll(UUID interaction) {
        for (var question : mapper.of(interaction)) {
            if (mapper.withdraw(question.id(), clock.instant()) > 0) {
                timeline.record(interaction, Timeline.Event.QUESTION_WITHDRAWN, question.department());
                events.publishEvent(new QuestionWithdrawn(question.id(), interaction));
            }
        }
    }

    private void takeOffHold(UUID interaction) {
        var stillWaiting = mapper.of(interaction).stream().anyMatch(Question::isOpen);
        if (!stillWaiting && interactions.get(interaction).status() == Status.ON_HOLD) {
            interactions.moveTo(interaction, Status.OPEN);
        }
    }

    private boolean sees(Question question, Person by) {
        return by.belongsTo(question.department())
                || interactions.find(question.interaction(), by).isPresent();
    }

    static void requireText(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Refusal.Invalid.field("text", "write between 1 and " + LONGEST + " characters");
        }
    }

    private String departmentOf(Wanted wanted) {
        var ofTopic = wanted.topic() == null ? null : topic(wanted.topic()).department();
        var named = wanted.department() == null || wanted.department().isEmpty() ? ofTopic : wanted.department();
        if (named == null || teams.find(named).filter(Team::department).isEmpty()) {
            throw Refusal.Invalid.field("department", "name a department (a team with department: true)");
        }
        if (ofTopic != null && !ofTopic.equals(named)) {
            throw Refusal.Invalid.field("topic", "is a topic of " + ofTopic + "; ask that department, or leave it out");
        }
        return named;
    }

    private Topic topic(String key) {
        return topics.find(key)
                .orElseThrow(() -> Refusal.Invalid.field("topic", "name a topic; GET /api/v1/topics lists all"));
    }

    private void requireExpert(String department, @Nullable String expert) {
        if (expert != null
                && people.find(expert)
                        .filter(person -> person.active() && person.belongsTo(department))
                        .isEmpty()) {
            throw Refusal.Invalid.field("expert", "name an active member of " + department);
        }
    }

    private static String detail(String department, String text) {
        return department + ": " + Beginning.of(text.strip(), SHOWN_IN_TIMELINE);
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("question.unknown", "There is no such question that you may see; check the id.");
    }
}
