package de.tresen.process.trial;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * What stands where in one play. The play is a single command of the engine, so that all of it is in what the engine
 * remembers of that command, and nothing of it in tables. The sandbox's ids grow: their order is that of coming to be.
 */
final class Standing {

    private final DbEntityManager memory;
    private final String businessKey;

    Standing(DbEntityManager memory, UUID businessKey) {
        this.memory = memory;
        this.businessKey = businessKey.toString();
    }

    /**
     * A task that somebody has.
     *
     * @param element id of the user task
     */
    record OpenTask(String id, String element, @Nullable String name) {

        /** The user task's id without its prefix. */
        String kind() {
            return element.substring(element.indexOf('_') + 1);
        }
    }

    /** A timer and the element that it belongs to. */
    record Alarm(String job, Instant at, String element) {}

    /** In the order in which they were given. */
    List<OpenTask> tasks() {
        return all(TaskEntity.class)
                .filter(task -> isOurs(task.getProcessInstanceId()))
                .map(task -> new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName()))
                .toList();
    }

    /** Jobs that wait for nothing but their turn. */
    List<String> ready() {
        return jobs(MessageEntity.class).map(JobEntity::getId).toList();
    }

    /** The timer that rings first. */
    Optional<Alarm> nextAlarm() {
        return jobs(TimerEntity.class)
                .filter(timer -> timer.getDuedate() != null)
                .min(Comparator.comparing(TimerEntity::getDuedate))
                .map(timer -> new Alarm(timer.getId(), timer.getDuedate().toInstant(), timer.getActivityId()));
    }

    /** Executions of this interaction's processes that wait for a message. */
    List<String> waitingFor(String message) {
        return all(EventSubscriptionEntity.class)
                .filter(waiting -> waiting.getEventType().equals("message")
                        && message.equals(waiting.getEventName())
                        && isOurs(waiting.getProcessInstanceId()))
                .map(EventSubscriptionEntity::getExecutionId)
                .toList();
    }

    /** Whether a process of this id runs for it. */
    boolean runs(String process) {
        return all(ExecutionEntity.class)
                .anyMatch(one -> businessKey.equals(one.getBusinessKey())
                        && one.getProcessDefinition().getKey().equals(process));
    }

    boolean runsAny() {
        return all(ExecutionEntity.class).findAny().isPresent();
    }

    /** What the processes know; where two know it, the later one. */
    Map<String, Object> remembered() {
        var known = new TreeMap<String, Object>();
        all(VariableInstanceEntity.class)
                .forEach(one -> known.put(one.getName(), Objects.requireNonNullElse(one.getValue(), "")));
        return known;
    }

    private boolean isOurs(@Nullable String instance) {
        var process = instance == null ? null : memory.getCachedEntity(ExecutionEntity.class, instance);
        return process != null && businessKey.equals(process.getBusinessKey());
    }

    /** The engine remembers all kinds of jobs under this one class. */
    private <T extends JobEntity> Stream<T> jobs(Class<T> kind) {
        return all(AcquirableJobEntity.class).filter(kind::isInstance).map(kind::cast);
    }

    private <T extends DbEntity> Stream<T> all(Class<T> type) {
        return memory.getCachedEntitiesByType(type).stream()
                .filter(one -> !memory.isDeleted(one))
                .sorted(Comparator.comparing(DbEntity::getId));
    }
}
