package de.tresen.demo;

import de.tresen.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Now and then somebody writes, and members thank for answers: at most so often a day, however long it runs. */
@Component
@Profile("demo")
class Trickle {

    static final int MOST_A_DAY = 200;
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final Seeding seeding;
    private final Stories stories;
    private final Forum forum;
    private final ForumCalls calls;
    private final Mailboxes mailboxes;
    private final Clock clock;
    private final Random random = new Random();
    private LocalDate day = LocalDate.MIN;
    private int today;
    private int next;

    Trickle(Seeding seeding, Stories stories, Forum forum, ForumCalls calls, Mailboxes mailboxes, Clock clock) {
        this.seeding = seeding;
        this.stories = stories;
        this.forum = forum;
        this.calls = calls;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** One message more, if the demonstration is ready and the day is not full. Answers how many came. */
    synchronized int runOnce() {
        if (seeding.state() != Seeding.State.READY || !takePlace()) {
            return 0;
        }
        var answered = forum.threads().stream().filter(this::wasJustAnswered).findFirst();
        if (answered.isPresent() && random.nextBoolean()) {
            thank(answered.get());
        } else {
            write(stories.toCome().get(next++ % stories.toCome().size()));
        }
        return 1;
    }

    /** One of the places of this day, if there is one left. */
    synchronized boolean takePlace() {
        var date = clock.instant().atZone(DemoBrand.ZONE).toLocalDate();
        if (!date.equals(day)) {
            day = date;
            today = 0;
        }
        return today++ < MOST_A_DAY;
    }

    private boolean wasJustAnswered(ForumThread thread) {
        return thread.isAnswered() && thread.getNewest().plus(FRESH).isAfter(clock.instant());
    }

    private void thank(ForumThread thread) {
        thread.getPosts().stream().filter(post -> !post.isOurs()).findFirst().ifPresent(asked -> {
            var thanks = stories.thanks().get(random.nextInt(stories.thanks().size()));
            tell(thread, Forum.post(asked.author(), asked.handle(), thanks, clock.instant()));
        });
    }

    private void write(Story story) {
        Instant now = clock.instant();
        var writer = stories.writer(story.by());
        if (story.isForum()) {
            var thread = forum.open(Ids.next().toString(), story.title());
            tell(thread, Forum.post(writer.name(), story.by(), story.text().strip(), now));
        } else {
            mailboxes.send(new Letter(
                    writer.name(), String.valueOf(writer.email()), story.title(), story.text(), now, null, List.of()));
        }
    }

    private void tell(ForumThread thread, ForumPost post) {
        thread.add(post);
        calls.tell(ForumEvents.created(thread, post, null));
    }
}
