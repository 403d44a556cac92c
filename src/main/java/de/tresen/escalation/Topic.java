package de.tresen.escalation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a department knows about, and who knows it.
 *
 * @param department key of the department; all people of the topic belong to it
 * @param words how people speak of it, to suggest it
 * @param experts usernames, the first one asked first
 * @param deputies usernames of who is asked when no expert can be
 * @param head username of who is asked when no deputy can be; none = the department's leads
 */
public record Topic(
        String key,
        String name,
        String department,
        List<String> words,
        List<String> experts,
        List<String> deputies,
        @Nullable String head) {

    public Topic {
        words = List.copyOf(words);
        experts = List.copyOf(experts);
        deputies = List.copyOf(deputies);
    }

    /** Somebody of a topic, as what they are asked. */
    public record Member(Stage stage, String username) {}

    /** In the order in which they are asked. */
    public List<Member> members() {
        return Stream.of(
                        experts.stream().map(name -> new Member(Stage.EXPERT, name)),
                        deputies.stream().map(name -> new Member(Stage.DEPUTY, name)),
                        Stream.ofNullable(head).map(name -> new Member(Stage.HEAD, name)))
                .flatMap(members -> members)
                .toList();
    }
}
