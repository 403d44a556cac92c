package de.tresen.process.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What keeps models from doing more than calling steps, in whichever engine they run. */
public final class Hardening {

    private Hardening() {}

    /** Before the engine is built. */
    public static void of(ProcessEngineConfigurationImpl configuration, Steps steps) {
        configuration.setExpressionManager(new PlainExpressions(steps));
        configuration.setDmnElProvider(text -> {
            throw new ProcessEngineException("Decisions are written in FEEL, not as " + text);
        });
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setArtifactFactory(new NoClasses());
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        var listeners = new ArrayList<BpmnParseListener>(
                configuration.getCustomPostBPMNParseListeners() == null
                        ? List.of()
                        : configuration.getCustomPostBPMNParseListeners());
        listeners.add(new KnownBehaviours());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
