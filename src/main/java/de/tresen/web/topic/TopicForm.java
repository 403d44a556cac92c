package de.tresen.web.topic;

import de.tresen.escalation.Stage;
import de.tresen.escalation.Topic;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A topic as a form has it: each member of the department with a part and a place in it. */
record TopicForm(Map<String, String> fields) {

    private static final String AS = "as.";
    private static final String PLACE = "place.";
    private static final int LAST = 1000;

    static TopicForm of(Topic topic) {
        var fields = new HashMap<String, String>(Map.of(
                "key", topic.key(),
                "name", topic.name(),
                "department", topic.department(),
                "words", String.join(", ", topic.words())));
        int place = 1;
        for (var member : topic.members()) {
            fields.put(AS + member.username(), member.stage().name());
            fields.put(PLACE + member.username(), String.valueOf(place++));
        }
        return new TopicForm(fields);
    }

    Topic topic(String key) {
        return new Topic(
                key,
                field("name"),
                field("department"),
                List.of(field("words").split("\\s*[,\\n]\\s*")).stream()
                        .filter(word -> !word.isBlank())
                        .map(String::strip)
                        .toList(),
                people(Stage.EXPERT),
                people(Stage.DEPUTY),
                head());
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** What somebody is in it; empty = nothing. */
    public String as(String username) {
        return field(AS + username);
    }

    public String place(String username) {
        return field(PLACE + username);
    }

    private List<String> people(Stage stage) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(AS) && field(name).equals(stage.name()))
                .map(name -> name.substring(AS.length()))
                .sorted(Comparator.comparingInt(this::placeOf).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** A second head is one too many and refused as such. */
    private @Nullable String head() {
        var heads = people(Stage.HEAD);
        return heads.isEmpty() ? null : String.join(", ", heads);
    }

    private int placeOf(String username) {
        var place = place(username);
        return place.matches("\\d{1,3}") ? Integer.parseInt(place) : LAST;
    }
}
