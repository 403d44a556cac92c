package de.tresen.web.access;

import de.tresen.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who proved who they are, with their roles of this moment. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Person person;

    PersonAuthentication(Person person) {
        super(person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.username();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication that && that.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
