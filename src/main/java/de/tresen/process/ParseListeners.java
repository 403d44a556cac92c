package de.tresen.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What is put into every model when the engine reads it. */
final class ParseListeners {

    private ParseListeners() {}

    /** Beside those that other plugins have added. */
    static void add(ProcessEngineConfigurationImpl configuration, BpmnParseListener listener) {
        var before = configuration.getCustomPreBPMNParseListeners();
        var all = new ArrayList<BpmnParseListener>(before == null ? List.of() : before);
        all.add(listener);
        configuration.setCustomPreBPMNParseListeners(all);
    }
}
