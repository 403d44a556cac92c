package de.tresen.web.interaction;

import de.tresen.interaction.Interaction;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;

/** Who decides about an interaction: its team, and those who see everything. A department only answers. */
final class Decides {

    private Decides() {}

    static boolean may(Interaction matter, Person person) {
        return person.seesAll() || person.answersPeople() && person.belongsTo(matter.team());
    }

    static void about(Interaction matter, Person person) {
        if (!may(matter, person)) {
            throw new Refusal.Forbidden("interaction.not-yours", "Only its team decides about it.");
        }
    }
}
