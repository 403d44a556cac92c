package de.tresen.demo;

import de.tresen.people.Passwords;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who works at Spatenlob. All have the same password, which stands on the sign-in page; only here, never elsewhere. */
@Component
@Profile("demo")
class DemoPeople {

    static final String PASSWORD = "gartentor-steht-offen";
    static final String ADMINISTRATOR = "anke";

    private static final List<Person> ALL = List.of(
            person("jule", "Jule Hansen", Role.AGENT, DemoBrand.FORUM_TEAM, null, "de", "en"),
            person("mehmet", "Mehmet Aydın", Role.AGENT, DemoBrand.FORUM_TEAM, null, "de", "en", "tr"),
            person("nele", "Nele Brandt", Role.AGENT, DemoBrand.FORUM_TEAM, null, "de"),
            person("tim", "Tim Vogel", Role.TRAINEE, DemoBrand.FORUM_TEAM, "nele", "de", "en"),
            person("sabine", "Sabine Krüger", Role.LEAD, DemoBrand.FORUM_TEAM, null, "de", "en"),
            person("olaf", "Olaf Petersen", Role.AGENT, DemoBrand.MAIL_TEAM, null, "de"),
            person("grace", "Grace Owusu", Role.AGENT, DemoBrand.MAIL_TEAM, null, "de", "en"),
            person("carla", "Carla Weiß", Role.LEAD, DemoBrand.MAIL_TEAM, null, "de", "en"),
            person("lars", "Lars Dietrich", Role.EXPERT, DemoBrand.LOGISTICS, null, "de"),
            person("petra", "Petra Sommer", Role.EXPERT, DemoBrand.AFTER_SALES, null, "de"),
            person("ida", "Ida Lorenz", Role.EXPERT, DemoBrand.QUALITY, null, "de", "en"),
            person("henrik", "Henrik Maas", Role.MANAGER, null, null, "de", "en"),
            person("paula", "Paula Stern", Role.PROCESS_OWNER, null, null, "de"),
            person(ADMINISTRATOR, "Anke Wulf", Role.ADMIN, null, null, "de"));

    private final People people;
    private final Passwords passwords;
    private final Teams teams;
    private final MessageSource messages;

    DemoPeople(People people, Passwords passwords, Teams teams, MessageSource messages) {
        this.people = people;
        this.passwords = passwords;
        this.teams = teams;
        this.messages = messages;
    }

    /** One of them, as the sign-in page shows them. */
    public record Listed(String username, String name, String password, String what) {}

    private static Person person(
            String username, String name, Role role, @Nullable String team, @Nullable String mentor, String... speaks) {
        return new Person(
                username,
                name,
                username + "@spatenlob.example",
                Set.of(role),
                team == null ? Set.of() : Set.of(team),
                Set.of(),
                Set.of(speaks),
                DemoBrand.ZONE,
                true,
                mentor);
    }

    /** Nobody works here but the first administrator: the desk is new. */
    boolean nobodyIsHere() {
        return people.list().stream().allMatch(person -> person.is(Role.ADMIN))
                && teams.list().isEmpty();
    }

    /** This desk is the demonstration's own, and not somebody's real one that was started with the profile. */
    boolean areHere() {
        return people.find(ADMINISTRATOR)
                .filter(person -> (ADMINISTRATOR + "@spatenlob.example").equals(person.email()))
                .isPresent();
    }

    void move() {
        ALL.forEach(people::put);
        passwords.setForAll(ALL.stream().map(Person::username).toList(), PASSWORD);
    }

    Person get(String username) {
        return people.get(username);
    }

    List<Listed> listed(Locale locale) {
        return ALL.stream()
                .map(person -> new Listed(person.username(), person.name(), PASSWORD, what(person, locale)))
                .toList();
    }

    private String what(Person person, Locale locale) {
        var role = person.roles().stream().map(r -> messages.getMessage("role." + r, null, locale));
        var team = person.teams().stream().flatMap(key -> teams.find(key).map(Team::name).stream());
        return Stream.concat(role, team).collect(Collectors.joining(" · "));
    }
}
