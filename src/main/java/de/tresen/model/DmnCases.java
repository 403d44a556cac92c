package de.tresen.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows that say the same twice: the second of them is never asked, or both of them are. */
final class DmnCases {

    private final Findings findings;

    DmnCases(Findings findings) {
        this.findings = findings;
    }

    void check(XmlElement table, List<XmlElement> inputs, List<XmlElement> rules) {
        if (table.get("hitPolicy").equals("COLLECT") || table.get("hitPolicy").equals("RULE ORDER")) {
            return;
        }
        Map<String, XmlElement> before = new HashMap<>();
        for (var rule : rules) {
            var conditions = rule.children("inputEntry").map(DmnRules::text).collect(Collectors.joining("\u0000"));
            var same = before.putIfAbsent(conditions, rule);
            if (same != null && !inputs.isEmpty()) {
                findings.warning(rule, "sameRow");
            }
        }
    }
}
