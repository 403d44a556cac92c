package de.tresen.studio;

import de.tresen.model.ModelKind;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.process.version.Deployments;
import de.tresen.process.version.Immovable;
import de.tresen.process.version.Migration;
import de.tresen.process.version.Model;
import de.tresen.process.version.MovePlan;
import de.tresen.process.version.Moves;
import de.tresen.process.version.Obstacle;
import de.tresen.process.version.Obstacle.Reason;
import de.tresen.process.version.Run;
import de.tresen.studio.StudioEvent.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves what runs from one version of a process to another: looked at before, one by one in a transaction of its own each,
 * with what stays behind and why.
 */
@Service
public class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final int ATTEMPTS = 3;

    private final Migration engine;
    private final Moves moves;
    private final Deployments models;
    private final MigrationMapper mapper;
    private final StudioTrail trail;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Migrations(
            Migration engine,
            Moves moves,
            Deployments models,
            MigrationMapper mapper,
            StudioTrail trail,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.engine = engine;
        this.moves = moves;
        this.models = models;
        this.mapper = mapper;
        this.trail = trail;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody asked for a migration; wakes who works on it. */
    record Asked() {}

    /** How many run, by version. */
    public Map<Integer, Integer> running(String key) {
        return models.newest(key)
                .filter(model -> model.kind() == ModelKind.BPMN)
                .map(engine::running)
                .orElse(Map.of());
    }

    /** What would become of everything that runs in a version; nothing changes. */
    public List<Migration.Group> preview(String key, int from, int to) {
        return engine.preview(plan(key, from, to));
    }

    /** Begins in the background. */
    public MigrationRun start(String key, int from, int to, Person by) {
        plan(key, from, to);
        var total = running(key).getOrDefault(from, 0);
        var migration = new MigrationRun(Ids.next(), key, from, to, by.username(), clock.instant(), total, 0, null);
        transactions.executeWithoutResult(status -> {
            mapper.insert(migration);
            events.publishEvent(new Asked());
        });
        return migration;
    }

    public MigrationRun find(String key, UUID id) {
        return mapper.find(id)
                .filter(migration -> migration.key().equals(key))
                .orElseThrow(() -> new Refusal.NotFound("migration.unknown", "There is no such migration."));
    }

    /** The last ones, newest first. */
    public List<MigrationRun> of(String key) {
        return mapper.of(key);
    }

    public List<Stayed> stayed(UUID migration) {
        return mapper.stayed(migration);
    }

    /** Goes on with what was asked for, until nothing is left. */
    public void round() {
        mapper.atWork().forEach(this::finish);
    }

    /** Does all of it now; what cannot go on as it stands is not even tried. */
    public MigrationRun finish(MigrationRun migration) {
        var plan = plan(migration.key(), migration.fromVersion(), migration.toVersion());
        for (var group : engine.preview(plan)) {
            group.runs().forEach(run -> one(migration, plan, run, group.obstacles()));
        }
        end(migration);
        return mapper.find(migration.id()).orElseThrow();
    }

    private void one(MigrationRun migration, MovePlan plan, Run run, List<Obstacle> obstacles) {
        if (obstacles.isEmpty()) {
            move(migration, plan, run);
        } else {
            left(migration, run, obstacles.get(0));
        }
    }

    /** Once more when somebody worked on it just then. */
    private void move(MigrationRun migration, MovePlan plan, Run run) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                transactions.executeWithoutResult(status -> {
                    if (moves.move(plan, run)) {
                        mapper.moved(migration.id());
                    }
                });
                return;
            } catch (Immovable stays) {
                left(migration, run, stays.obstacles().get(0));
                return;
            } catch (RuntimeException failed) {
                LOG.warn("{} did not go on in version {}", run, migration.toVersion(), failed);
            }
        }
        left(migration, run, new Obstacle(null, null, Reason.UNFIT));
    }

    private void left(MigrationRun migration, Run run, Obstacle why) {
        transactions.executeWithoutResult(status -> {
            if (mapper.hasLeft(migration.id(), run.instance()) == 0) {
                mapper.left(
                        migration.id(),
                        run.instance(),
                        new Stayed(run.subject(), why.element(), why.name(), why.reason()));
            }
        });
    }

    private void end(MigrationRun migration) {
        transactions.executeWithoutResult(status -> {
            if (mapper.end(migration.id(), clock.instant()) > 0) {
                var now = mapper.find(migration.id()).orElseThrow();
                trail.add(
                        migration.key(),
                        null,
                        migration.toVersion(),
                        Kind.MIGRATED,
                        migration.askedBy(),
                        migration.fromVersion() + " " + now.moved() + "/" + now.total());
            }
        });
    }

    private MovePlan plan(String key, int from, int to) {
        if (from == to) {
            throw Refusal.Invalid.field("to", "must be another version than from");
        }
        return engine.plan(process(key, from), process(key, to));
    }

    private Model process(String key, int version) {
        var model = models.find(key, version).orElseThrow(Drafts::unknownVersion);
        if (model.kind() != ModelKind.BPMN) {
            throw new Refusal.Conflict(
                    "migration.nothingRuns", "Only processes run; decisions and forms hold at once for everything.");
        }
        return model;
    }
}
