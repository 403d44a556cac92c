package de.tresen.web.api;

import static java.util.Objects.requireNonNull;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.WrongFields;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody as they are sent. */
record PersonBody(
        @Nullable String name,
        @Nullable String email,
        @Nullable List<@Nullable Role> roles,
        @Nullable List<@Nullable String> teams,
        @Nullable List<@Nullable String> skills,
        @Nullable List<@Nullable String> languages,
        @Nullable String timeZone,
        @Nullable Boolean active,
        @Nullable String mentor) {

    Person toPerson(String username) {
        refuseIncomplete(username);
        return new Person(
                username,
                requireNonNull(name),
                email,
                setOf(roles),
                setOf(teams),
                setOf(skills),
                setOf(languages),
                ZoneId.of(requireNonNull(timeZone)),
                requireNonNull(active),
                mentor);
    }

    private void refuseIncomplete(String username) {
        new WrongFields()
                .key(username, "username")
                .line(name, "name", 200)
                .zone(timeZone, "timeZone")
                .required(active, "active")
                .required(roles, "roles")
                .unless(isWhole(roles), "roles", "must not contain null")
                .unless(isWhole(teams), "teams", "must not contain null")
                .unless(isWhole(skills), "skills", "must not contain null")
                .unless(isWhole(languages), "languages", "must not contain null")
                .refuse("person.invalid");
    }

    private static boolean isWhole(@Nullable Collection<?> values) {
        return values == null || values.stream().noneMatch(java.util.Objects::isNull);
    }

    @SuppressWarnings("NullAway") // refuseIncomplete has seen that nothing in it is null
    private static <T> Set<T> setOf(@Nullable Collection<@Nullable T> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
