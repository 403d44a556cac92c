package de.tresen.process;

import de.tresen.interaction.InteractionEvents.InteractionChanged;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells open pages when a process arrives where it waits: what they show of its way has changed. */
@Component
class ArrivalPlugin extends AbstractProcessEnginePlugin {

    private final ApplicationEventPublisher events;

    ArrivalPlugin(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ParseListeners.add(configuration, new Waits());
    }

    private void arrived(DelegateExecution execution) {
        if (!Variables.isAboutInteraction(execution)) {
            return;
        }
        events.publishEvent(new InteractionChanged(UUID.fromString(execution.getProcessBusinessKey()), null));
    }

    private final class Waits extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            listenTo(activity);
        }

        @Override
        public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            listenTo(activity);
        }

        @Override
        public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
            listenTo(activity);
        }

        @Override
        public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            listenTo(activity);
        }

        private void listenTo(ActivityImpl activity) {
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) ArrivalPlugin.this::arrived);
        }
    }
}
