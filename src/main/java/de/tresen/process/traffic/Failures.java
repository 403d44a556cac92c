package de.tresen.process.traffic;

import de.tresen.interaction.Scope;
import de.tresen.model.ModelKind;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Steps that failed: those that wait for somebody, and, as an early warning, those that the desk still tries again by
 * itself. Who may change processes sees all of them, and of interactions only what they may see anyway; others see the
 * failures of interactions that they may see.
 */
@Service
public class Failures {

    /** So many are shown, and tried again at once, at most. */
    public static final int MOST = 200;

    private final FailureMapper mapper;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Models models;

    Failures(FailureMapper mapper, ManagementService management, RepositoryService repository, Models models) {
        this.mapper = mapper;
        this.management = management;
        this.repository = repository;
        this.models = models;
    }

    /**
     * A step that failed.
     *
     * @param id of the engine's job
     * @param process key of the model; null when it is no step of a process
     * @param element the step
     * @param retriesLeft 0 = it waits for somebody
     * @param nextTry when the desk tries again by itself
     * @param since when it was given up, else when it began
     * @param reason as the program said it
     * @param interaction null when the reader may not see it, or when it is about none
     */
    public record Failure(
            String id,
            @Nullable String process,
            int version,
            Diagram.@Nullable Element element,
            int retriesLeft,
            @Nullable Instant nextTry,
            Instant since,
            @Nullable String reason,
            @Nullable About interaction) {

        public boolean waits() {
            return retriesLeft == 0;
        }
    }

    /** The interaction for which a step failed. */
    public record About(UUID id, long number, String subject) {}

    /** Failed steps of some versions: those that wait for somebody, and those that are tried again. */
    public record Tally(long waiting, long trying) {}

    /**
     * What became of trying again.
     *
     * @param mended steps that were carried out
     * @param failed ids of those that failed again
     * @param gone those that were done, skipped or just being tried meanwhile
     */
    public record Outcome(int mended, List<String> failed, int gone) {}

    /** Those that wait first, each longest first; at most {@link #MOST}. */
    public List<Failure> list(Person reader) {
        return failures(null, reader);
    }

    /** The same of some versions of a process. */
    public List<Failure> list(Collection<Models.Model> versions, Person reader) {
        return versions.isEmpty()
                ? List.of()
                : failures(versions.stream().map(Models.Model::id).toList(), reader);
    }

    private List<Failure> failures(@Nullable List<String> definitions, Person reader) {
        return mapper.list(definitions, Scope.of(reader), !seesEvery(reader), MOST).stream()
                .map(this::failure)
                .toList();
    }

    /** @throws Refusal.NotFound also when it is done meanwhile */
    public Failure get(String id, Person reader) {
        return mapper.find(id, Scope.of(reader), !seesEvery(reader))
                .map(this::failure)
                .orElseThrow(Failures::unknown);
    }

    public Tally tally(Collection<Models.Model> versions) {
        var ids = versions.stream().map(Models.Model::id).toList();
        var counts = mapper.counts().stream()
                .filter(one -> ids.contains(one.definition()))
                .toList();
        return new Tally(
                counts.stream().mapToLong(FailureMapper.Failing::waiting).sum(),
                counts.stream().mapToLong(FailureMapper.Failing::trying).sum());
    }

    /** What the program wrote where it failed, for whoever mends it. */
    public Optional<String> trace(String id) {
        return Optional.ofNullable(management.getJobExceptionStacktrace(id));
    }

    /** Lets the desk try again soon, in the background. */
    public void retry(String id) {
        if (!isFailed(id)) {
            throw unknown();
        }
        management.setJobRetries(id, 1);
    }

    /** Tries each of them now, in a transaction of its own, and says what came of it. */
    public Outcome tryNow(Collection<String> ids) {
        int mended = 0;
        int gone = 0;
        var failed = new ArrayList<String>();
        for (var id : new LinkedHashSet<>(ids).stream().limit(MOST).toList()) {
            var worked = tryNow(id);
            mended += worked == Attempt.MENDED ? 1 : 0;
            gone += worked == Attempt.GONE ? 1 : 0;
            if (worked == Attempt.FAILED) {
                failed.add(id);
            }
        }
        return new Outcome(mended, failed, gone);
    }

    private enum Attempt {
        MENDED,
        FAILED,
        GONE
    }

    private Attempt tryNow(String id) {
        if (!isFailed(id)) {
            return Attempt.GONE;
        }
        try {
            management.executeJob(id);
            return Attempt.MENDED;
        } catch (OptimisticLockingException | NullValueException elsewhere) {
            return Attempt.GONE;
        } catch (RuntimeException again) {
            return isFailed(id) ? Attempt.FAILED : Attempt.GONE;
        }
    }

    private boolean isFailed(String id) {
        return management.createJobQuery().jobId(id).withException().count() > 0;
    }

    private Failure failure(FailureMapper.Row row) {
        var definition = row.definition();
        var model = definition == null ? null : repository.getProcessDefinition(definition);
        var element = definition == null || row.element() == null
                ? null
                : models.diagram(definition).element(row.element()).orElse(null);
        return new Failure(
                row.job(),
                model == null ? null : ModelKind.keyOf(model.getResourceName()),
                model == null ? 0 : model.getVersion(),
                element,
                row.retries(),
                row.nextTry(),
                row.since(),
                row.reason(),
                row.interaction() == null
                        ? null
                        : new About(
                                row.interaction(),
                                Objects.requireNonNull(row.number()),
                                Objects.requireNonNull(row.subject())));
    }

    private static boolean seesEvery(Person reader) {
        return reader.seesAll() || reader.is(Role.PROCESS_OWNER);
    }

    static Refusal unknown() {
        return new Refusal.NotFound("incident.unknown", "There is no failed step with this id; it may be done.");
    }
}
