package de.tresen.web.api;

import de.tresen.escalation.Topic;
import de.tresen.escalation.Topics;
import de.tresen.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who knows what in the departments. */
@RestController
@RequestMapping("/api/v1/topics")
class TopicsController {

    private final Topics topics;

    TopicsController(Topics topics) {
        this.topics = topics;
    }

    /** As it is sent. */
    record TopicBody(
            @Nullable String name,
            @Nullable String department,
            @Nullable List<String> words,
            @Nullable List<String> experts,
            @Nullable List<String> deputies,
            @Nullable String head) {

        Topic named(String key) {
            return new Topic(
                    key,
                    name == null ? "" : name,
                    department == null ? "" : department,
                    given(words),
                    given(experts),
                    given(deputies),
                    head);
        }

        private static List<String> given(@Nullable List<String> names) {
            return names == null
                    ? List.of()
                    : names.stream().map(String::valueOf).toList();
        }
    }

    @GetMapping
    Listing<Topic> list(Listing.Page page) {
        return Listing.of(topics.list(page.after(), page.rows()), page, Topic::key, topic -> topic);
    }

    @GetMapping("/{key}")
    Topic get(@PathVariable String key) {
        return topics.get(key);
    }

    @PutMapping("/{key}")
    ResponseEntity<Topic> put(@PathVariable String key, @RequestBody TopicBody body, Person caller) {
        var isNew = topics.put(body.named(key), caller);
        return Puts.answer(isNew, topics.get(key));
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, Person caller) {
        topics.remove(key, caller);
    }
}
