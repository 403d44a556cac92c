package de.tresen.servicelevel;

import de.tresen.servicelevel.LevelVersion.Difference;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What two wordings say otherwise, leaf by leaf. */
final class Differences {

    private Differences() {}

    static List<Difference> between(@Nullable JsonNode before, JsonNode after) {
        SortedMap<String, String> was = new TreeMap<>();
        SortedMap<String, String> is = new TreeMap<>();
        if (before != null) {
            collect("", before, was);
        }
        collect("", after, is);
        var fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        return fields.stream()
                .filter(field -> !Objects.equals(was.get(field), is.get(field)))
                .map(field -> new Difference(field, was.get(field), is.get(field)))
                .toList();
    }

    private static void collect(String path, JsonNode node, SortedMap<String, String> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> collect(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), leaves));
        } else if (node.isArray()) {
            leaves.put(path, node.toString());
        } else if (!node.isNull()) {
            leaves.put(path, node.asString());
        }
    }
}
