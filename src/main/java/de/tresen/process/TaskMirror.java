package de.tresen.process;

import de.tresen.coverage.Scope;
import de.tresen.routing.WorkItems;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the list of open work equal to the engine's tasks about interactions, in the engine's transaction. */
@Component
class TaskMirror implements TaskListener {

    private final ObjectProvider<WorkItems> items;
    private final ObjectProvider<WorkOffer> offer;
    private final ObjectProvider<Instead> instead;

    TaskMirror(ObjectProvider<WorkItems> items, ObjectProvider<WorkOffer> offer, ObjectProvider<Instead> instead) {
        this.items = items;
        this.offer = offer;
        this.instead = instead;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!Variables.isAboutInteraction(task.getExecution())) {
            return;
        }
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> open(task);
            case EVENTNAME_ASSIGNMENT -> items.getObject().assigned(task.getId(), task.getAssignee());
            case EVENTNAME_COMPLETE, EVENTNAME_DELETE -> items.getObject().done(task.getId());
            default -> throw new IllegalStateException(task.getEventName());
        }
    }

    private Scope about(UUID interaction) {
        return offer.getObject().about(interaction);
    }

    private void open(DelegateTask task) {
        var interaction = UUID.fromString(task.getExecution().getProcessBusinessKey());
        var work = offer.getObject()
                .of(
                        new WorkOffer.OpenTask(
                                task.getId(), task.getTaskDefinitionKey(), task.getName(), task::getVariable),
                        interaction);
        items.getObject().open(work);
        if (work.assignee() != null) {
            task.setAssignee(work.assignee());
        } else {
            instead.getObject().askLeadIfNobodyIsThere(interaction, work.team(), work.needs(), about(interaction));
        }
    }
}
