package de.tresen.escalation;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Secrets;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links in mails by which somebody answers a question without signing in. The secret in it is the only proof: 256 random
 * bits, kept as a hash, for this question alone, for one answer. Looking at it changes nothing, because programs that
 * check mails look too.
 */
@Service
@Transactional
public class AnswerLinks {

    /** Long enough for a question over a weekend and a holiday. */
    public static final Duration VALID_FOR = Duration.ofDays(7);

    private final AnswerLinkMapper mapper;
    private final Questions questions;
    private final Turns turns;
    private final People people;
    private final Clock clock;

    AnswerLinks(AnswerLinkMapper mapper, Questions questions, Turns turns, People people, Clock clock) {
        this.mapper = mapper;
        this.questions = questions;
        this.turns = turns;
        this.people = people;
        this.clock = clock;
    }

    /** A link for somebody whose turn it is; its id. It can be used once it has a {@link #secret}. */
    public UUID make(UUID question, String username) {
        var now = clock.instant();
        var link = new AnswerLink(Ids.next(), question, username, now, now.plus(VALID_FOR), null, null);
        mapper.insert(link);
        return link.id();
    }

    /** A secret for a mail, in the only moment in which it can be read. */
    public String secret(UUID link) {
        var secret = Secrets.fresh();
        mapper.insertSecret(Secrets.hash(secret), link);
        return secret;
    }

    @Transactional(readOnly = true)
    public Optional<AnswerLink> find(UUID id) {
        return mapper.find(id);
    }

    /** Whether somebody has a link about this interaction that waits for their answer. */
    @Transactional(readOnly = true)
    public boolean hasOpen(UUID interaction, String username) {
        return mapper.open(interaction, username) > 0;
    }

    /** How it stands; who may not answer any more has a link that was withdrawn. */
    @Transactional(readOnly = true)
    public AnswerLink.State state(AnswerLink link) {
        var state = link.state(clock.instant());
        return state == AnswerLink.State.OPEN
                        && (answerer(link).isEmpty() || !questionOf(link).isOpen())
                ? AnswerLink.State.WITHDRAWN
                : state;
    }

    @Transactional(readOnly = true)
    public Optional<AnswerLink> bySecret(String secret) {
        return mapper.bySecret(Secrets.hash(secret));
    }

    @Transactional(readOnly = true)
    public Question questionOf(AnswerLink link) {
        return questions.find(link.question()).orElseThrow();
    }

    /**
     * The answer of whom the link is for.
     *
     * @throws Refusal.NotFound if there is no such link
     * @throws Refusal.Conflict if it was used, withdrawn or is too old
     * @throws Refusal.Invalid if there is no text; the link stays valid
     */
    public void answer(String secret, String text) {
        var link = bySecret(secret)
                .orElseThrow(() -> new Refusal.NotFound("answerLink.unknown", "There is no such link."));
        questions.lock(link.question());
        var state = state(mapper.find(link.id()).orElseThrow());
        if (state != AnswerLink.State.OPEN) {
            throw new Refusal.Conflict("answerLink." + state, "This link cannot be used any more; ask the colleagues.");
        }
        questions.requireText(text);
        if (mapper.use(link.id(), clock.instant()) == 0) {
            throw new Refusal.Conflict("answerLink.USED", "This link was used already.");
        }
        var actingFor = turns.now(link.question())
                .filter(turn -> link.username().equals(turn.username()))
                .map(Turn::actingFor)
                .orElse(null);
        questions.answerByLink(link.question(), answerer(link).orElseThrow(), actingFor, text);
    }

    private Optional<Person> answerer(AnswerLink link) {
        return people.find(link.username())
                .filter(Person::active)
                .filter(person -> person.belongsTo(questionOf(link).department()));
    }

    /** Before whoever is asked now gets a link. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(Turns.TurnBegan began) {
        mapper.withdraw(began.turn().question(), clock.instant());
    }

    @EventListener
    void on(Questions.QuestionAnswered answered) {
        mapper.withdraw(answered.question(), clock.instant());
    }

    @EventListener
    void on(Questions.QuestionWithdrawn withdrawn) {
        mapper.withdraw(withdrawn.question(), clock.instant());
    }
}
