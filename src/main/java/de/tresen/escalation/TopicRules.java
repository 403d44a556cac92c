package de.tresen.escalation;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.platform.WrongFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What makes sense as a topic. */
@Component
class TopicRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 50;
    private static final int MOST_PEOPLE = 20;

    private final Teams teams;
    private final People people;

    TopicRules(Teams teams, People people) {
        this.teams = teams;
        this.people = people;
    }

    void check(Topic topic) {
        var known = teams.find(topic.department()).filter(Team::department).isPresent();
        var wrong = new WrongFields()
                .key(topic.key(), "key")
                .line(topic.name(), "name", LONGEST_NAME)
                .unless(known, "department", "must be a department (a team with department: true)")
                .unless(areWords(topic.words()), "words", "must be at most 50 words of one line and 60 characters")
                .unless(!topic.experts().isEmpty(), "experts", "must name at least one person")
                .unless(
                        topic.members().size() <= MOST_PEOPLE,
                        "experts",
                        "must be, with deputies and head, at most 20 people");
        if (known) {
            checkPeople(topic, wrong);
        }
        wrong.refuse("topic.invalid");
    }

    private static boolean areWords(List<String> words) {
        return words.size() <= MOST_WORDS
                && words.stream()
                        .allMatch(word -> !word.isBlank()
                                && word.length() <= LONGEST_WORD
                                && word.chars().noneMatch(Character::isISOControl));
    }

    private void checkPeople(Topic topic, WrongFields wrong) {
        var named = new HashSet<String>();
        topic.members()
                .forEach(member -> wrong.unless(
                                isMember(member.username(), topic.department()),
                                fieldOf(member.stage()),
                                member.username() + " is no active member of " + topic.department())
                        .unless(
                                isNew(named, member.username()),
                                fieldOf(member.stage()),
                                member.username() + " is named twice"));
    }

    private static boolean isNew(Set<String> named, String username) {
        return named.add(username);
    }

    private boolean isMember(String username, String department) {
        return people.find(username)
                .filter(Person::active)
                .filter(person -> person.belongsTo(department))
                .isPresent();
    }

    private static String fieldOf(Stage stage) {
        return switch (stage) {
            case EXPERT -> "experts";
            case DEPUTY -> "deputies";
            default -> "head";
        };
    }
}
