package de.tresen.reply;

import de.tresen.interaction.Interaction;
import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Scope;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Race;
import de.tresen.platform.Refusal;
import de.tresen.reply.KeptDraft.Content;
import de.tresen.reply.KeptDraft.Kind;
import de.tresen.reply.KeptDraft.Stamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people began to write: kept until it is sent or discarded, whatever becomes of their browser. One for each
 * person, kind and thing that it is about. Whoever sees the interaction may read them all.
 */
@Service
public class Drafts {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_EDITOR = 40;
    private static final String DESK = "desk";

    private final DraftMapper mapper;
    private final UnsentFiles files;
    private final Interactions interactions;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            DraftMapper mapper,
            UnsentFiles files,
            Interactions interactions,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.interactions = interactions;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** All that the reader may see of an interaction, the one left alone longest first. */
    public List<KeptDraft> of(UUID interaction, Person reader) {
        return mapper.of(interaction, Scope.of(reader));
    }

    /**
     * Saves what somebody wrote so far; nothing written and no file is no draft.
     *
     * @param about the interaction, or the question that is answered
     * @return the draft as it stands now; none when there is nothing in it
     * @throws StaleDraft when another page of the same person saved another wording that this one does not know
     */
    public Optional<KeptDraft> save(UUID interaction, UUID about, Kind kind, Person by, Content content, Stamp stamp) {
        var matter = interactions.get(interaction, by);
        check(content, stamp);
        return Race.again(() -> within(() -> write(matter, about, kind, by, content, stamp)));
    }

    private Optional<KeptDraft> write(
            Interaction matter, UUID about, Kind kind, Person by, Content content, Stamp stamp) {
        var stored = mapper.lockOwn(about, by.username(), kind).orElse(null);
        if (stored == null) {
            if (stamp.version() > 0 && !content.text().isBlank()) {
                throw new StaleDraft(null);
            }
            return content.text().isBlank()
                    ? Optional.empty()
                    : first(matter, about, kind, new Author(by.username(), by.name()), content, stamp, null);
        }
        if (stored.editor().equals(stamp.editor()) && stamp.turn() <= stored.turn()) {
            return Optional.of(stored);
        }
        var knowsIt = stored.version() == stamp.version() || stored.editor().equals(stamp.editor());
        if (!knowsIt && !stored.text().equals(content.text())) {
            throw new StaleDraft(stored);
        }
        return isNothing(stored, content) ? gone(matter, stored) : next(stored, content, stamp, stored.takenFrom());
    }

    private boolean isNothing(KeptDraft stored, Content content) {
        return content.text().isBlank() && files.of(stored.id()).isEmpty();
    }

    private Optional<KeptDraft> first(
            Interaction matter,
            UUID about,
            Kind kind,
            Author by,
            Content content,
            Stamp stamp,
            @Nullable String takenFrom) {
        var draft = new KeptDraft(
                Ids.next(),
                matter.id(),
                about,
                kind,
                by.username(),
                by.name(),
                content.text(),
                content.visibility(),
                content.inReplyTo(),
                content.sawMessage(),
                content.followUpAt(),
                takenFrom,
                content.text().isBlank() ? 0 : 1,
                stamp.editor(),
                stamp.turn(),
                clock.instant());
        mapper.insert(draft);
        events.publishEvent(new InteractionChanged(matter.id(), matter.team()));
        return Optional.of(draft);
    }

    private Optional<KeptDraft> next(KeptDraft stored, Content content, Stamp stamp, @Nullable String takenFrom) {
        var draft = new KeptDraft(
                stored.id(),
                stored.interaction(),
                stored.about(),
                stored.kind(),
                stored.username(),
                stored.authorName(),
                content.text(),
                content.visibility(),
                content.inReplyTo(),
                content.sawMessage(),
                content.followUpAt(),
                takenFrom,
                stored.version() + 1,
                stamp.editor(),
                stamp.turn(),
                clock.instant());
        mapper.update(draft);
        return Optional.of(draft);
    }

    private Optional<KeptDraft> gone(Interaction matter, KeptDraft stored) {
        mapper.delete(stored.about(), stored.username(), stored.kind());
        events.publishEvent(new InteractionChanged(matter.id(), matter.team()));
        return Optional.empty();
    }

