package de.tresen.web.frame;

import de.tresen.people.Person;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who looks at this page. */
@Component
public class SignedIn {

    /** The person of this session; nobody on pages outside the desk. */
    public Optional<Person> person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }
}
