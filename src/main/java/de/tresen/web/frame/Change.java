package de.tresen.web.frame;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two wordings say otherwise.
 *
 * @param what as the form calls it
 * @param before null = was not there
 * @param after null = is gone
 */
public record Change(
        String what, @Nullable String before, @Nullable String after) {

    public static List<Change> between(Map<String, String> before, Map<String, String> after) {
        var all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        return all.stream()
                .filter(what -> !Objects.equals(before.get(what), after.get(what)))
                .map(what -> new Change(what, before.get(what), after.get(what)))
                .toList();
    }
}
