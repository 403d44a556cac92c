package de.tresen.studio;

import de.tresen.model.Finding;
import de.tresen.model.ModelKind;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Race;
import de.tresen.platform.Refusal;
import de.tresen.process.version.Deployments;
import de.tresen.process.version.Model;
import de.tresen.studio.Draft.State;
import de.tresen.studio.StudioEvent.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Models that people change: kept on the server from the first stroke, one open draft for each person and model. What is
 * saved may have errors, what is submitted may not.
 */
@Service("modelDrafts")
public class Drafts {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final int LONGEST_COMMENT = 500;
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    /** What already means something in addresses such as {@code /processes/drafts}. */
    private static final Set<String> TAKEN = Set.of("catalogue", "checks", "drafts", "failures", "offers");

    private final ModelDraftMapper mapper;
    private final Deployments models;
    private final Checks checks;
    private final StudioTrail trail;
    private final Publishers publishers;
    private final TransactionOperations transaction;
    private final Clock clock;

    Drafts(
            ModelDraftMapper mapper,
            Deployments models,
            Checks checks,
            StudioTrail trail,
            Publishers publishers,
            TransactionOperations transaction,
            Clock clock) {
        this.mapper = mapper;
        this.models = models;
        this.checks = checks;
        this.trail = trail;
        this.publishers = publishers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The person's own open draft, else a new one from the version that holds. */
    public Draft begin(String key, Person by) {
        return Race.again(() -> within(() ->
                mapper.open(key, by.username()).orElseGet(() -> insert(fromTheNewest(key, by), by.username()))));
    }

    private Draft fromTheNewest(String key, Person by) {
        var newest = models.newest(key).orElseThrow(Drafts::unknownModel);
        return fresh(key, newest.kind(), models.content(newest), newest.version(), by.username(), State.OPEN, null);
    }

    /** Begins again with another wording; what the person's own open draft said is kept in it no longer. */
    public Draft begin(String key, String content, Person by) {
        var draft = begin(key, by);
        return save(draft.id(), content, draft.revision(), by);
    }

    /**
     * Submits a whole file at once, beside whatever is open.
     *
     * @throws FaultyModel when the check finds an error, such as bytes that are no text
     */
    public Draft propose(String key, byte[] file, @Nullable String comment, Person by) {
        var content = ModelFile.text(file)
                .orElseThrow(() -> new FaultyModel(checks.unreadable(
                        file, models.newest(key).map(model -> model.kind()).orElse(ModelKind.BPMN))));
        return propose(key, content, comment, by);
    }

    /** As {@link #propose(String, byte[], String, Person)}. */
    public Draft propose(String key, String content, @Nullable String comment, Person by) {
        var newest = models.newest(key);
        var kind = newest.map(model -> model.kind()).orElseGet(() -> ModelFile.kindOf(content));
        if (newest.isEmpty()) {
            checkKey(key);
        }
        checks.pass(key, kind, content);
        checkContent(content);
        var base = newest.map(Model::version).orElse(0);
        return within(() -> submitted(
                insert(fresh(key, kind, content, base, by.username(), State.SUBMITTED, comment(comment)), null), by));
    }

    private static void checkKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.Invalid.field("key", "must be 1 to 64 letters, digits and hyphens, the first a letter");
        }
        if (TAKEN.contains(key)) {
            throw Refusal.Invalid.field("key", "means something else in addresses; choose another one");
        }
    }

    private Draft fresh(
            String key, ModelKind kind, String content, int base, String author, State state, @Nullable String why) {
        return new Draft(Ids.next(), key, kind, content, base, author, clock.instant(), 1, state, why);
    }

    private Draft insert(Draft draft, @Nullable String openBy) {
        mapper.insert(draft, openBy);
        return draft;
    }

    /** As it stands; whoever may look at models may read all drafts. */
    public Draft find(UUID id, Person reader) {
        return mapper.find(id).filter(draft -> Publishers.mayLook(reader)).orElseThrow(Drafts::unknown);
    }

    /** What its owner should know of it. */
    public List<Finding> check(Draft draft) {
        return checks.of(draft.key(), draft.kind(), draft.content());
    }

    /** Who works on it, the latest first. */
    public List<Draft> open(String key) {
        return mapper.of(key, State.OPEN);
    }

    /** What waits for who publishes it, the oldest first. */
    public List<Draft> waiting() {
        return mapper.in(State.SUBMITTED);
    }

    /** What waits of one model, the latest first. */
    public List<Draft> waiting(String key) {
        return mapper.of(key, State.SUBMITTED);
    }

    /**
     * Keeps what was written so far, errors and all.
     *
     * @param seenRevision the one that was changed; refused when there is a newer one
     */
    public Draft save(UUID id, String content, int seenRevision, Person by) {
        checkContent(content);
        return within(() -> {
            var stored = lockOwn(id, by, State.OPEN);
            if (stored.content().equals(content)) {
                return stored;
            }
            if (stored.revision() != seenRevision) {
                throw new Refusal.Conflict(
                        "modelDraft.newer", "You saved another wording elsewhere meanwhile; load it before you go on.");
            }
            return update(stored.saved(content, clock.instant()));
        });
    }

    /**
     * @throws FaultyModel when the check finds an error
     * @throws Refusal.Conflict when another version was published since it was begun, so that it could not follow
     */
    public Draft submit(UUID id, String comment, Person by) {
        return within(() -> {
            var stored = lockOwn(id, by, State.OPEN);
            refuseOvertaken(stored.basedOn(), holds(stored.key()));
            checks.pass(stored.key(), stored.kind(), stored.content());
            return submitted(update(stored.in(State.SUBMITTED, comment(comment))), by);
        });
    }

    private Draft submitted(Draft draft, Person by) {
        trail.add(draft, Kind.SUBMITTED, by, draft.comment());
        publishers.tell(draft, by);
        return draft;
    }

    /** Its author goes on working on it. */
    public Draft takeBack(UUID id, Person by) {
        return within(() -> reopened(lockOwn(id, by, State.SUBMITTED), Kind.TAKEN_BACK, by, null));
    }

    /** Somebody who could publish it says why not; its author goes on working on it. */
    public Draft decline(UUID id, String reason, Person by) {
        var why = written(reason);
        if (why.isEmpty() || why.length() > LONGEST_COMMENT) {
            throw Refusal.Invalid.field("reason", "say why in 1 to " + LONGEST_COMMENT + " characters");
        }
        return within(() -> {
            var stored = lock(id, by, State.SUBMITTED);
            publishers.tellAuthor(stored, by, why);
            return reopened(stored, Kind.DECLINED, by, why);
        });
    }

    /** Withdrawn where its author has begun another one meanwhile. */
    private Draft reopened(Draft draft, Kind why, Person by, @Nullable String reason) {
        trail.add(draft, why, by, reason);
        var begunAnother = mapper.open(draft.key(), draft.author()).isPresent();
        return update(draft.in(begunAnother ? State.WITHDRAWN : State.OPEN, draft.comment()));
    }

    /** Its author gives it up. */
    public Draft withdraw(UUID id, Person by) {
        return within(() -> {
            var stored = lockOwn(id, by, State.OPEN, State.SUBMITTED);
            trail.add(stored, Kind.WITHDRAWN, by, null);
            return update(stored.in(State.WITHDRAWN, stored.comment()));
        });
    }

    private Draft update(Draft draft) {
        mapper.update(draft, draft.state() == State.OPEN ? draft.author() : null);
        return draft;
    }

    private Draft lockOwn(UUID id, Person by, State... expected) {
        var draft = lock(id, by, expected);
        if (!draft.author().equals(by.username())) {
            throw new Refusal.Forbidden(
                    "modelDraft.notYours", "Only its author may do this; begin a draft of your own.");
        }
        return draft;
    }

    /** The draft in one of the states, until the end of the transaction. */
    Draft lock(UUID id, Person by, State... expected) {
        var draft = mapper.lock(id).filter(found -> Publishers.mayLook(by)).orElseThrow(Drafts::unknown);
        if (!List.of(expected).contains(draft.state())) {
            throw new Refusal.Conflict(
                    "modelDraft.state", "This draft has gone on meanwhile; reload to see where it stands.");
        }
        return draft;
    }

    /** The version that holds now; 0 when there is none. */
    public int holds(String key) {
        return models.newest(key).map(Model::version).orElse(0);
    }

    static void refuseOvertaken(int basedOn, int holds) {
        if (basedOn != holds) {
            throw new Refusal.Conflict(
                    "modelDraft.outdated",
                    "Version " + holds + " was published since this draft was begun; begin anew from it.",
                    holds);
        }
    }

    void published(Draft draft) {
        update(draft.in(State.PUBLISHED, draft.comment()));
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static @Nullable String comment(@Nullable String comment) {
        var written = comment == null ? "" : written(comment);
        if (written.length() > LONGEST_COMMENT) {
            throw Refusal.Invalid.field("comment", "write at most " + LONGEST_COMMENT + " characters");
        }
        return written.isEmpty() ? null : written;
    }

    /** Browsers send the end of a line as two characters and count it as one. */
    private static String written(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static void checkContent(String content) {
        if (content.indexOf('\0') >= 0 || content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Refusal.Invalid.field("content", "must be text of at most 1 MiB");
        }
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("modelDraft.unknown", "There is no such draft; look at the versions of the model.");
    }

    static Refusal unknownVersion() {
        return new Refusal.NotFound("model.unknownVersion", "There is no such version; choose one from the list.");
    }

    static Refusal unknownModel() {
        return new Refusal.NotFound(
                "model.unknown", "There is no process, decision or form of this key; GET /api/v1/processes lists all.");
    }
}
