package de.tresen.interaction;

import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.interaction.InteractionEvents.InteractionClosed;
import de.tresen.interaction.InteractionEvents.InteractionMerged;
import de.tresen.interaction.InteractionEvents.InteractionReopened;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The matters of the desk: finding them within what one may see, and moving them through their states. */
@Service
@Transactional
public class Interactions {

    private static final int LONGEST_REASON = 2000;

    private final InteractionMapper mapper;
    private final Search search;
    private final HeldInteractions held;
    private final MessageMapper messages;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Interactions(
            InteractionMapper mapper,
            Search search,
            HeldInteractions held,
            MessageMapper messages,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.search = search;
        this.held = held;
        this.messages = messages;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Interaction> search(InteractionQuery query, Person reader) {
        return search.find(query, query.limit(), Scope.of(reader)).rows();
    }

    /**
     * As {@link #search(InteractionQuery, Person)}, telling whether everything was looked through.
     *
     * @param enough with so many hits it need not be looked through
     */
    @Transactional(readOnly = true)
    public Found search(InteractionQuery query, int enough, Person reader) {
        return search.find(query, enough, Scope.of(reader));
    }

    /** The interaction, if the reader may see it. */
    @Transactional(readOnly = true)
    public Interaction get(UUID id, Person reader) {
        return mapper.findVisible(id, Scope.of(reader)).orElseThrow(() -> unknown(id));
    }

    /** The interaction, if it is there and the reader may see it. */
    @Transactional(readOnly = true)
    public Optional<Interaction> find(UUID id, Person reader) {
        return mapper.findVisible(id, Scope.of(reader));
    }

    /** Those of them that the reader may see. */
    @Transactional(readOnly = true)
    public Set<UUID> visible(Collection<UUID> ids, Person reader) {
        return ids.isEmpty() ? Set.of() : mapper.visible(ids, Scope.of(reader));
    }

    /** What the same person brought before, newest first, at most 50. */
    @Transactional(readOnly = true)
    public List<Interaction> earlierOf(Interaction interaction) {
        return mapper.earlierOf(interaction.contact(), interaction.number());
    }

    /** For the desk itself. */
    @Transactional(readOnly = true)
    public Interaction get(UUID id) {
        return held.find(id).orElseThrow(() -> unknown(id));
    }

    /** Holds back everybody else's acts on this interaction until the transaction ends. */
    public Interaction lock(UUID id) {
        return held.lock(id).orElseThrow(() -> unknown(id));
    }

    /** As {@link #lock(UUID)} for many at once, in the order of their ids; unknown ones are left out. */
    public void lock(Collection<UUID> ids) {
        held.lock(ids);
    }

    /** As {@link #lock(UUID)}, if the person may see it. */
    public Interaction lock(UUID id, Person by) {
        get(id, by);
        return lock(id);
    }

    public void classify(
            UUID id,
            Category category,
            Priority priority,
            @Nullable String language,
            Sentiment sentiment,
            double confidence) {
        change(
                id,
                before -> new Change(before)
                        .classified(category, priority, language, sentiment, confidence)
                        .done());
    }

    public void assignTeam(UUID id, String team) {
        change(id, before -> new Change(before).team(team).done());
    }

    public void assign(UUID id, @Nullable String username) {
        change(id, before -> new Change(before).assignee(username).done());
    }

    /** From one open state to another; ended interactions stay ended. */
    public void moveTo(UUID id, Status status) {
        change(
                id,
                before -> before.status().ended() || before.status() == status
                        ? before
                        : new Change(before).status(status).done());
    }

    public void promiseFollowUp(UUID id, @Nullable Instant at) {
        change(id, before -> new Change(before).followUpAt(at).done());
    }

    /** Done, and why. {@code DELIBERATELY_LEFT} needs a reason. */
    public void close(UUID id, String by, Resolution resolution, @Nullable String reason) {
        close(id, by, null, resolution, reason);
    }

    /** As {@link #close(UUID, String, Resolution, String)}, in place of who is away. */
    public void close(UUID id, String by, @Nullable String actingFor, Resolution resolution, @Nullable String reason) {
        close(id, new Closer(by, actingFor, false), resolution, reason);
    }

    /** The process came to its end; {@code by} is who decided that beforehand, or the desk. */
    public void conclude(UUID id, String by, Resolution resolution) {
        close(id, new Closer(by, null, true), resolution, null);
    }

    /** Who closes it, and whether its process had come to its end before. */
    private record Closer(String by, @Nullable String actingFor, boolean processEnded) {}

    private void close(UUID id, Closer closer, Resolution resolution, @Nullable String reason) {
        var before = lock(id);
        if (before.status().ended()) {
            throw new Refusal.Conflict("interaction.closed", "It is closed already; reload to see by whom.");
        }
        if (resolution == Resolution.DELIBERATELY_LEFT && (reason == null || reason.isBlank())) {
            throw Refusal.Invalid.field("reason", "say why it is deliberately left without an answer");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Refusal.Invalid.field("reason", "shorten it to " + LONGEST_REASON + " characters");
        }
        var status = resolution == Resolution.SOLVED ? Status.SOLVED : Status.CLOSED;
        held.update(ended(before, status, resolution, reason, null, clock.instant()));
        var detail = resolution + (reason == null ? "" : ": " + reason);
        timeline.record(id, closer.by(), closer.actingFor(), Timeline.Event.CLOSED, detail);
        events.publishEvent(new InteractionClosed(id, closer.by(), closer.processEnded()));
        events.publishEvent(new InteractionChanged(id, before.team()));
    }

    /** Takes a closed interaction up again without a new message. */
    public void reopen(UUID id, String by) {
        var before = lock(id);
        if (!before.status().ended()) {
            throw new Refusal.Conflict("interaction.open", "It is open already.");
        }
        if (before.mergedInto() != null) {
            throw new Refusal.Conflict("interaction.merged", "It continues in another interaction; open that one.");
        }
        held.update(reopened(before, clock.instant()));
        timeline.record(id, by, null, Timeline.Event.REOPENED, null);
        events.publishEvent(new InteractionReopened(id, by));
        events.publishEvent(new InteractionChanged(id, before.team()));
    }

    /** The time for reopening is over. */
    public void archive(UUID id) {
        change(
                id,
                before -> before.status() == Status.SOLVED
                        ? new Change(before).status(Status.CLOSED).done()
                        : before);
    }

    /** Two interactions are one matter: the messages of {@code id} continue in {@code into}. */
    public void merge(UUID id, UUID into, Person by) {
        var first = id.compareTo(into) < 0 ? id : into;
        lock(first, by);
        lock(first.equals(id) ? into : id, by);
        var source = lock(id);
        var target = lock(into);
        if (id.equals(into) || source.status().ended() || target.status().ended()) {
            throw new Refusal.Conflict("interaction.not-mergeable", "Merge two different open interactions.");
        }
        messages.move(id, into);
        held.update(ended(source, Status.CLOSED, Resolution.MERGED, null, into, clock.instant()));
        held.update(touched(target, clock.instant()));
        timeline.record(id, by.username(), null, Timeline.Event.MERGED, "#" + target.number());
        timeline.record(into, by.username(), null, Timeline.Event.MERGED, "#" + source.number());
        events.publishEvent(new InteractionMerged(id, into, by.username()));
        events.publishEvent(new InteractionChanged(into, target.team()));
    }

    /** Lets the members of a department see it. */
    public void show(UUID id, String department) {
        mapper.addAudience(id, department);
    }

    private void change(UUID id, UnaryOperator<Interaction> step) {
        var before = lock(id);
        var after = step.apply(before);
        if (!after.equals(before)) {
            held.update(after);
            events.publishEvent(new InteractionChanged(id, after.team()));
        }
    }

    static Interaction touched(Interaction before, Instant now) {
        return new Change(before).activity(now).done();
    }

    static Interaction reopened(Interaction before, Instant now) {
        return new Change(before)
                .status(Status.OPEN)
                .ending(null, null, null)
                .activity(now)
                .done();
    }

    static Interaction ended(
            Interaction before,
            Status status,
            Resolution resolution,
            @Nullable String reason,
            @Nullable UUID mergedInto,
            Instant now) {
        return new Change(before)
                .status(status)
                .ending(resolution, reason, now)
                .mergedInto(mergedInto)
                .activity(now)
                .done();
    }

    private static Refusal unknown(UUID id) {
        return new Refusal.NotFound(
                "interaction.unknown", "There is no interaction " + id + " that you may see; check the id.");
    }
}
