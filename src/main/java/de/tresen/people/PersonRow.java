package de.tresen.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person without what hangs on them. */
record PersonRow(
        String username,
        String name,
        @Nullable String email,
        ZoneId timeZone,
        boolean active,
        @Nullable String mentor) {

    static PersonRow of(Person person) {
        return new PersonRow(
                person.username(), person.name(), person.email(), person.timeZone(), person.active(), person.mentor());
    }

    Person with(List<Trait> traits) {
        return new Person(
                username,
                name,
                email,
                values(traits, "ROLE").stream().map(Role::valueOf).collect(Collectors.toSet()),
                values(traits, "TEAM"),
                values(traits, "SKILL"),
                values(traits, "LANGUAGE"),
                timeZone,
                active,
                mentor);
    }

    private static Set<String> values(List<Trait> traits, String kind) {
        return traits.stream()
                .filter(t -> t.kind().equals(kind))
                .map(Trait::name)
                .collect(Collectors.toSet());
    }

    /** A person beside one of their traits, or beside none. */
    record WithTrait(
            String username,
            String name,
            @Nullable String email,
            ZoneId timeZone,
            boolean active,
            @Nullable String mentor,
            @Nullable String kind,
            @Nullable String trait) {

        PersonRow row() {
            return new PersonRow(username, name, email, timeZone, active, mentor);
        }

        Stream<Trait> traits() {
            return kind == null || trait == null ? Stream.of() : Stream.of(new Trait(username, kind, trait));
        }
    }

    /** A role, team, skill or language of somebody. */
    record Trait(String person, String kind, String name) {}
}