    /** As a form without a script sends it: that is the wording now. */
    public void write(UUID interaction, Kind kind, Person by, Content content) {
        var version = mapper.own(interaction, by.username(), kind).map(KeptDraft::version);
        save(
                interaction,
                interaction,
                kind,
                by,
                content,
                new Stamp(version.orElse(0L), Ids.next().toString(), 1));
    }

    /** The own draft about an interaction; nobody changes it until the end of the transaction. */
    Optional<KeptDraft> lockOwn(UUID interaction, Kind kind, Person by) {
        return mapper.lockOwn(interaction, by.username(), kind);
    }

    /** The same, begun now if there is none. */
    KeptDraft lockOrBegin(Interaction matter, Kind kind, Person by) {
        var author = new Author(by.username(), by.name());
        return lockOwn(matter.id(), kind, by)
                .or(() -> first(matter, matter.id(), kind, author, Content.of(""), new Stamp(0, DESK, 0), null))
                .orElseThrow();
    }

    /** Of its files one was added or removed. */
    void filesChanged(Interaction matter, KeptDraft draft) {
        if (isNothing(draft, draft.content())) {
            gone(matter, draft);
        } else {
            events.publishEvent(new InteractionChanged(matter.id(), matter.team()));
        }
    }

    /** Its author does not want it any more. */
    public void discard(UUID interaction, UUID about, Kind kind, Person by) {
        drop(interactions.get(interaction, by).id(), about, kind, by);
    }

    /** It was sent. */
    public void drop(UUID interaction, UUID about, Kind kind, Person by) {
        within(() -> {
            var dropped = mapper.delete(about, by.username(), kind);
            if (dropped > 0) {
                events.publishEvent(new InteractionChanged(
                        interaction, interactions.get(interaction).team()));
            }
            return dropped;
        });
    }

    /**
     * Copies a colleague's draft into one's own of the same kind, with its files; what one wrote already stays above it.
     *
     * @return the own draft, naming whose words they were
     */
    public KeptDraft takeOver(UUID draft, Person by) {
        var theirs = mapper.find(draft, Scope.of(by))
                .orElseThrow(() -> new Refusal.NotFound(
                        "draft.unknown", "There is no such draft any more; it was sent or discarded. Reload."));
        if (theirs.username().equals(by.username())) {
            return theirs;
        }
        return put(
                theirs.interaction(),
                theirs.about(),
                theirs.kind(),
                new Author(by.username(), by.name()),
                theirs.content(),
                theirs.authorName(),
                own -> files.copy(theirs.id(), own));
    }

    /** Gives a text and its files back to who wrote it, as when a planned reply was not sent. */
    KeptDraft giveBack(Reply reply) {
        var content =
                new Content(reply.text(), reply.visibility(), reply.inReplyTo(), reply.inReplyTo(), reply.followUpAt());
        return put(
                reply.interaction(),
                reply.interaction(),
                Kind.REPLY,
                new Author(reply.username(), reply.authorName()),
                content,
                null,
                own -> files.toDraft(reply.id(), own.id()));
    }

    /** Who has the draft. */
    private record Author(String username, String name) {}

    private KeptDraft put(
            UUID interaction,
            UUID about,
            Kind kind,
            Author by,
            Content content,
            @Nullable String takenFrom,
            Consumer<KeptDraft> withFiles) {
        var matter = interactions.get(interaction);
        return Race.again(() -> within(() -> {
                    var own = mapper.lockOwn(about, by.username(), kind);
                    var stamp = new Stamp(0, DESK, 0);
                    var put = own.isPresent()
                            ? next(own.get(), below(own.get().text(), content), stamp, takenFrom)
                            : first(matter, about, kind, by, content, stamp, takenFrom);
                    put.ifPresent(withFiles);
                    return put;
                }))
                .orElseThrow();
    }

    private static Content below(String own, Content added) {
        var text = own.equals(added.text()) || added.text().isBlank()
                ? own
                : own.isBlank() ? added.text() : own + "\n\n" + added.text();
        return new Content(text, added.visibility(), added.inReplyTo(), added.sawMessage(), added.followUpAt());
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static void check(Content content, Stamp stamp) {
        if (content.text().length() > LONGEST || content.text().indexOf('\0') >= 0) {
            throw Refusal.Invalid.field("text", "shorten it to " + LONGEST + " characters of text");
        }
        if (stamp.editor().isBlank() || stamp.editor().length() > LONGEST_EDITOR) {
            throw Refusal.Invalid.field("editor", "name the page in 1 to " + LONGEST_EDITOR + " characters");
        }
    }
}
