package de.tresen.demo;

import de.tresen.platform.Ids;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A public forum about gardens, kept in memory: another company's platform as far as the desk is concerned. */
@Component
@Profile("demo")
class Forum {

    private static final int MOST_THREADS = 400;

    private final Map<String, ForumThread> threads = new ConcurrentHashMap<>();

    /** Newest first. */
    List<ForumThread> threads() {
        return threads.values().stream()
                .sorted(Comparator.comparing(ForumThread::getNewest).reversed())
                .toList();
    }

    Optional<ForumThread> find(String thread) {
        return Optional.ofNullable(threads.get(thread));
    }

    /** The thread, opened if it is not there. The oldest makes room. */
    ForumThread open(String id, String title) {
        if (threads.size() >= MOST_THREADS && !threads.containsKey(id)) {
            threads().stream().reduce((newer, older) -> older).ifPresent(oldest -> threads.remove(oldest.getId()));
        }
        return threads.computeIfAbsent(id, key -> new ForumThread(key, title));
    }

    /** The brand's answer; its id in the forum. */
    String answered(String thread, String author, String text, Instant at) {
        var post = new ForumPost(Ids.next().toString(), author, null, text, at, null, null, false);
        open(thread, "—").add(post);
        return post.id();
    }

    /** The brand likes a post; its id, or nothing where there is no such post to like. */
    Optional<String> liked(ForumThread thread, String post, String by) {
        var liked = thread.find(post).filter(found -> !found.isOurs() && !found.deleted());
        liked.ifPresent(found -> thread.change(post, before -> before.liked(by)));
        return liked.map(ForumPost::id);
    }

    static ForumPost post(String author, @Nullable String handle, String text, Instant at) {
        return new ForumPost(Ids.next().toString(), author, handle, text, at, null, null, false);
    }
}
