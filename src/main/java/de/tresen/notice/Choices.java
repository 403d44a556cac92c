package de.tresen.notice;

import de.tresen.channel.mail.DeskMail;
import de.tresen.people.Person;
import de.tresen.platform.Race;
import de.tresen.platform.WrongFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How each person wants to be told outside the desk. */
@Service
public class Choices {

    private final ChoiceMapper mapper;
    private final DeskMail mail;
    private final TransactionOperations transaction;

    Choices(ChoiceMapper mapper, DeskMail mail, TransactionOperations transaction) {
        this.mapper = mapper;
        this.mail = mail;
        this.transaction = transaction;
    }

    public Choice of(Person person) {
        var row = mapper.find(person.username());
        return row == null ? Choice.usual(person) : row.choice();
    }

    public void choose(Person person, Choice choice) {
        new WrongFields()
                .unless(Choice.LANGUAGES.contains(choice.language()), "language", "must be de or en")
                .refuse("notifications.choice.invalid");
        var row = new ChoiceMapper.Row(
                person.username(), choice.mail(), Kinds.text(choice.kinds()), choice.quiet(), choice.language());
        Race.again(() -> transaction.execute(status -> {
            if (mapper.update(row) == 0) {
                mapper.insert(row);
            }
            return true;
        }));
    }

    /** Whether the operator has set up a server that takes the desk's mails. */
    public boolean mailIsSetUp() {
        return mail.isSetUp();
    }
}
