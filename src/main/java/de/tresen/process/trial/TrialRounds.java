package de.tresen.process.trial;

import de.tresen.process.trial.Trial.State;
import de.tresen.process.trial.Trial.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plays the trials that somebody asked for, one after the other on each node. */
@Component
public class TrialRounds {

    private static final Logger LOG = LoggerFactory.getLogger(TrialRounds.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST_PROBLEM = 2000;

    private final TrialMapper mapper;
    private final Playing playing;
    private final JsonMapper json;
    private final Clock clock;

    TrialRounds(TrialMapper mapper, Playing playing, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.playing = playing;
        this.json = json;
        this.clock = clock;
    }

    /** Somebody asked for a trial. */
    record Asked() {}

    /** Somebody has cancelled it meanwhile. */
    private static final class Cancelled extends RuntimeException {}

    /** Everything that waits. */
    public void round() {
        mapper.interrupt(clock.instant());
        mapper.forget(clock.instant().minus(KEPT));
        mapper.waiting().stream()
                .filter(due -> mapper.claim(due, leaseUntil()) > 0)
                .forEach(this::play);
    }

    private void play(TrialMapper.Due due) {
        try {
            var result = playing.play(due.file() + "." + due.kind().suffix(), due.content(), plan(due), progress(due));
            LOG.info(
                    "trial {}: {} interactions played", due.id(), result.lines().size());
            mapper.settle(due, State.READY, json.writeValueAsString(result), null, clock.instant());
        } catch (Cancelled cancelled) {
            LOG.info("trial {} was cancelled", due.id());
        } catch (ProcessEngineException refused) {
            mapper.settle(due, State.FAILED, null, shortened(refused.getMessage()), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("trial {} failed", due.id(), e);
            mapper.settle(due, State.FAILED, null, null, clock.instant());
        }
    }

    private Playing.Progress progress(TrialMapper.Due due) {
        return (done, total) -> {
            if (mapper.progress(due, done, total, leaseUntil()) == 0) {
                throw new Cancelled();
            }
        };
    }

    private Playing.Plan plan(TrialMapper.Due due) {
        var wanted = json.readValue(due.wanted(), Wanted.class);
        var zone = ZoneId.of(due.zone());
        var choice = new TrialMapper.Choice(
                begin(wanted.from(), zone),
                begin(wanted.to() == null ? null : wanted.to().plusDays(1), zone),
                wanted.channel(),
                wanted.category(),
                wanted.team(),
                wanted.number() == null ? Trials.USUAL_INTERACTIONS : wanted.number());
        var newTask = wanted.newTaskMinutes() == null ? Trials.USUAL_TASK_MINUTES : wanted.newTaskMinutes();
        return new Playing.Plan(mapper.choose(choice), Duration.ofMinutes(newTask), clock.instant());
    }

    private static @Nullable Instant begin(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private Instant leaseUntil() {
        return clock.instant().plus(LEASE);
    }

    private static String shortened(@Nullable String problem) {
        var text = String.valueOf(problem);
        return text.length() > LONGEST_PROBLEM ? text.substring(0, LONGEST_PROBLEM) : text;
    }
}
