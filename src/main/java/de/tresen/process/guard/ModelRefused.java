package de.tresen.process.guard;

import de.tresen.model.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;

/** The engine does not take a file, and why. */
public final class ModelRefused extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    ModelRefused(String file, List<Finding> findings) {
        super(file + " is not deployed: "
                + findings.stream()
                        .limit(10)
                        .map(finding -> finding.code() + " at " + finding.element() + " " + finding.arguments())
                        .collect(Collectors.joining(", ")));
        this.findings = List.copyOf(findings);
    }

    /** All that is wrong with it. */
    public List<Finding> findings() {
        return findings;
    }
}
