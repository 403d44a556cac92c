package de.tresen.interaction;

import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.platform.Ids;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where a message belongs: one interaction at a time lives in a thread, whoever writes in it. */
@Component
class Threads {

    private static final int SUBJECT_LENGTH = 80;

    private final InteractionMapper interactions;
    private final Timeline timeline;
    private final InteractionProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Threads(
            InteractionMapper interactions,
            Timeline timeline,
            InteractionProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.interactions = interactions;
        this.timeline = timeline;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** The interaction as it was before the message came. */
    record Place(Interaction interaction, boolean isNew) {}

    Place placeFor(InboundMessage inbound, UUID contact) {
        var newest = interactions
                .lockNewestOfThread(inbound.channel(), inbound.thread())
                .map(this::whereItContinues);
        return newest.filter(this::canGoOn)
                .map(interaction -> goOn(interaction, inbound))
                .orElseGet(() -> open(inbound, contact, newest));
    }

    private Interaction whereItContinues(Interaction interaction) {
        return interaction.mergedInto() == null
                ? interaction
                : whereItContinues(interactions.lock(interaction.mergedInto()).orElseThrow());
    }

    private boolean canGoOn(Interaction interaction) {
        var closedAt = interaction.closedAt();
        return closedAt == null || closedAt.plus(properties.reopenWithin()).isAfter(clock.instant());
    }

    private Place goOn(Interaction before, InboundMessage inbound) {
        var ourTurn = !inbound.automatic() && (before.status().ended() || before.status() == Status.PENDING);
        var after = ourTurn
                ? Interactions.reopened(before, clock.instant())
                : Interactions.touched(before, clock.instant());
        interactions.update(after);
        if (ourTurn && before.status().ended()) {
            timeline.record(before.id(), inbound.author().name(), null, Timeline.Event.REOPENED, null);
        }
        events.publishEvent(new InteractionChanged(before.id(), before.team()));
        return new Place(before, false);
    }

    private Place open(InboundMessage inbound, UUID contact, Optional<Interaction> previous) {
        var id = Ids.next();
        var now = clock.instant();
        interactions.insert(new Interaction(
                id,
                0,
                inbound.channel(),
                inbound.thread(),
                subjectOf(inbound),
                Status.NEW,
                inbound.visibility(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                contact,
                null,
                null,
                null,
                inbound.receivedAt(),
                now,
                null,
                previous.map(Interaction::id).orElse(null),
                null));
        return new Place(interactions.find(id).orElseThrow(), true);
    }

    /** The title, or the first words. */
    private static String subjectOf(InboundMessage inbound) {
        var title = inbound.title();
        var words = (title == null || title.isBlank() ? inbound.text() : title)
                .strip()
                .replaceAll("\\s+", " ");
        if (words.isEmpty()) {
            return "—";
        }
        if (words.codePointCount(0, words.length()) <= SUBJECT_LENGTH) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, SUBJECT_LENGTH - 1))
                        .stripTrailing() + "…";
    }
}
