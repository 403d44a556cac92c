package de.tresen.people;

import de.tresen.platform.Beginning;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signing in with a name and a password. */
@Component
public class SignIns {

    private final SignInPauses pauses;
    private final Passwords passwords;
    private final People people;

    SignIns(SignInPauses pauses, Passwords passwords, People people) {
        this.pauses = pauses;
        this.passwords = passwords;
        this.people = people;
    }

    /**
     * How it went.
     *
     * @param person who signed in; null = not this time
     * @param paused there were too many failures: nothing was looked at
     */
    public record Outcome(@Nullable Person person, boolean paused) {}

    /** The same answer in the same time for a wrong password, an unknown name and somebody inactive. */
    public Outcome attempt(String typed, String password, String address) {
        var username = tidy(typed);
        if (!pauses.mayTry(username, address)) {
            return new Outcome(null, true);
        }
        var fits = passwords.matches(username, password);
        var person = people.find(username).filter(p -> fits && p.active());
        person.ifPresent(p -> pauses.succeeded(username, address));
        return new Outcome(person.orElse(null), false);
    }

    /** Phones write names with a capital letter and a space behind. */
    private static String tidy(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT).replace("\0", "");
        return Beginning.of(name, 100);
    }
}
