package de.tresen.notice;

import de.tresen.channel.SendResult;
import de.tresen.channel.mail.DeskMail;
import de.tresen.channel.webhook.SignedCalls;
import de.tresen.people.People;
import de.tresen.people.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One attempt to deliver what was packed, by mail or to a chat tool. */
@Component
class Postman {

    private static final String NO_ADDRESS = "There is no mail address of this person";

    private final People people;
    private final Choices choices;
    private final ChatHooks hooks;
    private final DeskMail mail;
    private final SignedCalls calls;
    private final Letters letters;
    private final ChatMessages chat;
    private final QuestionLetters questions;

    Postman(
            People people,
            Choices choices,
            ChatHooks hooks,
            DeskMail mail,
            SignedCalls calls,
            Letters letters,
            ChatMessages chat,
            QuestionLetters questions) {
        this.people = people;
        this.choices = choices;
        this.hooks = hooks;
        this.mail = mail;
        this.calls = calls;
        this.letters = letters;
        this.chat = chat;
        this.questions = questions;
    }

    SendResult carry(UUID id, Medium medium, String addressee, List<Notice> notices) {
        return switch (medium) {
            case MAIL ->
                people.find(addressee)
                        .filter(Person::active)
                        .map(person -> mail(id, person, notices))
                        .orElseGet(() -> new SendResult.Refused("Nobody active has this username"));
            case LINK ->
                people.find(addressee)
                        .filter(Person::active)
                        .map(person -> question(id, person))
                        .orElseGet(() -> new SendResult.Refused("Nobody active has this username"));
            case CHAT ->
                hooks.withSecret(addressee)
                        .filter(ChatHook::active)
                        .map(hook -> call(id, hook, notices))
                        .orElseGet(() -> new SendResult.Refused("The webhook is switched off or was deleted"));
        };
    }

    private SendResult mail(UUID id, Person person, List<Notice> notices) {
        var to = person.email();
        return to == null
                ? new SendResult.Refused(NO_ADDRESS)
                : mail.send(letters.write(id, to, person, choices.of(person).locale(), notices));
    }

    /** What nobody needs any more is settled without a mail. */
    private SendResult question(UUID link, Person person) {
        var to = person.email();
        return to == null
                ? new SendResult.Refused(NO_ADDRESS)
                : questions
                        .write(link, to, person, choices.of(person).locale())
                        .map(mail::send)
                        .orElseGet(() -> new SendResult.Delivered(null));
    }

    private SendResult call(UUID id, ChatHook hook, List<Notice> notices) {
        return calls.post(hook.url(), hook.secret(), id, chat.write(id, hook, notices));
    }
}
