package de.tresen.demo;

import de.tresen.interaction.Interaction;
import de.tresen.interaction.InteractionQuery;
import de.tresen.interaction.Interactions;
import de.tresen.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The platforms' part of the tale: members post, customers write, at told times. */
@Component
@Profile("demo")
class Teller {

    private final Forum forum;
    private final ForumCalls calls;
    private final Mailboxes mailboxes;
    private final Stories stories;
    private final Interactions interactions;
    private final DemoPeople people;
    private final Map<Story, String> threads = new HashMap<>();
    private final Map<Story, ForumPost> posts = new HashMap<>();

    Teller(
            Forum forum,
            ForumCalls calls,
            Mailboxes mailboxes,
            Stories stories,
            Interactions interactions,
            DemoPeople people) {
        this.forum = forum;
        this.calls = calls;
        this.mailboxes = mailboxes;
        this.stories = stories;
        this.interactions = interactions;
        this.people = people;
    }

    void begin(Story story, Instant at) {
        if (story.isForum()) {
            var thread = forum.open(Ids.next().toString(), story.title());
            threads.put(story, thread.getId());
            posts.put(story, write(thread, story.by(), story.text(), at));
        } else {
            mailboxes.sendInTheTale(letter(story, story.text(), at));
        }
    }

    /** Somebody writes in the same conversation again. */
    void writeAgain(Story story, String by, String text, Instant at) {
        if (story.isForum()) {
            posts.put(story, write(thread(story), by, text, at));
        } else {
            var writer = stories.writer(story.by());
            var answered = mailboxes.newestAnswer(email(story)).orElse(null);
            mailboxes.sendInTheTale(
                    new Letter(writer.name(), email(story), story.title(), text, at, answered, List.of()));
        }
    }

    void edit(Story story, String text, Instant at) {
        var edited = Objects.requireNonNull(posts.get(story)).edited(text, at);
        thread(story).change(edited.id(), post -> edited);
        calls.tellInTheTale(ForumEvents.edited(thread(story), edited, at));
    }

    void delete(Story story, Instant at) {
        var post = Objects.requireNonNull(posts.get(story));
        thread(story).change(post.id(), ForumPost::removed);
        calls.tellInTheTale(ForumEvents.deleted(thread(story), post, at));
    }

    ForumThread thread(Story story) {
        return forum.find(Objects.requireNonNull(threads.get(story))).orElseThrow();
    }

    /** The interaction that became of a story. */
    Interaction interaction(Story story) {
        var query = new InteractionQuery(
                null,
                story.isForum() ? DemoChannels.FORUM : DemoChannels.MAIL,
                story.isForum() ? threads.get(story) : null,
                null,
                null,
                null,
                null,
                story.isForum() ? null : story.title(),
                null,
                1);
        return interactions.search(query, people.get(DemoPeople.ADMINISTRATOR)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing became of: " + story.title()));
    }

    private ForumPost write(ForumThread thread, String by, String text, Instant at) {
        var post = Forum.post(stories.writer(by).name(), by, text, at);
        thread.add(post);
        calls.tellInTheTale(ForumEvents.created(thread, post, null));
        return post;
    }

    private Letter letter(Story story, String text, Instant at) {
        var files = story.files().stream().map(Teller::enclosure).toList();
        return new Letter(stories.writer(story.by()).name(), email(story), story.title(), text, at, null, files);
    }

    private String email(Story story) {
        return Objects.requireNonNull(stories.writer(story.by()).email());
    }

    private static Letter.Enclosure enclosure(String name) {
        try (var stream = new ClassPathResource("demo/" + name).getInputStream()) {
            var type = name.endsWith(".png") ? "image/png" : "text/plain; charset=" + StandardCharsets.UTF_8.name();
            return new Letter.Enclosure(name, type, stream.readAllBytes());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
