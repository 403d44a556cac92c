package de.tresen.process.trial;

import de.tresen.interaction.Category;
import de.tresen.model.Finding;
import de.tresen.model.ModelKind;
import de.tresen.model.ModelRules;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.process.trial.Trial.State;
import de.tresen.process.trial.Trial.Wanted;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Drafts played beside the models that hold: asked for by who edits models, read by who may look at them. */
@Service
public class Trials {

    public static final int MOST_INTERACTIONS = 500;
    public static final int USUAL_INTERACTIONS = 50;
    public static final int USUAL_TASK_MINUTES = 30;

    private static final int MOST_TASK_MINUTES = 7 * 24 * 60;
    private static final int SHOWN = 20;

    private final TrialMapper mapper;
    private final ModelRules rules;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trials(TrialMapper mapper, ModelRules rules, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.rules = rules;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** What is tried. */
    public record Subject(UUID id, int revision, String key, ModelKind kind, String content) {}

    /** A trial with what came out, once it is ready. */
    public record Played(Trial trial, @Nullable TrialResult result) {}

    /**
     * Plays a draft, in the background. What was played of it before is forgotten.
     *
     * @throws Refusal.Conflict while it is being played already
     */
    @Transactional
    public Trial ask(Subject draft, Wanted wanted, Person by) {
        requireEditor(by);
        if (!isPlayed(draft.key(), draft.kind())) {
            throw new Refusal.Conflict(
                    "trial.notPlayed",
                    "No interaction goes another way because of it; try it with facts in its editor.");
        }
        check(wanted);
        refuseFaulty(rules, draft.content(), draft.kind());
        if (mapper.running(draft.id()) > 0) {
            throw new Refusal.Conflict(
                    "trial.running", "This draft is being played; wait until it is ready, or cancel.");
        }
        mapper.replace(draft.id());
        var id = Ids.next();
        mapper.insert(row(id, draft, wanted, by), draft.content(), by.timeZone().getId());
        events.publishEvent(new TrialRounds.Asked());
        return trial(mapper.find(id).orElseThrow());
    }

    static void refuseFaulty(ModelRules rules, String content, ModelKind kind) {
        if (rules.check(content.getBytes(StandardCharsets.UTF_8), kind).stream().anyMatch(Finding::isError)) {
            throw new Refusal.Conflict(
                    "trial.faulty", "The check of this draft finds errors; mend them in the editor, then try it.");
        }
    }

    /** Whether there is anything to play: forms decide nothing, and other tables are asked elsewhere. */
    public static boolean isPlayed(String key, ModelKind kind) {
        return kind == ModelKind.BPMN || kind == ModelKind.DMN && HoldingModels.TABLES.contains(key);
    }

    private TrialMapper.Row row(UUID id, Subject draft, Wanted wanted, Person by) {
        return new TrialMapper.Row(
                id,
                draft.id(),
                draft.revision(),
                draft.key(),
                draft.kind(),
                json.writeValueAsString(wanted),
                State.WAITING,
                0,
                0,
                by.username(),
                clock.instant(),
                null,
                null);
    }

    private static void check(Wanted wanted) {
        var wrong = new ArrayList<Refusal.Field>();
        limit(wrong, "number", wanted.number(), MOST_INTERACTIONS);
        limit(wrong, "newTaskMinutes", wanted.newTaskMinutes(), MOST_TASK_MINUTES);
        if (wanted.from() != null && wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            wrong.add(new Refusal.Field("to", "choose a day that is not before the first"));
        }
        if (wanted.category() != null
                && Arrays.stream(Category.values()).noneMatch(one -> one.name().equals(wanted.category()))) {
            wrong.add(new Refusal.Field("category", "choose one of " + Arrays.toString(Category.values())));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid("trial.invalid", "Mend the fields that are named.", wrong);
        }
    }

    private static void limit(List<Refusal.Field> wrong, String field, @Nullable Integer number, int most) {
        if (number != null && (number < 1 || number > most)) {
            wrong.add(new Refusal.Field(field, "write a number from 1 to " + most));
        }
    }

    /** The caller has made sure that the reader may look at the draft. */
    public Played get(UUID draft, UUID id) {
        return mapper.find(id)
                .filter(row -> row.draft().equals(draft))
                .map(this::played)
                .orElseThrow(Trials::unknown);
    }

    public List<Trial> of(UUID draft) {
        return mapper.of(draft, SHOWN).stream().map(this::trial).toList();
    }

    /** The newest one of a draft, as long as the draft has not changed since, or while it is being played. */
    public Optional<Played> latest(UUID draft, int revision) {
        return mapper.of(draft, 1).stream()
                .map(this::played)
                .filter(played ->
                        played.trial().revision() == revision || played.trial().running())
                .findFirst();
    }

    private Played played(TrialMapper.Row row) {
        var result = row.state() == State.READY ? mapper.result(row.id()) : null;
        return new Played(trial(row), result == null ? null : json.readValue(result, TrialResult.class));
    }

    @Transactional
    public void cancel(UUID draft, UUID id, Person by) {
        requireEditor(by);
        if (mapper.cancel(get(draft, id).trial().id(), clock.instant()) == 0) {
            throw new Refusal.Conflict("trial.over", "It is over already; reload to see what came out.");
        }
    }

    private static void requireEditor(Person by) {
        if (!by.is(Role.PROCESS_OWNER) && !by.is(Role.ADMIN)) {
            throw new Refusal.Forbidden("trial.role", "Process owners and administrators try drafts.");
        }
    }

    private Trial trial(TrialMapper.Row row) {
        return new Trial(
                row.id(),
                row.draft(),
                row.revision(),
                row.file(),
                row.kind(),
                json.readValue(row.wanted(), Wanted.class),
                row.state(),
                row.done(),
                row.total(),
                row.askedBy(),
                row.askedAt(),
                row.readyAt(),
                row.problem());
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("trial.unknown", "There is no such trial of this draft; ask for a new one.");
    }
}
