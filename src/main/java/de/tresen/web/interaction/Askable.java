package de.tresen.web.interaction;

import de.tresen.escalation.Topic;
import de.tresen.escalation.Topics;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Message;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom somebody can ask: departments as a whole, or the people of one of their topics. */
@Component
class Askable {

    private final Teams teams;
    private final Topics topics;
    private final Conversations conversations;

    Askable(Teams teams, Topics topics, Conversations conversations) {
        this.teams = teams;
        this.topics = topics;
        this.conversations = conversations;
    }

    /** A department and what it knows about. */
    record Group(String key, String name, List<Choice> topics) {}

    /** @param suggested whether the person speaks of it */
    record Choice(String key, String name, boolean suggested) {}

    List<Group> about(Interaction matter) {
        var suggested = topics.suggested(said(matter)).map(Topic::key).orElse(null);
        var known = topics.all().stream()
                .collect(Collectors.groupingBy(
                        Topic::department,
                        Collectors.mapping(
                                topic -> new Choice(
                                        topic.key(), topic.name(), topic.key().equals(suggested)),
                                Collectors.toList())));
        return teams.list().stream()
                .filter(Team::department)
                .map(team -> new Group(team.key(), team.name(), known.getOrDefault(team.key(), List.of())))
                .toList();
    }

    private String said(Interaction matter) {
        var texts = conversations.of(matter.id()).stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .map(Message::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return matter.subject() + "\n" + texts;
    }
}
