package de.tresen.web.staffing;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.staffing.Proposal;
import de.tresen.web.frame.Wrong;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms of proposals offer for choosing, and how things are called. */
@Component
class ProposalPages {

    private final Teams teams;
    private final People people;
    private final Channels channels;
    private final MessageSource messages;

    ProposalPages(Teams teams, People people, Channels channels, MessageSource messages) {
        this.teams = teams;
        this.people = people;
        this.channels = channels;
        this.messages = messages;
    }

    /** Those whose shifts somebody plans. */
    List<Team> teams(Person reader) {
        return teams.list().stream()
                .filter(team -> reader.seesAll() || reader.leads(team.key()))
                .toList();
    }

    /** Active ones of these teams. */
    List<Channel> channels(List<Team> planned) {
        var keys = planned.stream().map(Team::key).toList();
        return channels.list().stream()
                .filter(channel -> channel.active() && keys.contains(channel.team()))
                .toList();
    }

    /** What people of these teams speak, and what they know. */
    record Known(TreeSet<String> languages, TreeSet<String> skills) {}

    Known known(List<Team> planned) {
        var known = new Known(new TreeSet<>(), new TreeSet<>());
        for (var person : people.list()) {
            if (person.active() && planned.stream().anyMatch(team -> person.belongsTo(team.key()))) {
                known.languages().addAll(person.languages());
                known.skills().addAll(person.skills());
            }
        }
        return known;
    }

    Map<String, String> names() {
        return people.names();
    }

    Team team(Proposal proposal) {
        return teams.get(proposal.team());
    }

    Wrong wrong() {
        return new Wrong(messages);
    }
}
