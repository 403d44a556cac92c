package de.tresen.process.guard;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.behavior.CaseCallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ClassDelegateActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.MailActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ScriptTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The second door: whatever the engine made of a file, also of one that was deployed before there were rules, it does
 * only what steps, people, time and messages do. Histories are kept as long as the desk says.
 */
final class KnownBehaviours extends AbstractBpmnParseListener {

    private static final Set<Class<?>> REFUSED = Set.of(
            ShellActivityBehavior.class,
            MailActivityBehavior.class,
            ScriptTaskActivityBehavior.class,
            ClassDelegateActivityBehavior.class,
            ServiceTaskExpressionActivityBehavior.class,
            ExternalTaskActivityBehavior.class,
            DmnBusinessRuleTaskActivityBehavior.class,
            CaseCallActivityBehavior.class);

    private static final String OWN = "org.camunda.bpm.engine.impl.bpmn.behavior";

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.setHistoryTimeToLive(ParseUtil.parseHistoryTimeToLive(
                Context.getProcessEngineConfiguration().getHistoryTimeToLive()));
        check(process);
    }

    private static void check(ScopeImpl scope) {
        for (var activity : scope.getActivities()) {
            check(activity);
        }
    }

    private static void check(ActivityImpl activity) {
        var behaviour = activity.getActivityBehavior();
        if (behaviour != null
                && (REFUSED.contains(behaviour.getClass())
                        || !behaviour.getClass().getPackageName().equals(OWN))) {
            throw new ProcessEngineException("The desk does not do what " + activity.getId() + " says: "
                    + behaviour.getClass().getSimpleName());
        }
        check((ScopeImpl) activity);
    }
}
