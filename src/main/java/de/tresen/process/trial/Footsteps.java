package de.tresen.process.trial;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Every element tells the scene when the token reaches and leaves it; nothing in a model can skip that. */
final class Footsteps extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        listenTo(process.getActivities());
    }

    private static void listenTo(List<ActivityImpl> activities) {
        for (var activity : activities) {
            var type = String.valueOf(activity.getProperties().get(BpmnProperties.TYPE));
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> Scene.current().reached(execution, type));
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                    execution -> Scene.current().left(execution));
            listenTo(activity.getActivities());
        }
    }
}
