package de.tresen.notice;

import de.tresen.people.Person;
import de.tresen.routing.Notifications.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How somebody wants to be told outside the desk.
 *
 * @param mail whether at all by mail
 * @param kinds of what they are told, the ones that are mailed
 * @param quiet whether mail waits for their next duty while they may not be disturbed
 * @param language of the mails, {@code de} or {@code en}
 */
public record Choice(boolean mail, Set<Reason> kinds, boolean quiet, String language) {

    public static final List<String> LANGUAGES = List.of("de", "en");

    public Choice {
        kinds = Kinds.sorted(kinds);
    }

    /** Before they have chosen: what needs them, in a language that they speak. */
    static Choice usual(Person person) {
        var spoken = LANGUAGES.stream().filter(person.languages()::contains).findFirst();
        return new Choice(true, Kinds.NEEDED, true, spoken.orElse("en"));
    }

    boolean wants(Reason reason) {
        return mail && kinds.contains(reason);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
