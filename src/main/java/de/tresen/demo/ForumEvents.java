package de.tresen.demo;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the forum says when somebody wrote, as the REST contract words it. */
final class ForumEvents {

    private static final JsonMapper JSON = new JsonMapper();

    private ForumEvents() {}

    static byte[] created(ForumThread thread, ForumPost post, @Nullable String parent) {
        return bytes(told("message.created", thread, post, post.at()).put("parent", parent));
    }

    static byte[] edited(ForumThread thread, ForumPost post, Instant at) {
        return bytes(told("message.edited", thread, post, at));
    }

    static byte[] deleted(ForumThread thread, ForumPost post, Instant at) {
        return JSON.writeValueAsBytes(Map.of(
                "event", "message.deleted", "id", post.id(), "thread", thread.getId(), "occurredAt", at.toString()));
    }

    private static ObjectNode told(String event, ForumThread thread, ForumPost post, Instant at) {
        var body = JSON.createObjectNode()
                .put("event", event)
                .put("id", post.id())
                .put("thread", thread.getId())
                .put("title", thread.getTitle())
                .put("text", post.text())
                .put("visibility", "PUBLIC")
                .put("occurredAt", at.toString());
        body.putObject("author")
                .put("id", "m-" + post.handle())
                .put("name", post.author())
                .put("handle", post.handle());
        return body;
    }

    private static byte[] bytes(ObjectNode body) {
        if (body.path("parent").isNull()) {
            body.remove("parent");
        }
        return JSON.writeValueAsBytes(body);
    }
}
