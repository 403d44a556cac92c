package de.tresen.notice;

import de.tresen.escalation.AnswerLinks;
import de.tresen.interaction.Interactions;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.routing.Notifications.Reason;
import de.tresen.routing.Notifications.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes what shall be told outside the desk, in the transaction of what people are told at the desk. Whoever may not be
 * disturbed gets it when their next duty begins. A room of a chat tool hears of interactions only.
 */
@Component
class Notices {

    private final NoticeMapper mapper;
    private final Choices choices;
    private final ChatHooks hooks;
    private final Quiet quiet;
    private final People people;
    private final Interactions interactions;
    private final AnswerLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeMapper mapper,
            Choices choices,
            ChatHooks hooks,
            Quiet quiet,
            People people,
            Interactions interactions,
            AnswerLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.choices = choices;
        this.hooks = hooks;
        this.quiet = quiet;
        this.people = people;
        this.interactions = interactions;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** There is something to pack; after the commit the rounds are woken. */
    record Noted() {}

    @EventListener
    void on(Told told) {
        var team = teamOf(told);
        var concerned = told.usernames().stream()
                .flatMap(name -> people.find(name).stream())
                .toList();
        if (choices.mailIsSetUp()) {
            concerned.forEach(person -> mail(told, person, team));
        }
        if (told.reason().isAboutInteraction()) {
            hooks.of(team, told.reason())
                    .forEach(hook -> note(told, Medium.CHAT, hook.key(), earliest(concerned, team)));
        }
        events.publishEvent(new Noted());
    }

    private @Nullable String teamOf(Told told) {
        if (told.matter() != null) {
            return told.matter().team();
        }
        return told.interaction() == null
                ? null
                : interactions.get(told.interaction()).team();
    }

    private void mail(Told told, Person person, @Nullable String team) {
        var choice = choices.of(person);
        if (person.active() && person.email() != null && choice.wants(told.reason()) && !isMailedItself(told, person)) {
            var at = choice.quiet() ? quiet.until(person, team) : clock.instant();
            note(told, Medium.MAIL, person.username(), at);
        }
    }

    /** A question comes as a mail of its own. */
    private boolean isMailedItself(Told told, Person person) {
        var about = told.interaction();
        return about != null && told.reason() == Reason.QUESTION_ASKED && links.hasOpen(about, person.username());
    }

    private void note(Told told, Medium medium, String addressee, Instant notBefore) {
        mapper.insert(medium, addressee, told, notBefore);
    }

    /** A room of a team hears it as soon as one of those may be disturbed whom it concerns. */
    private Instant earliest(List<Person> concerned, @Nullable String team) {
        return concerned.stream()
                .map(person -> quiet.until(person, team))
                .min(Comparator.naturalOrder())
                .orElseGet(clock::instant);
    }
}
