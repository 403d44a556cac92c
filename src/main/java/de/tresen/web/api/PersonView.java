package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.people.Role;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody as they are shown. */
record PersonView(
        String username,
        String name,
        @Nullable String email,
        List<Role> roles,
        List<String> teams,
        List<String> skills,
        List<String> languages,
        String timeZone,
        boolean active,
        @Nullable String mentor) {

    static PersonView of(Person person) {
        return new PersonView(
                person.username(),
                person.name(),
                person.email(),
                sorted(person.roles()),
                sorted(person.teams()),
                sorted(person.skills()),
                sorted(person.languages()),
                person.timeZone().getId(),
                person.active(),
                person.mentor());
    }

    private static <T> List<T> sorted(Collection<T> values) {
        return values.stream().sorted().toList();
    }
}
