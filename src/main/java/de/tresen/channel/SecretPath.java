package de.tresen.channel;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a secret stands in the settings of a channel: names with dots between them. */
record SecretPath(List<String> parents, String name) {

    static SecretPath of(String path) {
        var names = List.of(path.split("\\."));
        return new SecretPath(names.subList(0, names.size() - 1), names.get(names.size() - 1));
    }

    void remove(ObjectNode settings) {
        holder(settings).ifPresent(holder -> holder.remove(name));
    }

    void replace(ObjectNode settings, UnaryOperator<String> change) {
        holder(settings).ifPresent(holder -> {
            var secret = holder.path(name);
            if (secret.isString()) {
                holder.put(name, change.apply(secret.stringValue()));
            }
        });
    }

    private Optional<ObjectNode> holder(ObjectNode settings) {
        @Nullable JsonNode node = settings;
        for (var parent : parents) {
            node = node == null ? null : node.get(parent);
        }
        return node instanceof ObjectNode holder ? Optional.of(holder) : Optional.empty();
    }
}
