package de.tresen.studio;

import de.tresen.model.Finding;
import java.util.List;

/** A model with errors was to go its way; all that was found is named, warnings too. */
public final class FaultyModel extends RuntimeException {

    private final transient List<Finding> findings;

    public FaultyModel(List<Finding> findings) {
        super("Mend what the check says first; each finding names the element and the rule.");
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
