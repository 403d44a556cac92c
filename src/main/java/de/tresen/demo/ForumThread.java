package de.tresen.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A conversation in the forum, oldest post first. */
public final class ForumThread {

    private static final int MOST = 200;

    private final String id;
    private final String title;
    private final List<ForumPost> posts = new ArrayList<>();
    private boolean locked;
    private boolean mute;

    ForumThread(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public synchronized List<ForumPost> getPosts() {
        return List.copyOf(posts);
    }

    /** The forum's moderators take no more answers here. */
    public synchronized boolean isLocked() {
        return locked;
    }

    synchronized boolean isMute() {
        return mute;
    }

    public Instant getNewest() {
        return getPosts().stream().map(ForumPost::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    public boolean isAnswered() {
        var all = getPosts();
        return !all.isEmpty() && all.get(all.size() - 1).isOurs();
    }

    synchronized void lock() {
        locked = true;
    }

    /** Deliveries are taken, but nobody hears so. */
    synchronized void mute(boolean now) {
        mute = now;
    }

    /** Answers whether there was room. */
    synchronized boolean add(ForumPost post) {
        return posts.size() < MOST && posts.add(post);
    }

    synchronized Optional<ForumPost> find(String post) {
        return posts.stream().filter(p -> p.id().equals(post)).findFirst();
    }

    synchronized void change(String post, UnaryOperator<ForumPost> change) {
        posts.replaceAll(p -> p.id().equals(post) ? change.apply(p) : p);
    }
}
