package de.tresen.studio;

import java.util.Map;
import java.util.UUID;

/**
 * Given these facts, expect that.
 *
 * @param facts by the name of the column, as they are written; what is left out is not known
 * @param expected by the name of the result; what is left out may be anything
 */
public record DecisionCase(UUID id, String key, String name, Map<String, String> facts, Map<String, String> expected) {

    public DecisionCase {
        facts = Map.copyOf(facts);
        expected = Map.copyOf(expected);
    }
}
