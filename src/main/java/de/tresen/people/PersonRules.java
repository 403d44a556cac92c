package de.tresen.people;

import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be true of somebody before they are written down. */
@Component
class PersonRules {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:\"\\[\\]\\\\]{1,64}@[^\\s@<>(),;:\"\\\\]{1,255}");
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})(-[A-Z]{2})?");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final TeamMapper teams;
    private final PersonMapper people;

    PersonRules(TeamMapper teams, PersonMapper people) {
        this.teams = teams;
        this.people = people;
    }

    /** @throws Refusal naming what is wrong */
    void check(Person person) {
        var wrong = new WrongFields()
                .key(person.username(), "username")
                .line(person.name(), "name", 200)
                .zone(person.timeZone().getId(), "timeZone")
                .unless(isEmail(person.email()), "email", "must be an address such as name@example.org");
        checkTraits(person, wrong);
        checkMentor(person, wrong);
        wrong.refuse("person.invalid");
        keepAnAdministrator(person);
    }

    private void checkTraits(Person person, WrongFields wrong) {
        for (var team : person.teams()) {
            wrong.unless(teams.find(team).isPresent(), "teams", "there is no team " + team + "; create it first");
        }
        for (var language : person.languages()) {
            wrong.unless(isLanguage(language), "languages", "must be codes such as de or en, not " + language);
        }
        for (var skill : person.skills()) {
            wrong.line(skill, "skills", 100);
        }
    }

    private void checkMentor(Person person, WrongFields wrong) {
        var mentor = person.mentor();
        if (mentor != null) {
            wrong.unless(!mentor.equals(person.username()), "mentor", "must be somebody else")
                    .unless(!people.find(mentor).isEmpty(), "mentor", "there is nobody of this username");
        }
    }

    private void keepAnAdministrator(Person person) {
        var administers = person.active() && person.is(Role.ADMIN);
        if (!administers && isAdministrator(person.username()) && people.otherAdministrators(person.username()) == 0) {
            throw new Refusal.Conflict(
                    "person.last-administrator",
                    "This is the only active administrator. Make somebody else administrator first.");
        }
    }

    private boolean isAdministrator(String username) {
        return people.find(username).stream()
                .flatMap(PersonRow.WithTrait::traits)
                .anyMatch(t -> t.kind().equals("ROLE") && t.name().equals(Role.ADMIN.name()));
    }

    private static boolean isEmail(@Nullable String email) {
        return email == null || EMAIL.matcher(email).matches() && email.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isLanguage(String code) {
        var match = LANGUAGE.matcher(code);
        return match.matches() && LANGUAGES.contains(match.group(1));
    }
}
