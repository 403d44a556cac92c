package de.tresen.process.version;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Gives open tasks the names that they have in the version in which they go on; the engine leaves them as they were. */
@Component
class TaskNames {

    private final TaskService tasks;
    private final RepositoryService repository;

    TaskNames(TaskService tasks, RepositoryService repository) {
        this.tasks = tasks;
        this.repository = repository;
    }

    void renew(Run run, String definition) {
        tasks.createTaskQuery().processInstanceId(run.instance()).list().forEach(task -> rename(task, definition));
    }

    private void rename(Task task, String definition) {
        UserTask drawn = repository.getBpmnModelInstance(definition).getModelElementById(task.getTaskDefinitionKey());
        if (drawn != null && drawn.getName() != null && !drawn.getName().equals(task.getName())) {
            task.setName(drawn.getName());
            tasks.saveTask(task);
        }
    }
}
