package de.tresen.demo;

import de.tresen.demo.Story.Step;
import de.tresen.interaction.Category;
import de.tresen.servicelevel.ServiceHoursBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells all stories at once, in the order of time. What fails is logged and left out. */
@Component
@Profile("demo")
class Tale {

    private static final Logger LOG = LoggerFactory.getLogger(Tale.class);
    private static final Duration PROLOGUE = Duration.ofHours(1);

    private final Stories stories;
    private final Teller teller;
    private final Cast cast;
    private final ToldTime time;
    private final DemoChannels channels;
    private final ServiceHoursBook hours;
    private final Clock clock;
    private final AtomicInteger failures = new AtomicInteger();

    Tale(
            Stories stories,
            Teller teller,
            Cast cast,
            ToldTime time,
            DemoChannels channels,
            ServiceHoursBook hours,
            Clock clock) {
        this.stories = stories;
        this.teller = teller;
        this.cast = cast;
        this.time = time;
        this.channels = channels;
        this.hours = hours;
        this.clock = clock;
    }

    private record Scene(Instant at, String title, Runnable play) {}

    void tell() {
        var scenes = scenes();
        time.tell(scenes.get(0).at().minus(PROLOGUE), () -> scenes.forEach(this::play));
    }

    /** How many scenes did not come off. */
    int failures() {
        return failures.get();
    }

    private void play(Scene scene) {
        try {
            time.moveTo(scene.at());
            scene.play().run();
            time.settle();
        } catch (RuntimeException e) {
            failures.incrementAndGet();
            LOG.warn("The demo left out a part of \"{}\"", scene.title(), e);
        }
    }

    private List<Scene> scenes() {
        var ago = new CountedAgo(hours.find(DemoBrand.HOURS), clock.instant());
        var scenes = new ArrayList<Scene>();
        for (var story : stories.past()) {
            var came = story.late() ? ago.eveningBefore(ago.of(story.at())) : ago.of(story.at());
            scenes.add(new Scene(came, story.title(), () -> begin(story, came)));
            for (var step : story.then()) {
                scenes.add(new Scene(ago.of(step.at()), story.title(), () -> goOn(story, step, ago)));
            }
        }
        scenes.sort(Comparator.comparing(Scene::at));
        return scenes;
    }

    private void begin(Story story, Instant came) {
        teller.begin(story, came);
        time.settle();
        if (!story.unsure()) {
            var category = story.category() == null ? Category.QUESTION : Category.valueOf(story.category());
            cast.triage(teller.interaction(story), story.isForum() ? "sabine" : "carla", category);
        }
    }

    private void goOn(Story story, Step step, CountedAgo ago) {
        var text = step.text() == null ? "" : step.text().strip();
        var by = Objects.requireNonNullElse(step.by(), story.by());
        switch (step.does()) {
            case "message" -> teller.writeAgain(story, by, text, time.now());
            case "edit" -> teller.edit(story, text, time.now());
            case "delete" -> teller.delete(story, time.now());
            case "lock" -> teller.thread(story).lock();
            case "mute" -> mute(story, true);
            case "unmute" -> mute(story, false);
            case "merge" -> cast.merge(teller.interaction(story), teller.interaction(called(step.to())), by);
            default ->
                cast.act(teller.interaction(story), step, step.promise() == null ? null : ago.of(step.promise()));
        }
    }

    private Story called(@Nullable String title) {
        return stories.past().stream()
                .filter(story -> story.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** A forum that does not answer, at a time when it had not yet promised to take each delivery only once. */
    private void mute(Story story, boolean now) {
        teller.thread(story).mute(now);
        channels.connectForum(!now);
    }
}
