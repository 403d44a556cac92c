package de.tresen.report;

import de.tresen.people.People;
import de.tresen.people.Person;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many people answer in a team: whoever is active in it. */
@Component
class PlannedCover {

    private final People people;

    PlannedCover(People people) {
        this.people = people;
    }

    List<Cover> of(String team, Instant from, Instant to) {
        var there = people.ofTeam(team).stream()
                .filter(Person::active)
                .filter(Person::answersPeople)
                .count();
        return List.of(new Cover(from, to, (int) there));
    }
}
