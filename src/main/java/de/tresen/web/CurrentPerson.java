package de.tresen.web;

import de.tresen.people.Person;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the current request, as they are now and not as they were when they signed in. */
public final class CurrentPerson {

    private CurrentPerson() {}

    public static Optional<Person> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }
}
