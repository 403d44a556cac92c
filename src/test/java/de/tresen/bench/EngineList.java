package de.tresen.bench;

import de.tresen.people.Person;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** The inbox as one would build it on the engine's own queries: candidate groups, due dates, process variables. */
final class EngineList {

    private static final int PAGE = 51;

    private final TaskService tasks;
    private final RuntimeService runtime;

    EngineList(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** What the reader may claim, most urgent first. */
    List<Task> list(Person reader) {
        return tasks.createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(reader.teams()))
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(0, PAGE);
    }

    /** With what the rows say and the counts of five lists; the engine knows no count that ends at a limit. */
    void page(Person reader) {
        var groups = List.copyOf(reader.teams());
        var found = list(reader);
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(
                        found.stream().map(Task::getProcessInstanceId).toArray(String[]::new))
                .list();
        tasks.createTaskQuery().taskAssignee(reader.username()).count();
        tasks.createTaskQuery()
                .taskAssignee(reader.username())
                .followUpAfter(new Date())
                .count();
        tasks.createTaskQuery().taskCandidateGroupIn(groups).count();
        tasks.createTaskQuery()
                .taskCandidateGroupIn(groups)
                .includeAssignedTasks()
                .count();
        tasks.createTaskQuery()
                .taskCandidateGroupIn(groups)
                .includeAssignedTasks()
                .dueBefore(new Date())
                .count();
    }
}
