package de.tresen.process.version;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * Keeps timers at their times while a run changes its version: the engine sets some of them anew, and a time that was set
 * by a promise would be lost. Several timers of one element keep theirs in order.
 */
@Component
class KeptTimers {

    private final ManagementService management;
    /** What a job definition belongs to never changes, and there are few. */
    private final Map<String, String> elements = new ConcurrentHashMap<>();

    KeptTimers(ManagementService management) {
        this.management = management;
    }

    /** By element, the earliest first. */
    Map<String, List<Job>> of(Run run) {
        return management
                .createJobQuery()
                .processInstanceId(run.instance())
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .filter(timer -> timer.getDuedate() != null)
                .collect(Collectors.groupingBy(this::elementOf));
    }

    void keep(Run run, Map<String, List<Job>> before) {
        of(run).forEach((element, timers) -> {
            var due = before.getOrDefault(element, List.of());
            if (due.size() == timers.size()) {
                for (int i = 0; i < due.size(); i++) {
                    set(timers.get(i), due.get(i).getDuedate());
                }
            }
        });
    }

    private void set(Job timer, Date due) {
        if (!Objects.equals(timer.getDuedate(), due)) {
            management.setJobDuedate(timer.getId(), due, false);
        }
    }

    private String elementOf(Job timer) {
        return elements.computeIfAbsent(
                timer.getJobDefinitionId(),
                id -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId());
    }
}
