package de.tresen.interaction;

import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.platform.Ids;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where a message belongs: one interaction at a time lives in a thread, whoever writes in it. */
@Component
class Threads {

    private static final int SUBJECT_LENGTH = 80;
    private static final String NOTHING = "—";

    private final InteractionMapper rows;
    private final HeldInteractions interactions;
    private final MessageMapper messages;
    private final Timeline timeline;
    private final InteractionProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Threads(
            InteractionMapper rows,
            HeldInteractions interactions,
            MessageMapper messages,
            Timeline timeline,
            InteractionProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.interactions = interactions;
        this.messages = messages;
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
            timeline.record(
                    before.id(), Timeline.Event.REOPENED, inbound.author().name());
        }
        events.publishEvent(new InteractionChanged(before.id(), before.team()));
        return new Place(before, false);
    }

    private Place open(InboundMessage inbound, UUID contact, Optional<Interaction> previous) {
        var id = Ids.next();
        var now = clock.instant();
        rows.insert(new Interaction(
                id,
                0,
                inbound.channel(),
                inbound.thread(),
                subjectOf(inbound.title(), inbound.text()),
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

    /** Names it after what was written first and still stands, in whichever order that was told. */
    void rename(UUID id) {
        var before = interactions.lock(id).orElseThrow();
        var subject = messages.of(id).stream()
                .filter(message -> message.direction() == Direction.INBOUND && !message.isDeleted())
                .findFirst()
                .map(first -> subjectOf(first.title(), first.text()))
                .orElse(NOTHING);
        if (!subject.equals(before.subject())) {
            interactions.update(new Change(before).subject(subject).done());
            events.publishEvent(new InteractionChanged(id, before.team()));
        }
    }

    /** The title, or the first words. */
    private static String subjectOf(@Nullable String title, @Nullable String text) {
        var words = Objects.requireNonNullElse(title == null || title.isBlank() ? text : title, "")
                .strip()
                .replaceAll("\\s+", " ");
        if (words.isEmpty()) {
            return NOTHING;
        }
        if (words.codePointCount(0, words.length()) <= SUBJECT_LENGTH) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, SUBJECT_LENGTH - 1))
                        .stripTrailing() + "…";
    }
}
