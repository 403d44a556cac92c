package de.tresen.notice;

import de.tresen.escalation.AnswerLinks;
import de.tresen.escalation.Questions;
import de.tresen.escalation.Turns.TurnBegan;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.routing.Notifications.Reason;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is asked gets the question itself by mail, with a link to answer it without signing in. */
@Component
class QuestionMails {

    private final AnswerLinks links;
    private final Questions questions;
    private final ParcelMapper parcels;
    private final Choices choices;
    private final Quiet quiet;
    private final DeskAddress address;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionMails(
            AnswerLinks links,
            Questions questions,
            ParcelMapper parcels,
            Choices choices,
            Quiet quiet,
            DeskAddress address,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.questions = questions;
        this.parcels = parcels;
        this.choices = choices;
        this.quiet = quiet;
        this.address = address;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** After the links of who was asked before are void. */
    @EventListener
    void on(TurnBegan began) {
        var turn = began.turn();
        if (turn.username() != null && choices.mailIsSetUp() && address.baseUrl() != null) {
            people.find(turn.username()).filter(this::wantsMail).ifPresent(person -> mail(turn.question(), person));
        }
    }

    private boolean wantsMail(Person person) {
        return person.active() && person.email() != null && choices.of(person).wants(Reason.QUESTION_ASKED);
    }

    private void mail(UUID question, Person person) {
        var department = questions.find(question).orElseThrow().department();
        var at = choices.of(person).quiet() ? quiet.until(person, department) : clock.instant();
        parcels.insert(links.make(question, person.username()), Medium.LINK, person.username(), at);
        events.publishEvent(new Notices.Noted());
    }
}
